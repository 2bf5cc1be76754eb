import type { Queryable } from '../../platform/database/database.ts';
import type { PostingList } from './posting-lists.ts';
import { readPostingLists } from './ranking-store.ts';
import type { SearchFilter } from './search-filter.ts';
import { type Frequency, readFrequencies } from './words-store.ts';

/** What a search reads of the index, each lexeme's list once. Lexemes that do not occur are left out. */
export interface WordLists {
  /** Within what the filter lets pass. */
  read(lexemes: readonly string[]): Promise<ReadonlyMap<string, PostingList>>;
  /** In the whole project. */
  frequencies(lexemes: readonly string[]): Promise<ReadonlyMap<string, Frequency>>;
}

/** A query of so few is ranked by all of them: their lists need not be counted before. */
const rankedByAll = 4;

export function createWordLists(db: Queryable, projectId: number, filter: SearchFilter): WordLists {
  const known = new Map<string, PostingList | null>();
  const isPart = filter.recordingId !== null || filter.speaker !== null || filter.kinds.length > 0;

  async function read(lexemes: readonly string[]): Promise<ReadonlyMap<string, PostingList>> {
    const unknown = lexemes.filter((lexeme) => !known.has(lexeme));
    if (unknown.length > 0) {
      const lists = await readPostingLists(db, projectId, unknown, filter);
      for (const lexeme of unknown) known.set(lexeme, lists.get(lexeme) ?? null);
    }
    const found = lexemes.flatMap((lexeme) => {
      const list = known.get(lexeme);
      return list ? [[lexeme, list] as const] : [];
    });
    return new Map(found);
  }

  return {
    read,
    async frequencies(lexemes) {
      if (isPart || lexemes.length > rankedByAll) return readFrequencies(db, projectId, lexemes);
      const lists = await read(lexemes);
      return new Map([...lists].map(([lexeme, list]) => [lexeme, frequencyOf(list)]));
    },
  };
}

function frequencyOf({ ids, occurrences }: PostingList): Frequency {
  return {
    recordings: ids.length,
    occurrences: occurrences.reduce((sum, count) => sum + count, 0),
  };
}
