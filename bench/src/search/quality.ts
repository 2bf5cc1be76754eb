import { readNotes } from '../../../server/src/features/notes/notes-store.ts';
import { parseQuery } from '../../../server/src/features/search/parse-query.ts';
import { createRecordingDirectories } from '../../../server/src/features/search/recording-directory.ts';
import { runSearch } from '../../../server/src/features/search/run-search.ts';
import type { SearchFilter } from '../../../server/src/features/search/search-filter.ts';
import { createStemmer } from '../../../server/src/features/search/stemmer.ts';
import type { Database } from '../../../server/src/platform/database/database.ts';
import type { Meeting } from '../notes/meetings.ts';
import { projectId } from './load.ts';

/** Whether people's questions about real meetings lead to the lines that answer them. */

export interface Question {
  readonly query: string;
  readonly segment_ranges: readonly (readonly [first: number, last: number])[];
}

export type AskedMeeting = Meeting & { readonly queries?: readonly Question[] };

export interface Quality {
  readonly questions: number;
  /** Questions of which one of the first five hits lies in a range that answers it. */
  readonly recallAt5: number;
  /** Mean of 1 / the rank of the first hit that does, among ten; 0 where none does. */
  readonly mrrAt10: number;
}

export type Scope = 'all meetings' | 'the meeting';

interface Place {
  readonly meeting: number;
  readonly position: number;
}

type Method = (question: Question, within: number | null) => Promise<readonly Place[]>;

const looked = 10;

export async function scoreMethod(
  meetings: readonly AskedMeeting[],
  scope: Scope,
  method: Method,
  isScored: (meeting: AskedMeeting) => boolean = () => true,
): Promise<Quality> {
  let questions = 0;
  let found = 0;
  let reciprocal = 0;
  for (const [index, meeting] of meetings.entries()) {
    if (!isScored(meeting)) continue;
    for (const question of meeting.queries ?? []) {
      questions += 1;
      const places = await method(question, scope === 'all meetings' ? null : index);
      const rank = places
        .slice(0, looked)
        .findIndex((place) => place.meeting === index && isInRange(question, place.position));
      if (rank >= 0) reciprocal += 1 / (rank + 1);
      if (rank >= 0 && rank < 5) found += 1;
    }
  }
  return { questions, recallAt5: found / questions, mrrAt10: reciprocal / questions };
}

function isInRange({ segment_ranges }: Question, position: number): boolean {
  return segment_ranges.some(([first, last]) => position >= first && position <= last);
}

const noFilter: SearchFilter = {
  ...{ platform: null, status: null, createdBy: null, startedFrom: null, startedBefore: null },
  ...{ has: [], recordingId: null, speaker: null, kinds: ['segment'] },
};

export function rankedSearch(db: Database, ids: readonly string[]): Method {
  const stemmer = createStemmer();
  const directories = createRecordingDirectories();
  const meetingOf = new Map(ids.map((id, index) => [id, index]));
  return async ({ query }, within) => {
    const recordingId = within === null ? null : (ids[within] ?? null);
    const { results } = await runSearch(
      { db, stemmer, directories, readNotes },
      {
        ...{ projectId, query, isTyping: false, limit: looked, cursor: null },
        hitsPerRecording: within === null ? 3 : looked,
        filter: { ...noFilter, recordingId },
      },
    );
    return results.flatMap(({ id, hits }) =>
      hits.map(({ position }) => ({ meeting: meetingOf.get(id) ?? -1, position: position ?? -1 })),
    );
  };
}

/** Lines that hold the question as it is written, as `search=` of the list looks for it. */
export function substringSearch(meetings: readonly Meeting[]): Method {
  const texts = linesOf(meetings);
  return async ({ query }, within) =>
    texts
      .filter(({ meeting, text }) => isIn(meeting, within) && text.includes(query.toLowerCase()))
      .slice(0, looked);
}

/** Lines by how many of the question's words they hold as substrings, the first ones first. */
export function wordSubstrings(meetings: readonly Meeting[]): Method {
  const texts = linesOf(meetings);
  return async ({ query }, within) => {
    const words = parseQuery(query).wanted.flatMap((unit) => unit.words.map(({ word }) => word));
    return texts
      .filter(({ meeting }) => isIn(meeting, within))
      .map((line) => ({ ...line, held: words.filter((word) => line.text.includes(word)).length }))
      .filter(({ held }) => held > 0)
      .sort((a, b) => b.held - a.held)
      .slice(0, looked);
  };
}

function linesOf(meetings: readonly Meeting[]): (Place & { readonly text: string })[] {
  return meetings.flatMap(({ segments }, meeting) =>
    segments.map(({ text }, position) => ({ meeting, position, text: text.toLowerCase() })),
  );
}

function isIn(meeting: number, within: number | null): boolean {
  return within === null || within === meeting;
}
