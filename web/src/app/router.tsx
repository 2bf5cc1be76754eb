import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '../features/session/session-query.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { readLibrarySearch, readRecordingSearch } from './addresses.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { Shell } from './shell.tsx';

/** Every address of the app, and the page that stands there. Pages are loaded when opened. */

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({});

/** What only people who are signed in may see, in the frame with the navigation. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: Shell,
  async beforeLoad({ context, location }) {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
});

const libraryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('./pages/library-page.tsx'), 'LibraryPage'),
});

const recordingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/recordings/$recordingId',
  validateSearch: readRecordingSearch,
  component: lazyRouteComponent(() => import('./pages/recording-page.tsx'), 'RecordingPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/record',
  component: lazyRouteComponent(() => import('./pages/record-page.tsx'), 'RecordPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/{-$section}',
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
});

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

interface SignInSearch {
  readonly next?: string | undefined;
  readonly link?: string | undefined;
  /** A code with which single sign-on has ended. */
  readonly error?: string | undefined;
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next, link, error }): SignInSearch => ({
    next: text(next),
    link: text(link),
    error: text(error),
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  validateSearch: ({ token }): { token?: string | undefined } => ({ token: text(token) }),
  component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
});

const sharedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/shared/$token',
  component: lazyRouteComponent(() => import('./pages/shared-page.tsx'), 'SharedPage'),
});

const routeTree = rootRoute.addChildren([
  signedInRoute.addChildren([libraryRoute, recordingRoute, recordRoute, settingsRoute]),
  signInRoute,
  invitationRoute,
  sharedRoute,
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: () => <LoadingState />,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
