import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useEffect, useMemo } from 'react';
import { ErrorState } from '../../ui/states.tsx';
import { WindowList, type WindowListHandle } from '../../ui/window-list.tsx';
import { recordingsQuery } from '../recordings/list-recordings.ts';
import { everyRecording } from '../recordings/merge-pages.ts';
import type { LibraryFilters } from './library-filters.ts';
import { activeFilters, toListFilters } from './library-filters.ts';
import { toLibraryRows } from './library-rows.ts';
import type { LibraryView } from './library-view.ts';
import { LibraryWelcome } from './library-welcome.tsx';
import { NextPageState, useNextPage } from './next-page.tsx';
import { NothingFits } from './nothing-fits.tsx';
import { PeriodHeading } from './period-heading.tsx';
import classes from './recording-list.module.css';
import { RecordingRow } from './recording-row.tsx';
import { stateOf } from './recording-state.ts';
import { RowSkeletons } from './row-skeletons.tsx';
import { useProcessingSteps } from './use-processing-steps.ts';
import { useToday } from './use-today.ts';

interface RecordingListProps {
  readonly filters: LibraryFilters;
  readonly view: LibraryView;
  readonly list: Ref<WindowListHandle>;
  readonly onCount: (count: number | null) => void;
  readonly onClearFilters: () => void;
  readonly upload: ReactNode;
}

const headingHeight = 56;
const rowHeight = 90;

/** The recordings by day, as far down as somebody scrolls. */
export function RecordingList(props: RecordingListProps) {
  const { filters, view, list, onCount, onClearFilters, upload } = props;
  const query = useInfiniteQuery(recordingsQuery(toListFilters(filters)));
  const { data } = query;
  const steps = useProcessingSteps();
  const today = useToday();
  const rows = useMemo(
    () => toLibraryRows(data === undefined ? [] : everyRecording(data), today),
    [data, today],
  );
  const { setShown } = view;
  useEffect(() => {
    setShown(rows.map((row) => (row.kind === 'recording' ? row.key : null)));
  }, [rows, setShown]);
  const count = data?.pages[0]?.count ?? null;
  useEffect(() => onCount(count), [count, onCount]);
  const onNearEnd = useNextPage(query);

  if (query.isPending) return <RowSkeletons />;
  if (data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) {
    const isFiltered = activeFilters(filters).length > 0;
    return isFiltered ? (
      <NothingFits onClear={onClearFilters} />
    ) : (
      <LibraryWelcome upload={upload} />
    );
  }
  return (
    <div className={classes.list} data-selecting={view.isSelecting || undefined}>
      <WindowList
        handle={list}
        items={rows}
        keyOf={({ key }) => key}
        estimateHeight={({ kind }) => (kind === 'heading' ? headingHeight : rowHeight)}
        onNearEnd={onNearEnd}
        renderItem={(row) =>
          row.kind === 'heading' ? (
            <PeriodHeading period={row.period} />
          ) : (
            <RecordingRow
              row={row}
              state={stateOf(row.recording, steps.get(row.key))}
              isSelected={view.selection.ids.has(row.key)}
              takesFocus={view.focused === row.key}
              onSelect={view.select}
            />
          )
        }
      />
      <NextPageState pages={query} />
    </div>
  );
}
