/** Plays the recording from a moment on, in milliseconds from its beginning. */
export type SeekTo = (milliseconds: number) => void;
