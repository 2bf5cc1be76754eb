import { MinutebookError } from '../../../domain/errors.ts';
import type { BoundedReads } from '../../../platform/database/bounded-reads.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import {
  type HttpReply,
  jsonReply,
  type ProjectOperation,
  type ProjectRequest,
} from '../../../platform/http/operation.ts';
import { linkTo } from '../../../platform/http/paging.ts';
import { readRecordings } from '../../recordings/recordings-store.ts';
import type { FindHitsDependencies } from '../find-hits.ts';
import { readSearchRequest } from '../read-search-request.ts';
import type { RecordingDirectories } from '../recording-directory.ts';
import { runSearch, type SearchOutcome } from '../run-search.ts';
import { writeCursor } from '../search-cursor.ts';
import { exampleSearchAnswer, foundFields, searchAnswerSchema } from '../search-schemas.ts';
import type { Stemmer } from '../stemmer.ts';
import { untilClientLeaves } from '../until-client-leaves.ts';
import { searchParameters } from './search-parameters.ts';

export interface SearchRouteDependencies {
  readonly searchReads: BoundedReads;
  readonly stemmer: Stemmer;
  readonly directories: RecordingDirectories;
  readonly readNotes: FindHitsDependencies['readNotes'];
}

export function searchRecordings(dependencies: SearchRouteDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_search',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'search',
    summary: 'Search recordings',
    description:
      'Recordings that hold the words, the best first, each with its best places: lines of the ' +
      'transcript, title, notes, summary, tasks, people. Words are found in all their forms.',
    query: searchParameters,
    errors: [
      ...(['required', 'invalid_input', 'invalid_choice', 'max_length'] as const),
      ...(['null_characters_not_allowed', 'search_too_slow', 'search_busy'] as const),
    ],
    responses: {
      200: {
        description: 'A page of recordings.',
        schema: searchAnswerSchema,
        example: exampleSearchAnswer,
      },
    },
    handle: (request) => answerSearch(dependencies, request),
  };
}

async function answerSearch(
  { searchReads, ...dependencies }: SearchRouteDependencies,
  request: ProjectRequest,
): Promise<HttpReply> {
  const startedMs = performance.now();
  const asked = readSearchRequest(request);
  using client = untilClientLeaves(request.incoming);
  return await searchReads.read(client.signal, async (db) => {
    const found = await runSearch({ ...dependencies, db }, asked);
    const results = await withRecordings(db, asked.projectId, found);
    const { url, query } = {
      url: request.address.origin + request.address.path,
      query: request.query,
    };
    return jsonReply(200, {
      count: found.count,
      count_is_exact: found.isExact,
      next: found.next && linkTo({ url, query }, { cursor: writeCursor(found.next) }),
      results,
      facets: found.facets,
      corrected_query: found.corrected,
      matched: found.matched,
      took_ms: Math.round(performance.now() - startedMs),
    });
  });
}

async function withRecordings(db: Queryable, projectId: number, { results }: SearchOutcome) {
  const ids = results.map(({ id }) => id);
  const recordings = await readRecordings(db, projectId, ids, foundFields);
  return results.map(({ id, hits }) => {
    const json = recordings.get(id);
    // All is read in one snapshot, so what was found is there.
    if (json === undefined) throw new MinutebookError('error');
    return { recording: JSON.parse(json) as unknown, hits };
  });
}
