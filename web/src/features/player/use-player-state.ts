import { useSyncExternalStore } from 'react';
import type { Player, PlayerState } from './player.ts';

/** What `pick` picks must be a plain value: only its changes draw the component again. */
export function usePlayerState<Value extends string | number | boolean>(
  player: Player,
  pick: (state: PlayerState) => Value,
): Value {
  return useSyncExternalStore(player.subscribe, () => pick(player.state()));
}
