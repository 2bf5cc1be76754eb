import { z } from 'zod';
import { MinutebookError } from '../../domain/errors.ts';

const count = z.number().min(0).max(1e15);
const place = z.tuple([z.int(), z.uuid()]);

const cursorSchema = z.strictObject({
  /** Recordings and words of the project, as the first page found them. */
  n: z.tuple([count, count]),
  /** Recordings that hold each word of the query, and its occurrences. */
  f: z.array(z.tuple([count, count])).max(500),
  d: z.enum(['all', 'most', 'any']),
  /** The query as it was corrected. */
  q: z.string().max(1000).nullable(),
  /** The page goes on within the batch behind `a`, which ends with `e`, behind the result `l`. */
  a: place.nullable(),
  e: place.nullable(),
  l: place.nullable(),
  /** Results so far, of how many, and whether that is exact. */
  s: z.int().min(0),
  c: z.int().min(0),
  x: z.boolean(),
});

/**
 * Where the next page begins, and the counts that the ranking rests on: with those of the first
 * page, a recording has the same place on every page.
 */
export type SearchCursor = z.infer<typeof cursorSchema>;

export function writeCursor(cursor: SearchCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Throws `invalid_input` where it is none of ours. */
export function readCursor(text: string): SearchCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (cause) {
    throw foreignCursor(cause);
  }
}

export function foreignCursor(cause?: unknown): MinutebookError {
  return new MinutebookError('invalid_input', {
    detail: 'This cursor is not one of this search. Follow the `next` link of a page.',
    attr: 'cursor',
    cause,
  });
}
