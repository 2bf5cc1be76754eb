import { Loader } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ErrorState } from '../../ui/states.tsx';

type Pages = Pick<
  UseInfiniteQueryResult,
  'error' | 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'
>;

/** For the moment when the end of a list is near; what failed waits until a person asks for it. */
export function useNextPage(pages: Pages): () => void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  return useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
}

/** Below a list: that more is on its way, or why not. */
export function NextPageState({ pages }: { readonly pages: Pages }) {
  if (pages.isFetchingNextPage) return <Loader aria-hidden display="block" mx="auto" my="lg" />;
  if (!pages.isFetchNextPageError) return null;
  return <ErrorState error={pages.error} onRetry={() => void pages.fetchNextPage()} />;
}
