import { ApiError } from '@minutebook/client';
import { QueryClient } from '@tanstack/react-query';

const maxRetries = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
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
