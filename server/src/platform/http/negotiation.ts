import { MinutebookError } from '../../domain/errors.ts';

/** Which answers a client takes. There is one: JSON. */

const accepted = new Set(['application/json', 'application/*', '*/*']);

/** Refuses an Accept header that rules JSON out. */
export function requireJsonAccepted(accept: string | undefined): void {
  if (accept === undefined || accept.trim() === '') return;
  const ranges = accept
    .split(',')
    .map((range) => range.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  if (!ranges.some((range) => accepted.has(range))) throw new MinutebookError('not_acceptable');
}

/** Refuses another format than JSON asked for as `?format=` or as a suffix of the path. */
export function requireJsonFormat(path: string, query: URLSearchParams): void {
  const suffix = /\.([a-z0-9]+)\/?$/i.exec(path)?.[1];
  const format = query.getAll('format').at(-1) || suffix;
  if (format !== undefined && format !== 'json') throw new MinutebookError('not_found');
}

/**
 * Takes the format, as in `.json`, off the last segment of an API path, which then leads where it
 * does without. The documentation's files keep theirs.
 */
export function withoutFormatSuffix(url: string): string {
  return url.replace(/^(\/api\/(?!docs\/)[^?]*)\.[a-z0-9]+(\/?(?:\?|$))/i, '$1$2');
}
