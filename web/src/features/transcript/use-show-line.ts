import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useRef } from 'react';
import { type Row, rowOfLine } from './group-rows.ts';
import type { TimedLine } from './lines-in-order.ts';

/** Of the height of the transcript, from its top: where a line is brought to. */
const restAt = 0.3;
/** A line between these is left where it is. */
const calmFrom = 0.08;
const calmTo = 0.62;
/** Rows are measured once they are drawn; it takes some frames to come to the right one. */
const mostFrames = 10;

/** Brings a line into sight, wherever it is in a list of which only a part is drawn. */
export function useShowLine(
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  rows: readonly Row[],
  lines: readonly TimedLine[],
): (lineIndex: number) => void {
  const latest = useRef({ virtualizer, rows, lines });
  latest.current = { virtualizer, rows, lines };
  const frame = useRef(0);
  return useCallback(
    (lineIndex: number) => {
      cancelAnimationFrame(frame.current);
      let framesLeft = mostFrames;
      const step = () => {
        const { virtualizer, rows, lines } = latest.current;
        const element = scroller.current;
        const id = lines[lineIndex]?.line.id;
        const row = rowOfLine(rows, lineIndex);
        if (element === null || id === undefined || row === -1) return;
        const target = element.querySelector<HTMLElement>(`[data-line="${id}"]`);
        if (target !== null) {
          // Once it had to be jumped to, its place is corrected, not glided to.
          bringIntoSight(element, target, framesLeft === mostFrames);
          if (framesLeft === mostFrames) return;
        } else {
          const [offset] = virtualizer.getOffsetForIndex(row, 'start') ?? [0];
          element.scrollTop = offset - element.clientHeight * restAt;
        }
        framesLeft -= 1;
        if (framesLeft > 0) frame.current = requestAnimationFrame(step);
      };
      step();
    },
    [scroller],
  );
}

function bringIntoSight(scroller: HTMLElement, target: HTMLElement, isGliding: boolean): void {
  const box = scroller.getBoundingClientRect();
  const top = target.getBoundingClientRect().top - box.top;
  const isCalm = top >= box.height * calmFrom && top <= box.height * calmTo;
  if (isCalm && isGliding) return;
  const by = top - box.height * restAt;
  if (Math.abs(by) < 2) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: by, behavior: isGliding && !isStill ? 'smooth' : 'instant' });
}
