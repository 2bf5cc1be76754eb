import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

interface FollowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly currentLine: number;
  readonly lineCount: number;
  readonly isPlaying: boolean;
  /** Lines are still being added at the end. */
  readonly isLive: boolean;
  /** While somebody writes, nothing moves. */
  readonly isHeld: boolean;
  readonly showLine: (lineIndex: number) => void;
  readonly showEnd: () => void;
}

export interface Following {
  readonly isFollowing: boolean;
  /** Lines that came since the person went elsewhere. */
  readonly newLines: number;
  readonly follow: () => void;
}

const scrollKeys = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'];
const nearEndPx = 48;

/** Keeps what is heard, or what is being said, in sight, until the person looks elsewhere. */
export function useFollow(options: FollowOptions): Following {
  const { scroller, currentLine, lineCount, isPlaying, isLive, isHeld } = options;
  const { showLine, showEnd } = options;
  const [isFollowing, setFollowing] = useState(true);
  const [seenLines, setSeenLines] = useState(lineCount);
  const count = useRef(lineCount);
  count.current = lineCount;

  useLeaving(scroller, isLive && !isPlaying, (isAway) => {
    setFollowing(!isAway);
    if (isAway) setSeenLines(count.current);
  });
  useEffect(() => {
    if (isFollowing && isPlaying && !isHeld && currentLine >= 0) showLine(currentLine);
  }, [isFollowing, isPlaying, isHeld, currentLine, showLine]);
  useEffect(() => {
    if (isFollowing && isLive && !isPlaying && !isHeld && lineCount > 0) showEnd();
  }, [isFollowing, isLive, isPlaying, isHeld, lineCount, showEnd]);

  const follow = useCallback(() => setFollowing(true), []);
  return { isFollowing, newLines: isFollowing ? 0 : Math.max(0, lineCount - seenLines), follow };
}

/** Tells when the person scrolls away, and when back to the end of what is live. */
function useLeaving(
  scroller: RefObject<HTMLElement | null>,
  endsAtEnd: boolean,
  onChange: (isAway: boolean) => void,
): void {
  const report = useRef(onChange);
  report.current = onChange;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const { signal, abort } = abortable();
    const isAtEnd = () =>
      element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
    const leave = () => report.current(true);
    element.addEventListener('wheel', leave, { signal, passive: true });
    element.addEventListener('touchmove', leave, { signal, passive: true });
    element.addEventListener('keydown', ({ key }) => scrollKeys.includes(key) && leave(), {
      signal,
    });
    // The scrollbar belongs to the element itself.
    element.addEventListener('pointerdown', ({ target }) => target === element && leave(), {
      signal,
    });
    element.addEventListener('scroll', () => endsAtEnd && isAtEnd() && report.current(false), {
      signal,
      passive: true,
    });
    return abort;
  }, [scroller, endsAtEnd]);
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
