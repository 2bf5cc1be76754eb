import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { parseInteger } from '../../../domain/number-text.ts';
import { platforms, statusAliases, statuses } from '../../../domain/recording.ts';
import { parseTimestamp } from '../../../domain/timestamps.ts';
import type { Database } from '../../../platform/database/database.ts';
import {
  type HttpReply,
  type ProjectOperation,
  type ProjectRequest,
  queryValue,
} from '../../../platform/http/operation.ts';
import { linkTo, pageLinks, readPageRequest } from '../../../platform/http/paging.ts';
import { queryTime } from '../../../platform/http/query-time.ts';
import { findPage, type ListFilter, type ListOrder, type ListPosition } from '../list-store.ts';
import { requestedFields } from '../recording-request.ts';
import { type RecordingField, recordingSchema } from '../recording-schemas.ts';
import { countSegments, readRecordings } from '../recordings-store.ts';
import { exampleRecording } from './examples.ts';
import { fieldsParameters, recordingFilters } from './parameters.ts';

export function listRecordings({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_list',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'desktop_recordings',
    summary: 'List recordings',
    description:
      'The recordings of the project, whole, latest start first. Pages by `limit` and `offset`, ' +
      'or, without drift while recordings are added, by `cursor`.',
    query: [
      {
        name: 'limit',
        description: 'Recordings on a page, at most 1000.',
        schema: { type: 'integer', default: 100 },
      },
      {
        name: 'offset',
        description: 'Recordings to skip.',
        schema: { type: 'integer', default: 0 },
      },
      {
        name: 'cursor',
        description: 'Empty for the first page by cursor; `next` holds the following ones.',
        schema: { type: 'string' },
      },
      ...recordingFilters,
      {
        name: 'search',
        description: 'Only those whose transcript text holds this, in upper or lower case.',
        schema: { type: 'string' },
        example: 'budget',
      },
      {
        name: 'started_after',
        description: 'Only started at this time or later.',
        schema: { type: 'string', format: 'date-time' },
      },
      {
        name: 'started_before',
        description: 'Only started before this time.',
        schema: { type: 'string', format: 'date-time' },
      },
      {
        name: 'ordering',
        description: 'What to sort by; a minus sign for latest first.',
        schema: { type: 'string', enum: orderings, default: '-started_at' },
      },
      ...fieldsParameters,
    ],
    errors: ['invalid_input', 'invalid_choice', 'null_characters_not_allowed'],
    responses: {
      200: {
        description: 'A page of recordings.',
        schema: z
          .object({
            count: z.int().meta({ description: 'All that pass the filters.' }),
            next: z.string().nullable(),
            previous: z.string().nullable(),
            results: z.array(recordingSchema),
          })
          .meta({ id: 'PaginatedDesktopRecordingList' }),
        example: { count: 1, next: null, previous: null, results: [exampleRecording] },
      },
    },
    handle: (request) => answerPage(db, request),
  };
}

const orderings = ['started_at', '-started_at', 'created_at', '-created_at'];

async function answerPage(db: Database, request: ProjectRequest): Promise<HttpReply> {
  const { query, project, address } = request;
  const filter = readFilter(query);
  const order = readOrder(query);
  const byCursor = query.has('cursor');
  const page = readPageRequest(query);
  const place = byCursor
    ? { limit: page.limit, offset: 0n, after: readCursor(query) }
    : { ...page, after: null };
  const found =
    filter === 'nothing'
      ? { count: 0, positions: [] }
      : await findPage(db, project.id, filter, order, place);
  const here = { url: address.origin + address.path, query };
  const links = byCursor
    ? { next: nextByCursor(here, page.limit, found.positions), previous: null }
    : pageLinks(here, page, found.count);
  const head = JSON.stringify({ count: found.count, ...links }).slice(0, -1);
  return {
    status: 200,
    body: await writePage(
      db,
      request,
      head,
      found.positions.map((position) => position.id),
    ),
  };
}

/** Segments that may be in memory at once for one answer. */
const segmentsPerRead = 2000;

/** Short pages go out whole; long ones piece by piece, as fast as the client takes them. */
async function writePage(
  db: Database,
  request: ProjectRequest,
  head: string,
  ids: readonly string[],
): Promise<string | AsyncIterable<string>> {
  const fields = requestedFields(request);
  const projectId = request.project.id;
  const groups = await groupForReading(db, projectId, ids, fields);
  if (groups.length <= 1) {
    const rows = await readGroup(db, projectId, groups[0] ?? [], fields);
    return `${head},"results":[${rows.join(',')}]}`;
  }
  return streamPage(db, projectId, head, groups, fields);
}

async function* streamPage(
  db: Database,
  projectId: number,
  head: string,
  groups: readonly (readonly string[])[],
  fields: readonly RecordingField[],
): AsyncGenerator<string> {
  yield `${head},"results":[`;
  let separator = '';
  for (const group of groups) {
    for (const json of await readGroup(db, projectId, group, fields)) {
      yield separator + json;
      separator = ',';
    }
  }
  yield ']}';
}

async function readGroup(
  db: Database,
  projectId: number,
  ids: readonly string[],
  fields: readonly RecordingField[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const byId = await readRecordings(db.large, projectId, ids, fields);
  return ids.map((id) => byId.get(id)).filter((json) => json !== undefined);
}

async function groupForReading(
  db: Database,
  projectId: number,
  ids: readonly string[],
  fields: readonly RecordingField[],
): Promise<string[][]> {
  const hasTranscript =
    fields.includes('transcript_segments') || fields.includes('transcript_text');
  if (ids.length <= 1 || !hasTranscript) return [[...ids]];
  const counts = await countSegments(db, projectId, ids);
  const groups: string[][] = [[]];
  let inGroup = 0;
  for (const [index, id] of ids.entries()) {
    const count = counts[index] ?? 0;
    if (inGroup > 0 && inGroup + count > segmentsPerRead) {
      groups.push([]);
      inGroup = 0;
    }
    groups.at(-1)?.push(id);
    inGroup += count;
  }
  return groups;
}

/** `nothing` where a value can match no recording, so that nobody need ask the database. */
function readFilter(query: URLSearchParams): ListFilter | 'nothing' {
  const platform = queryValue(query, 'platform');
  const statusText = queryValue(query, 'status');
  const status = (statusText !== null && statusAliases[statusText]) || statusText;
  const createdBy = readUserId(query);
  const search = queryValue(query, 'search');
  if (search?.includes('\0')) {
    throw new MinutebookError('null_characters_not_allowed', { attr: 'search' });
  }
  const filter: ListFilter = {
    platform,
    status,
    createdBy: createdBy === 'nobody' ? null : createdBy,
    search,
    startedFrom: queryTime(query, 'started_after'),
    startedBefore: queryTime(query, 'started_before'),
  };
  const isImpossible =
    createdBy === 'nobody' || !isOneOf(platform, platforms) || !isOneOf(status, statuses);
  return isImpossible ? 'nothing' : filter;
}

function isOneOf(value: string | null, known: readonly string[]): boolean {
  return value === null || known.includes(value);
}

function readUserId(query: URLSearchParams): number | 'nobody' | null {
  const text = queryValue(query, 'user_id');
  if (text === null) return null;
  const id = parseInteger(text);
  if (id === null) {
    throw new MinutebookError('invalid_input', {
      detail: 'A valid integer is required.',
      attr: 'user_id',
    });
  }
  return id < 1n || id > 2147483647n ? 'nobody' : Number(id);
}

function readOrder(query: URLSearchParams): ListOrder {
  const text = queryValue(query, 'ordering') ?? '-started_at';
  if (!orderings.includes(text)) {
    throw new MinutebookError('invalid_choice', {
      detail: `"${text}" is not a valid choice. Sort by one of ${orderings.join(', ')}.`,
      attr: 'ordering',
    });
  }
  return {
    column: text.replace('-', '') as ListOrder['column'],
    direction: text.startsWith('-') ? 'DESC' : 'ASC',
  };
}

const cursorSchema = z.tuple([z.string(), z.uuid()]);

function readCursor(query: URLSearchParams): ListPosition | null {
  const text = queryValue(query, 'cursor');
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [sortValue, id] = cursorSchema.parse(json);
    const time = parseTimestamp(sortValue);
    if (typeof time !== 'object') throw new Error('not a time');
    return { sortValue: time.text, id };
  } catch (cause) {
    throw new MinutebookError('invalid_input', {
      detail: 'This cursor is not one of ours. Follow the `next` link of a page.',
      attr: 'cursor',
      cause,
    });
  }
}

function nextByCursor(
  here: { url: string; query: URLSearchParams },
  limit: number,
  positions: readonly ListPosition[],
): string | null {
  const last = positions.at(-1);
  if (last === undefined || positions.length < limit) return null;
  const cursor = Buffer.from(JSON.stringify([last.sortValue, last.id])).toString('base64url');
  return linkTo(here, { cursor, limit: String(limit), offset: null });
}
