import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import {
  extendTo,
  nothingSelected,
  type Selection,
  toggle,
  toggleAll,
  without,
} from './selection.ts';

/** What is selected, what is shown, and where the keyboard is. */
export interface LibraryView {
  /** Whether the boxes are shown that select; with a pointer they also show under it. */
  readonly isSelecting: boolean;
  readonly toggleSelecting: () => void;
  readonly selection: Selection;
  /** Where the keyboard was led to; null where it goes its own way. */
  readonly focused: string | null;
  /** What is shown from top to bottom; null for what is no recording. */
  readonly shown: RefObject<readonly (string | null)[]>;
  readonly setShown: (rows: readonly (string | null)[]) => void;
  readonly focus: (id: string | null) => void;
  readonly select: (id: string, isRange: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly drop: (ids: readonly string[]) => void;
}

export function useLibraryView(): LibraryView {
  const shown = useRef<readonly (string | null)[]>([]);
  const [selection, setSelection] = useState(nothingSelected);
  const [wantsBoxes, setWantsBoxes] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const setShown = useCallback((rows: readonly (string | null)[]) => {
    shown.current = rows;
  }, []);
  const select = useCallback((id: string, isRange: boolean) => {
    setSelection((old) => (isRange ? extendTo(old, id, idsOf(shown.current)) : toggle(old, id)));
  }, []);
  const selectAll = useCallback(() => {
    setSelection((old) => toggleAll(old, idsOf(shown.current)));
  }, []);
  const isSelecting = wantsBoxes || selection.ids.size > 0;
  const clear = useCallback(() => {
    setSelection(nothingSelected);
    setWantsBoxes(false);
  }, []);
  const toggleSelecting = useCallback(() => {
    if (isSelecting) clear();
    else setWantsBoxes(true);
  }, [isSelecting, clear]);
  const drop = useCallback(
    (ids: readonly string[]) => setSelection((old) => without(old, ids)),
    [],
  );
  return useMemo(
    () => ({
      ...{ selection, focused, shown, setShown, focus: setFocused },
      ...{ isSelecting, toggleSelecting, select, selectAll, clear, drop },
    }),
    [selection, focused, isSelecting, toggleSelecting, setShown, select, selectAll, clear, drop],
  );
}

export function idsOf(rows: readonly (string | null)[]): string[] {
  return rows.filter((id) => id !== null);
}
