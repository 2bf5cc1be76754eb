import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { useIsFetching } from '@tanstack/react-query';
import { type FocusEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { text } from '../../text/text.ts';
import type { WindowListHandle } from '../../ui/window-list.tsx';
import { DeletionDialog, type Doomed } from './deletion-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import classes from './library.module.css';
import {
  activeFilters,
  isSearching,
  type LibraryFilters,
  noFilters,
  withWords,
} from './library-filters.ts';
import { LibraryHeader } from './library-header.tsx';
import { useLibraryView } from './library-view.ts';
import { RecordingList } from './recording-list.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useLibraryKeys } from './use-library-keys.ts';
import { useRecordingTitles } from './use-recording-titles.ts';

interface LibraryProps {
  readonly filters: LibraryFilters;
  readonly onFilter: (changes: LibraryFilters) => void;
  /** A button that takes files, where the app has one. */
  readonly upload?: ReactNode;
}

/** All recordings, and the search through them. */
export function Library({ filters, onFilter, upload }: LibraryProps) {
  useDocumentTitle(`${text.library.title} – ${text.ui.appName}`);
  const view = useLibraryView();
  const list = useRef<WindowListHandle>(null);
  const [count, setCount] = useState<number | null>(null);
  const [doomed, setDoomed] = useState<readonly Doomed[]>([]);
  const [isHelpOpen, help] = useDisclosure();
  const titleOf = useRecordingTitles();
  const isSearch = isSearching(filters);
  const isBusy = useIsFetching({ queryKey: ['search'] }) > 0;
  const askToDelete = useCallback(
    (ids: readonly string[]) => setDoomed(ids.map((id) => ({ id, title: titleOf(id) }))),
    [titleOf],
  );
  useLibraryKeys({ view, list, onDelete: askToDelete, onHelp: help.open });
  const onFocus = ({ target }: FocusEvent) => {
    const id = target.closest('[data-recording]')?.getAttribute('data-recording');
    if (id !== view.focused) view.focus(null);
  };
  const selected = [...view.selection.ids];
  // Where there is nothing, there is nothing to look through.
  const isEmpty = !isSearch && count === 0 && activeFilters(filters).length === 0;

  return (
    <div onFocusCapture={onFocus}>
      <LibraryHeader
        count={isSearch ? null : count}
        isSelecting={view.isSelecting}
        onSelecting={view.toggleSelecting}
        onHelp={help.open}
        upload={upload}
      />
      <div className={classes.tools} hidden={isEmpty}>
        <SearchField
          words={filters.q ?? ''}
          isBusy={isSearch && isBusy}
          onWords={(words) => onFilter(withWords(filters, words))}
        />
        {selected.length === 0 ? (
          <FilterBar filters={filters} onFilter={onFilter} />
        ) : (
          <SelectionBar
            ids={selected}
            onAll={view.selectAll}
            onClear={view.clear}
            onDelete={() => askToDelete(selected)}
          />
        )}
      </div>
      {isSearch ? (
        <SearchResults
          filters={filters}
          view={view}
          list={list}
          onCorrect={(q) => onFilter({ q })}
        />
      ) : (
        <RecordingList
          filters={filters}
          view={view}
          list={list}
          onCount={setCount}
          onClearFilters={() => onFilter(noFilters)}
          upload={upload}
        />
      )}
      <DeletionDialog
        recordings={doomed}
        onClose={() => setDoomed([])}
        onDeleted={(ids) => view.drop(ids)}
      />
      <KeysDialog isOpen={isHelpOpen} onClose={help.close} />
    </div>
  );
}
