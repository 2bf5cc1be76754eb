import { MinutebookError } from '../../domain/errors.ts';
import { type ProjectRequest, queryValue } from '../../platform/http/operation.ts';
import { readPageRequest } from '../../platform/http/paging.ts';

export interface EventQuery {
  /** The last event that the client has; null where it names none. */
  readonly after: number | null;
  readonly asJson: boolean;
  readonly limit: number;
}

/**
 * A browser that connects again repeats its address, `?after=` included, and adds the header: so
 * the larger of the two is where it stands.
 */
export function readEventQuery({ query, headers }: ProjectRequest): EventQuery {
  const { 'last-event-id': lastEventId } = headers;
  const cursors = [
    readCursor(queryValue(query, 'after'), 'after'),
    readCursor([lastEventId].flat().at(-1) ?? null, 'Last-Event-ID'),
  ].filter((cursor) => cursor !== null);
  return {
    after: cursors.length === 0 ? null : Math.max(...cursors),
    asJson: wantsJson(queryValue(query, 'format'), headers.accept),
    limit: readPageRequest(query).limit,
  };
}

function readCursor(text: string | null, attr: string): number | null {
  if (text === null || text.trim() === '') return null;
  if (/^\d{1,15}$/.test(text.trim())) return Number(text);
  throw new MinutebookError('invalid_input', {
    detail: 'Write the id of the last event that you have, or 0 for all that are kept.',
    attr,
  });
}

function wantsJson(format: string | null, accept: string | undefined): boolean {
  if (format === 'json') return true;
  if (format !== null && format !== 'sse') {
    throw new MinutebookError('invalid_choice', {
      detail: `"${format}" is not a valid choice. Choose one of: sse, json.`,
      attr: 'format',
    });
  }
  if (format === 'sse' || accept === undefined) return false;
  return /\bapplication\/json\b/i.test(accept) && !/\btext\/event-stream\b/i.test(accept);
}
