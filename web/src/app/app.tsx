import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { cspNonce } from '../lib/csp-nonce.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { createAppRouter } from './router.tsx';
import classes from './shell.module.css';
import { theme } from './theme.ts';

const queryClient = createQueryClient(askToSignIn);
const router = createAppRouter(queryClient);
window.addEventListener('beforeunload', askWhileSaving);

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={cspNonce}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" classNames={{ root: classes.notifications }} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The session has ended elsewhere, or has run out. */
function askToSignIn(): void {
  // What was under way is refused: there is nothing to wait for.
  window.removeEventListener('beforeunload', askWhileSaving);
  const next = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** What is shown as changed already may be on its way yet. */
function askWhileSaving(event: BeforeUnloadEvent): void {
  if (queryClient.isMutating() > 0) event.preventDefault();
}
