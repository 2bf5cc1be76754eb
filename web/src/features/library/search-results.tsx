import { Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Ref, useEffect, useMemo } from 'react';
import { text } from '../../text/text.ts';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { WindowList, type WindowListHandle } from '../../ui/window-list.tsx';
import { FoundRecording } from './found-recording.tsx';
import type { LibraryFilters } from './library-filters.ts';
import type { LibraryView } from './library-view.ts';
import { NextPageState, useNextPage } from './next-page.tsx';
import classes from './recording-list.module.css';
import { RowSkeletons } from './row-skeletons.tsx';
import { type SearchPage, type SearchResult, searchQuery } from './search-recordings.ts';
import { SearchSummary } from './search-summary.tsx';
import { wordsToMark } from './snippet.ts';

interface SearchResultsProps {
  readonly filters: LibraryFilters;
  readonly view: LibraryView;
  readonly list: Ref<WindowListHandle>;
  readonly onCorrect: (words: string) => void;
}

const headHeight = 84;
const hitHeight = 38;

/** Recordings in which the words were found, with the places where. */
export function SearchResults({ filters, view, list, onCorrect }: SearchResultsProps) {
  const query = useInfiniteQuery(searchQuery(filters));
  const { data } = query;
  const results = useMemo(() => data?.pages.flatMap((page) => page.results) ?? [], [data]);
  const { setShown } = view;
  useEffect(() => setShown(results.map(({ recording }) => recording.id)), [results, setShown]);
  const onNearEnd = useNextPage(query);
  // Of common words there is a limit to how many recordings a page looks for a phrase in.
  const isLookingOn = results.length === 0 && query.hasNextPage;
  useEffect(() => {
    if (isLookingOn) onNearEnd();
  }, [isLookingOn, onNearEnd]);

  if (query.isPending || (isLookingOn && !query.isError)) return <RowSkeletons />;
  const first = data?.pages[0];
  if (query.isError && !query.isFetchNextPageError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (isLookingOn) return <NextPageState pages={query} />;
  if (first === undefined) return null;
  if (results.length === 0) return <NothingFound />;
  const marked = wordsToMark(wordsOf(filters, first));
  return (
    <div
      className={classes.list}
      data-selecting={view.isSelecting || undefined}
      data-old={query.isPlaceholderData || undefined}
    >
      <SearchSummary page={first} onCorrect={onCorrect} />
      <WindowList
        handle={list}
        items={results}
        keyOf={keyOf}
        estimateHeight={({ hits }) => headHeight + hits.length * hitHeight}
        onNearEnd={onNearEnd}
        renderItem={(result) => (
          <FoundRecording
            result={result}
            words={marked}
            isSelected={view.selection.ids.has(keyOf(result))}
            takesFocus={view.focused === keyOf(result)}
            onSelect={view.select}
          />
        )}
      />
      <NextPageState pages={query} />
    </div>
  );
}

const keyOf = ({ recording }: SearchResult) => recording.id;

function wordsOf({ q = '' }: LibraryFilters, { corrected_query }: SearchPage): string {
  return corrected_query ?? q;
}

function NothingFound() {
  return (
    <EmptyState icon={<IconSearchOff />} title={text.library.search.nothingTitle}>
      <Text span>{text.library.search.nothing}</Text>
    </EmptyState>
  );
}
