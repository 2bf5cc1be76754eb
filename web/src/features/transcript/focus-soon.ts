import type { RefObject } from 'react';

const framesToAppear = 20;

/** Moves the focus to a button of a line, which may have to be drawn first. */
export function focusSoon(
  scroller: RefObject<HTMLElement | null>,
  lineId: number,
  button: string,
  framesLeft = framesToAppear,
): void {
  const line = scroller.current?.querySelector(`[data-line="${lineId}"]`);
  const target = line?.querySelector<HTMLElement>(button);
  if (target) target.focus({ preventScroll: true });
  else if (framesLeft > 0) {
    requestAnimationFrame(() => focusSoon(scroller, lineId, button, framesLeft - 1));
  }
}
