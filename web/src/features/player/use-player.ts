import { useEffect, useState } from 'react';
import { Player } from './player.ts';

/** The player of a page, standing at a moment; it says nothing until somebody wants to hear. */
export function usePlayer(durationMs: number, startMs: number | null): Player {
  const [player] = useState(() => {
    const made = new Player(durationMs);
    if (startMs !== null) made.seek(startMs);
    return made;
  });
  useEffect(() => player.setKnownDuration(durationMs), [player, durationMs]);
  return player;
}
