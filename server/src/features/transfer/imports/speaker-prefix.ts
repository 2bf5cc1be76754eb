/**
 * `Name: text` in captions that have no other mark of who speaks. Where nearly every cue has it, as
 * Zoom writes them, whatever stands before the colon is a name; where few have it, only what looks
 * like a name is, and holds until the next one, which is how captions for readers are written. Those
 * say who begins, and who comes next: where they do not, "Step 1:" is nobody's name.
 */

export interface Caption {
  readonly text: string;
  readonly speaker: string | null;
}

const prefix = /^([^:\n]{1,80}):[ \t\u00a0]+(?=\S)/;
const alwaysFrom = 0.8;
/** Words that begin a sentence with a colon in it more often than a name has them. */
const longestPlainName = 4;

export function splitSpeakers(texts: readonly string[]): Caption[] {
  const names = texts.map((text) => prefix.exec(text)?.[1]?.trim() ?? null);
  const isAlways = names.filter((name) => name !== null).length >= texts.length * alwaysFrom;
  if (!isAlways && !namesItsSpeakers(texts, names)) {
    return texts.map((text) => ({ text, speaker: null }));
  }
  const isName = isAlways ? recurringOrNameLike(names) : looksLikeName;
  let current: string | null = null;
  return texts.map((text, index) => {
    const name = names[index] ?? null;
    if (name === null || !isName(name)) return { text, speaker: isAlways ? null : current };
    current = name;
    return { text: text.replace(prefix, ''), speaker: name };
  });
}

/** A sound, such as `[Applause]` or `(music)`, or a note, and nothing that is said. */
const unspoken = /^(?:\([^)]*\)|\[[^\]]*\]|♪[^♪]*♪)?$/;

function namesItsSpeakers(texts: readonly string[], names: readonly (string | null)[]): boolean {
  const isNamed = (name: string | null | undefined) => Boolean(name && looksLikeName(name));
  const first = texts.findIndex((text) => !unspoken.test(text.trim()));
  return isNamed(names[first]) && names.filter(isNamed).length >= 2;
}

function recurringOrNameLike(names: readonly (string | null)[]): (name: string) => boolean {
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => (counts.get(name) ?? 0) > 1 || isShort(name);
}

function isShort(name: string): boolean {
  return name.split(/\s+/).length <= 8 && !/[.?!]\s/.test(name);
}

function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > longestPlainName || /[.?!,;]\s|[?!,;]$|\/\//.test(name)) return false;
  return words.every((word) => /^[\p{Lu}\p{Lo}\d(]/u.test(word)) && /\p{L}/u.test(name);
}
