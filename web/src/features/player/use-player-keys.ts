import { useEffect } from 'react';
import type { Player } from './player.ts';

interface PageKeys {
  /** Back to the line that is heard. */
  readonly onFollow: () => void;
  /** Search within the transcript. */
  readonly onSearch: () => void;
}

const shortMs = 5000;
const longMs = 10_000;

/** Keys that work wherever one is on the page, except where one types or chooses. */
export function usePlayerKeys(player: Player, { onFollow, onSearch }: PageKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      ' ': player.toggle,
      k: player.toggle,
      j: () => player.seekBy(-longMs),
      l: () => player.seekBy(longMs),
      ArrowLeft: () => player.seekBy(-shortMs),
      ArrowRight: () => player.seekBy(shortMs),
      ',': () => player.changeSpeed(-1),
      '.': () => player.changeSpeed(1),
      f: onFollow,
      '/': onSearch,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (action === undefined || !isFree(event)) return;
      event.preventDefault();
      // The search of everything listens to `/` too.
      event.stopImmediatePropagation();
      action();
    };
    // Before others hear it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [player, onFollow, onSearch]);
}

const typing = 'input, textarea, select, [contenteditable], [role=textbox], [role=combobox]';
const choosing = '[role=dialog], [role=menu], [role=listbox], [role=tablist], [role=radiogroup]';
const pressed = 'button, a, summary, [role=slider], [role=button]';

function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(`${typing}, ${choosing}`) !== null) return false;
  // What has the focus is pressed by the space bar, and moved by arrows.
  const isOwn = event.key === ' ' || event.key.startsWith('Arrow');
  return !isOwn || target.closest(pressed) === null || isLineButton(target, event.key);
}

/** Left and right mean nothing to a button. */
function isLineButton(target: Element, key: string): boolean {
  return key.startsWith('Arrow') && target.closest('[role=slider]') === null;
}
