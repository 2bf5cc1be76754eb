/** A word of a sentence, and where it stands in the text. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  /** What inflected forms of the word have in common; the word itself where that is not known. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Says what the talk is about, unlike "the" and "yeah". */
  readonly isTopical: boolean;
  readonly isNoun: boolean;
}

/** A sentence of a text, from `start` up to but not including `end`. */
export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** Splits a text into sentences and words. Give it a few thousand characters at most. */
export type ReadText = (text: string) => readonly ReadSentence[];
