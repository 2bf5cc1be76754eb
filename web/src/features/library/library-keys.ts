/** What a key asks of the list. */
type LibraryCommand = 'next' | 'previous' | 'select' | 'select-range' | 'delete' | 'clear' | 'help';

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const everywhere: Readonly<Record<string, LibraryCommand>> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  X: 'select-range',
  '#': 'delete',
  '?': 'help',
};

/** Keys that do something else on the page, so they count only where a recording has the focus. */
const onRecordings: Readonly<Record<string, LibraryCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Delete: 'delete',
  Escape: 'clear',
};

/** Null for keys that are none of the list's. */
export function commandOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { isOnRecording, singleKeys }: { isOnRecording: boolean; singleKeys: boolean },
): LibraryCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Escape') return 'clear';
  return (
    (isOnRecording ? onRecordings[key] : undefined) ??
    (singleKeys ? everywhere[key] : undefined) ??
    null
  );
}

/** The recording after or before one; where that is gone, what stands in its place now. */
export function neighbour(
  ids: readonly string[],
  id: string | null,
  step: 1 | -1,
  place = 0,
): string | undefined {
  const index = id === null ? -1 : ids.indexOf(id);
  if (index === -1) return ids[Math.min(place, ids.length - 1)];
  return ids[index + step] ?? ids[index];
}
