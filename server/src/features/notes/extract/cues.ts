/** A wording that speaks for or against something, with its weight: log odds, one decimal. */
export interface Cue {
  readonly name: string;
  readonly weight: number;
  /** Without nested repetition: the time is in proportion to the text. */
  readonly pattern: RegExp;
}

export function sumOfCues(text: string, cues: readonly Cue[]): number {
  return cues.reduce((sum, { pattern, weight }) => sum + (pattern.test(text) ? weight : 0), 0);
}
