import type { People } from './people.ts';

/** Who is to do what a sentence says, by the name in the transcript; null where it is not clear. */
export type AssigneeOf = (text: string, speaker: string | null) => string | null;

// Not "I can't", nor "I'll say".
const iWill =
  /\bI(?:['’]ll| will|['’]m going to|['’]m gonna| am going to| can| need to| have to| should)(?![\p{L}'’])(?! (?:not|never)\b)(?! (?:just )?(?:presume|guess|assume|say|mean|think|suppose|imagine|agree|see)\b)/u;
const youWill =
  /\b(?:(?:can|could|would|will) you|you(?:['’]ll| will|['’]re going to|['’]re gonna| are going to))\b/iu;

export function assignees(people: People): AssigneeOf {
  const named = namedPatterns(people.names);
  return (text, speaker) => {
    const called = matches(text, named.called).map(people.personOf);
    const self = iWill.test(text) ? [speaker] : [];
    const asked = self.length > 0 ? [] : matches(text, named.asked).map(people.personOf);
    const found = new Set([...called, ...self, ...asked]);
    if (found.size > 1) return null;
    const [person] = found;
    if (person !== undefined) return person;
    return youWill.test(text) ? people.partnerOf(speaker) : null;
  };
}

interface NamedPatterns {
  /** "Anna will", "Anna, could you", "can you, Anna", "could you do this, Anna?". */
  readonly called: readonly RegExp[];
  /** "want Anna to", "an action for Anna". */
  readonly asked: readonly RegExp[];
}

/** Names count as they are written: "Will", "Mark" and "May" are words, too. */
function namedPatterns(names: readonly string[]): NamedPatterns {
  if (names.length === 0) return { called: [], asked: [] };
  const name = `(?<![\\p{L}\\p{N}])(${names.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`;
  const will = `(?:['’]ll|will|is (?:going to|gonna)|['’]s (?:going to|gonna)|has to|needs to|should|must|please|you(?:['’]ll| will| can))`;
  return {
    called: [
      new RegExp(`${name}\\s?${will}(?![\\p{L}])`, 'gu'),
      new RegExp(`(?:^|: ?)${name} to\\b`, 'gu'),
      new RegExp(
        `${name}, (?:maybe |please )?(?:(?:can|could|would|will) you|you(?:['’]ll| will| can|['’]re going to)|please)\\b`,
        'gu',
      ),
      new RegExp(`\\b[Cc](?:an|ould) you,? ${name}`, 'gu'),
      new RegExp(
        `\\b(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) you\\b[^.?!]{0,200}, ${name}\\s{0,3}[.?!]`,
        'gu',
      ),
    ],
    asked: [
      new RegExp(`\\b(?:ask|asked|get|want|need|like) ${name} to\\b`, 'gu'),
      new RegExp(
        `\\b(?:[Aa]ction(?: item)? (?:for|on)|[Aa]ssign(?:ed)?(?: it| this| that)? to) ${name}`,
        'gu',
      ),
    ],
  };
}

function matches(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []),
  );
}
