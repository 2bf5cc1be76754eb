import { ApiError } from '@minutebook/client';
import { QueryCache, QueryClient } from '@tanstack/react-query';

const maxRetries = 2;

/** `onSignedOut` is told when the server no longer knows who asks. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError(error) {
        if (error instanceof ApiError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 5000, retry: isWorthRepeating },
    },
  });
}

/** What was refused would be refused again. */
function isWorthRepeating(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return failures < maxRetries && !isRefusal;
}
