import { useSyncExternalStore } from 'react';
import type { Playback } from '../../lib/playback.ts';
import { lineAt, type TimedLine } from './lines-in-order.ts';

/** Index of the line that is heard, or where it would go on; -1 where nothing was heard yet. */
export function useCurrentLine(playback: Playback, lines: readonly TimedLine[]): number {
  return useSyncExternalStore(playback.subscribe, () => {
    const ms = playback.positionMs();
    return ms > 0 || playback.isPlaying() ? lineAt(lines, ms) : -1;
  });
}

export function useIsPlaying(playback: Playback): boolean {
  return useSyncExternalStore(playback.subscribe, playback.isPlaying);
}

export function useIsPlayable(playback: Playback): boolean {
  return useSyncExternalStore(playback.subscribe, playback.isPlayable);
}
