import type { NotesSource } from '../../../domain/notes.ts';

/** The people of a meeting, by what others may call them. */
export interface People {
  /** How many there are. */
  readonly count: number;
  /** Every name that means one person only, the longest first; empty where nobody has a name. */
  readonly names: readonly string[];
  personOf(name: string): string | null;
  /** The other of two. */
  partnerOf(speaker: string | null): string | null;
}

/** More make the search for names slow, and nobody calls all of them by name. */
const mostPeople = 200;

export function peopleOf({ participants, lines }: NotesSource): People {
  const speakers = lines.flatMap(({ speaker }) => speaker ?? []);
  const everyone = [...new Set([...participants, ...speakers])].slice(0, mostPeople);
  const persons = new Map<string, string | null>();
  for (const person of everyone) {
    for (const name of new Set([person, person.split(/\s/u)[0] ?? person])) {
      if (name.length > 1) persons.set(name, persons.has(name) ? null : person);
    }
  }
  const names = [...persons.keys()].filter((name) => persons.get(name) !== null);
  return {
    count: everyone.length,
    names: names.sort((a, b) => b.length - a.length),
    personOf: (name) => persons.get(name) ?? null,
    partnerOf: (speaker) =>
      everyone.length === 2 && speaker !== null
        ? (everyone.find((person) => person !== speaker) ?? null)
        : null,
  };
}
