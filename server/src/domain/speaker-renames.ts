/** The new name of each speaker who has one; null where nobody is named any more. */
export type SpeakerRenames = ReadonlyMap<string, string | null>;

export interface SpeakerRename {
  readonly from: string;
  readonly to: string | null;
}

/** Of renames that follow each other: from the names at first to those at last. */
export function joinRenames(renames: readonly SpeakerRename[]): SpeakerRenames {
  const joined = new Map<string, string | null>();
  for (const { from, to } of renames) {
    for (const [first, last] of joined) if (last === from) joined.set(first, to);
    if (!joined.has(from)) joined.set(from, to);
  }
  return joined;
}

interface SpokenLine {
  readonly position: number;
  readonly speaker: string | null;
}

/** Which speakers bear another name in all of their lines than they did before. */
export function renamesBetween(
  before: readonly SpokenLine[],
  after: readonly SpokenLine[],
): SpeakerRenames {
  const now = new Map(after.map(({ position, speaker }) => [position, speaker]));
  const renames = new Map<string, string | null>();
  const bySpeaker = Map.groupBy(before, ({ speaker }) => speaker);
  for (const [speaker, lines] of bySpeaker) {
    const left = lines.filter(({ position }) => now.has(position));
    const [name = null, ...others] = new Set(left.map(({ position }) => now.get(position)));
    if (speaker === null || left.length === 0 || others.length > 0) continue;
    if (name !== speaker) renames.set(speaker, name);
  }
  return renames;
}

/**
 * The text with the new names in place of labels such as `Speaker 1`. Names that people have are
 * left alone: somebody else whom the text is about may have the same.
 */
export function renameInText(text: string, renames: SpeakerRenames): string {
  const labels = [...renames].filter(([from, to]) => isLabel(from) && to !== null);
  if (labels.length === 0) return text;
  const any = labels.map(([from]) => RegExp.escape(from)).join('|');
  const words = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, 'gu');
  return text.replace(words, (label) => renames.get(label) ?? label);
}

/** What speech recognition calls a voice: `Speaker 1`, `Speaker B`, `SPEAKER_00`. */
function isLabel(name: string): boolean {
  return /^speaker[ _-]?(\d{1,4}|[a-z])$/i.test(name);
}
