import { MinutebookError } from '../../domain/errors.ts';
import { parseUuid } from '../../domain/ids.ts';
import { parseInteger } from '../../domain/number-text.ts';
import { platforms, statusAliases, statuses } from '../../domain/recording.ts';
import { type ProjectRequest, queryValue } from '../../platform/http/operation.ts';
import { queryTime } from '../../platform/http/query-time.ts';
import { longestQuery, mostUnits, parseQuery } from './parse-query.ts';
import type { SearchRequest } from './run-search.ts';
import { readCursor } from './search-cursor.ts';
import { hasChoices, type SearchFilter } from './search-filter.ts';
import { searchKinds } from './search-kinds.ts';

export const usualLimit = 20;
export const mostResults = 100;
export const usualHits = 3;
export const mostHits = 20;
const longestSpeaker = 255;
const largestId = 2147483647;

/** The question in the parameters; throws at the first that makes no sense. */
export function readSearchRequest({ query, project }: ProjectRequest): SearchRequest {
  const text = readQuery(query);
  const isTyping = readChoice(query, 'typing', ['0', '1']) === '1';
  const { wanted, unwanted } = parseQuery(text);
  if (wanted.length + unwanted.length > mostUnits) {
    throw new MinutebookError('max_length', {
      detail: `Ensure this field has no more than ${mostUnits} words and phrases.`,
      attr: 'q',
    });
  }
  const cursor = readText(query, 'cursor');
  return {
    projectId: project.id,
    query: text,
    isTyping,
    filter: readFilter(query),
    limit: readNumber(query, 'limit', mostResults) ?? usualLimit,
    hitsPerRecording: readNumber(query, 'hits_per_recording', mostHits) ?? usualHits,
    cursor: cursor === null ? null : readCursor(cursor),
  };
}

function readQuery(query: URLSearchParams): string {
  const text = readText(query, 'q');
  if (text === null) throw new MinutebookError('required', { attr: 'q' });
  requireLength(text, 'q', longestQuery);
  return text;
}

function readFilter(query: URLSearchParams): SearchFilter {
  const status = readText(query, 'status');
  const speaker = readText(query, 'speaker');
  if (speaker !== null) requireLength(speaker, 'speaker', longestSpeaker);
  return {
    platform: choose(readText(query, 'platform'), 'platform', platforms),
    status: choose((status !== null && statusAliases[status]) || status, 'status', statuses),
    createdBy: readNumber(query, 'user_id', largestId),
    startedFrom: queryTime(query, 'from'),
    startedBefore: queryTime(query, 'to'),
    has: readChoices(query, 'has', hasChoices),
    recordingId: readId(query, 'recording'),
    speaker,
    kinds: readChoices(query, 'kind', searchKinds),
  };
}

/** What PostgreSQL cannot hold is no text. */
function readText(query: URLSearchParams, name: string): string | null {
  const text = queryValue(query, name);
  if (text?.includes('\0'))
    throw new MinutebookError('null_characters_not_allowed', { attr: name });
  return text;
}

function requireLength(text: string, name: string, most: number): void {
  if (text.length <= most) return;
  throw new MinutebookError('max_length', {
    detail: `Ensure this field has no more than ${most} characters.`,
    attr: name,
  });
}

function readChoice<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  return choose(readText(query, name), name, choices);
}

function readChoices<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice[] {
  const chosen = query.getAll(name).map((text) => choose(text || null, name, choices));
  return [...new Set(chosen)].filter((choice) => choice !== null);
}

function choose<Choice extends string>(
  text: string | null,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const choice = choices.find((known) => known === text);
  if (text === null || choice !== undefined) return choice ?? null;
  throw new MinutebookError('invalid_choice', {
    detail: `"${text}" is not a valid choice. Choose one of: ${choices.join(', ')}.`,
    attr: name,
  });
}

/** A whole number from 1 to `most`. */
function readNumber(query: URLSearchParams, name: string, most: number): number | null {
  const text = queryValue(query, name);
  if (text === null) return null;
  const number = parseInteger(text);
  if (number !== null && number >= 1n && number <= BigInt(most)) return Number(number);
  throw new MinutebookError('invalid_input', {
    detail: `A whole number from 1 to ${most} is required.`,
    attr: name,
  });
}

function readId(query: URLSearchParams, name: string): string | null {
  const text = queryValue(query, name);
  if (text === null) return null;
  const id = parseUuid(text);
  if (id !== null) return id;
  throw new MinutebookError('invalid_input', { detail: 'Must be a valid UUID.', attr: name });
}
