import { type Answer, jsonAnswer } from './http-messages.ts';

const invalidCursor = jsonAnswer(404, { detail: 'Invalid cursor' });

/**
 * One page of a list, newest first, as `{ next, previous, results }` with whole URLs. A cursor
 * names the row it starts beside, so rows created meanwhile neither repeat nor hide any.
 */
export function pageAnswer<Row extends { readonly sequence: number }>(
  rows: readonly Row[],
  options: { url: URL; pageSize: number; render: (row: Row) => unknown },
): Answer {
  const newestFirst = rows.toSorted((a, b) => b.sequence - a.sequence);
  const cursor = readCursor(options.url.searchParams.get('cursor'));
  if (cursor === null) return invalidCursor;

  const start = startOf(newestFirst, cursor, options.pageSize);
  const results = newestFirst.slice(start, start + options.pageSize);
  const last = results.at(-1);
  const hasNext = start + results.length < newestFirst.length;
  return jsonAnswer(200, {
    next: hasNext && last ? linkTo(options.url, `p=${last.sequence}`) : null,
    previous: start > 0 && results[0] ? linkTo(options.url, `r=1&p=${results[0].sequence}`) : null,
    results: results.map(options.render),
  });
}

interface Cursor {
  /** Exclusive bound; null for the first page. */
  readonly beside: number | null;
  readonly backwards: boolean;
}

function readCursor(text: string | null): Cursor | null {
  if (text === null) return { beside: null, backwards: false };
  const fields = new URLSearchParams(Buffer.from(text, 'base64').toString());
  const position = fields.get('p');
  if (position === null || !/^\d+$/.test(position)) return null;
  return { beside: Number(position), backwards: fields.get('r') === '1' };
}

function startOf(rows: readonly { sequence: number }[], cursor: Cursor, pageSize: number): number {
  const { beside, backwards } = cursor;
  if (beside === null) return 0;
  if (backwards) return Math.max(0, rows.filter((row) => row.sequence > beside).length - pageSize);
  return rows.filter((row) => row.sequence >= beside).length;
}

function linkTo(url: URL, cursor: string): string {
  const link = new URL(url);
  link.searchParams.set('cursor', Buffer.from(cursor).toString('base64'));
  return link.href;
}
