import { MinutebookError } from '../../domain/errors.ts';
import { parseTimestamp } from '../../domain/timestamps.ts';
import { queryValue } from './operation.ts';

/** A time in the query, as PostgreSQL reads it; null where there is none, `invalid_input` else. */
export function queryTime(query: URLSearchParams, name: string): string | null {
  const text = queryValue(query, name);
  if (text === null) return null;
  const parsed = parseTimestamp(text);
  if (typeof parsed === 'object') return parsed.text;
  throw new MinutebookError('invalid_input', {
    detail: 'Write a time such as 2026-03-02T09:00:00Z.',
    attr: name,
  });
}
