import { useWindowEvent } from '@mantine/hooks';
import { type RefObject, useRef } from 'react';
import { useSingleKeys } from '../../lib/single-keys.ts';
import type { WindowListHandle } from '../../ui/window-list.tsx';
import { commandOf, neighbour } from './library-keys.ts';
import { idsOf, type LibraryView } from './library-view.ts';

interface LibraryKeysOptions {
  readonly view: LibraryView;
  readonly list: RefObject<WindowListHandle | null>;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onHelp: () => void;
}

/** The library by keys: see text/library.ts for which do what. */
export function useLibraryKeys({ view, list, onDelete, onHelp }: LibraryKeysOptions): void {
  const [singleKeys] = useSingleKeys();
  const last = useRef<{ readonly id: string; readonly place: number } | null>(null);

  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    last.current = { id, place: idsOf(view.shown.current).indexOf(id) };
    list.current?.scrollTo(view.shown.current.indexOf(id));
    view.focus(id);
    linkOf(id)?.focus({ preventScroll: true });
  };

  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const on = recordingAt(document.activeElement);
    const command = commandOf(event, { isOnRecording: on !== null, singleKeys });
    if (command === null) return;
    const ids = idsOf(view.shown.current);
    if (on !== null) last.current = { id: on, place: ids.indexOf(on) };
    const current = last.current?.id ?? null;
    const place = last.current?.place;
    const selected = [...view.selection.ids];
    if (command !== 'clear') event.preventDefault();
    if (command === 'help') onHelp();
    if (command === 'clear') view.clear();
    if (command === 'next') goTo(neighbour(ids, current, 1, place));
    if (command === 'previous') goTo(neighbour(ids, current, -1, place));
    if (command === 'delete') onDelete(selected.length > 0 || on === null ? selected : [on]);
    if (on === null) return;
    if (command === 'select') view.select(on, false);
    if (command === 'select-range') view.select(on, true);
  });
}

/** Fields take their keys themselves, and so do menus and dialogs. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const own = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
  return target.closest(`${own}, [role="dialog"], [role="menu"]`) !== null;
}

function recordingAt(element: Element | null): string | null {
  return element?.closest('[data-recording]')?.getAttribute('data-recording') ?? null;
}

function linkOf(id: string): HTMLAnchorElement | null {
  return document.querySelector(`[data-recording="${CSS.escape(id)}"] a`);
}
