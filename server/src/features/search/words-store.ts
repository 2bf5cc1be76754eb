import type { Queryable } from '../../platform/database/database.ts';

/** SQL that tells what words there are in a project, and how often. */

export interface Collection {
  readonly recordings: number;
  readonly words: number;
}

export async function readCollection(db: Queryable, projectId: number): Promise<Collection> {
  const { rows } = await db.query<Collection>({
    name: 'search-read-collection',
    text: `SELECT count(*)::float8 AS recordings, coalesce(sum(words), 0)::float8 AS words
      FROM search_documents WHERE project_id = $1`,
    values: [projectId],
  });
  return rows[0] ?? { recordings: 0, words: 0 };
}

/** Whose stems the recordings' words have: one step through the index for each. */
export async function readLanguages(db: Queryable, projectId: number): Promise<string[]> {
  const { rows } = await db.query<{ language: string }>({
    name: 'search-read-languages',
    text: `WITH RECURSIVE next (language) AS (
        SELECT min(language) FROM search_documents WHERE project_id = $1
        UNION ALL
        SELECT (SELECT min(d.language) FROM search_documents d
          WHERE d.project_id = $1 AND d.language > next.language)
        FROM next WHERE next.language IS NOT NULL
      ) SELECT language FROM next WHERE language IS NOT NULL`,
    values: [projectId],
  });
  return rows.map(({ language }) => language);
}

export interface Frequency {
  readonly recordings: number;
  readonly occurrences: number;
}

export async function readFrequencies(
  db: Queryable,
  projectId: number,
  lexemes: readonly string[],
): Promise<ReadonlyMap<string, Frequency>> {
  const { rows } = await db.query<Frequency & { lexeme: string }>({
    name: 'search-read-frequencies',
    text: `SELECT lexeme, count(*)::float8 AS recordings, sum(occurrences)::float8 AS occurrences
      FROM search_postings WHERE project_id = $1 AND lexeme = ANY($2::text[]) GROUP BY lexeme`,
    values: [projectId, lexemes],
  });
  return new Map(rows.map((row) => [row.lexeme, row]));
}

export interface KnownWord {
  readonly word: string;
  readonly plain: string;
  readonly lexeme: string;
}

/** Words that begin so, the shortest first. */
export async function findWordsBeginning(
  db: Queryable,
  projectId: number,
  plain: string,
  limit: number,
): Promise<KnownWord[]> {
  const { rows } = await db.query<KnownWord>({
    name: 'search-find-words-beginning',
    // A range, since the wildcards of LIKE would have to be told from the text.
    text: `SELECT word, plain, lexeme FROM search_words
      WHERE project_id = $1 AND plain >= $2 AND plain < $2 || U&'\\+10FFFF'
      ORDER BY length(plain), plain LIMIT $3`,
    values: [projectId, plain, limit],
  });
  return rows;
}

/** Words that share many of their letters, the likest first. */
export async function findWordsAlike(
  db: Queryable,
  projectId: number,
  plain: string,
  limit: number,
): Promise<KnownWord[]> {
  const { rows } = await db.query<KnownWord>({
    name: 'search-find-words-alike',
    text: `SELECT word, plain, lexeme FROM search_words
      WHERE project_id = $1 AND plain % $2 ORDER BY similarity(plain, $2) DESC, plain LIMIT $3`,
    values: [projectId, plain, limit],
  });
  return rows;
}
