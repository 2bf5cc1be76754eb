import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';
import { focusSoon } from './focus-soon.ts';
import type { TimedLine } from './lines-in-order.ts';

interface LineKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: readonly TimedLine[];
  readonly currentLine: number;
  readonly showLine: (lineIndex: number) => void;
  readonly edit: (lineId: number) => void;
}

interface LineKeys {
  /** The one line at which the tabulator stops. */
  readonly activeLine: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusLine: (lineId: number) => void;
}

/** With arrows from line to line, so that the tabulator need not go through all of them. */
export function useLineKeys(options: LineKeysOptions): LineKeys {
  const { scroller, lines, currentLine, showLine, edit } = options;
  const [focusedId, setFocusedId] = useState<number | null>(null);
  const focused = focusedId === null ? -1 : lines.findIndex(({ line }) => line.id === focusedId);
  const activeLine = focused >= 0 ? focused : Math.max(0, currentLine);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
      if (!isPlain || isField(event.target)) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const active = lines[activeLine];
      if (event.key === 'e' && active !== undefined) {
        event.preventDefault();
        edit(active.line.id);
      }
      const next = lines[activeLine + by];
      if (by === 0 || next === undefined) return;
      event.preventDefault();
      setFocusedId(next.line.id);
      showLine(activeLine + by);
      focusSoon(scroller, next.line.id, '[data-play], [data-edit]');
    },
    [lines, activeLine, edit, showLine, scroller],
  );
  return { activeLine, onKeyDown, onFocusLine: setFocusedId };
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, [role=dialog]') !== null;
}
