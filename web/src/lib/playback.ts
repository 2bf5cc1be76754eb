/** What is being played, for those who follow it or lead it, without knowing the player. */
export interface Playback {
  readonly positionMs: () => number;
  readonly isPlaying: () => boolean;
  /** Whether there is anything to play. */
  readonly isPlayable: () => boolean;
  /** Goes there and plays. */
  readonly playFrom: (milliseconds: number) => void;
  /** Plays a stretch and stops at its end. */
  readonly playStretch: (fromMs: number, toMs: number) => void;
  /** Called some ten times a second while it plays, and at every other change. */
  readonly subscribe: (listener: () => void) => () => void;
}
