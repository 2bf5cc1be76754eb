import { Skeleton } from '@mantine/core';
import { text } from '../text/text.ts';
import { ErrorState, LoadingState } from './states.tsx';

interface QueryStateProps {
  readonly query: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    refetch(): unknown;
  };
  /** Of what will be there, in pixels, where that is known. */
  readonly height?: number;
}

/** Why something is not there yet: it is on its way, or could not be read. */
export function QueryState({ query, height }: QueryStateProps) {
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.isPending) return null;
  if (height === undefined) return <LoadingState />;
  return <Skeleton h={height} role="status" aria-label={text.ui.loading} />;
}
