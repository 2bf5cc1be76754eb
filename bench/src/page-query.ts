import {
  findPage,
  type ListFilter,
  type ListOrder,
  type ListPosition,
} from '../../server/src/features/recordings/list-store.ts';
import {
  type RecordingField,
  recordingFields,
} from '../../server/src/features/recordings/recording-schemas.ts';
import { readRecordings } from '../../server/src/features/recordings/recordings-store.ts';
import type { Database } from '../../server/src/platform/database/database.ts';
import { projectId } from './seed.ts';

/** A page of the list, as a client asks for it and as the store's queries find it. */
export interface PageQuery {
  readonly offset?: number;
  readonly after?: ListPosition;
  readonly search?: string;
  /** Only what a list on a screen shows. */
  readonly withoutTranscripts?: boolean;
}

export const pageSize = 50;
const newestFirst: ListOrder = { column: 'started_at', direction: 'DESC' };
const transcriptFields: readonly RecordingField[] = ['transcript_text', 'transcript_segments'];
const otherFields = recordingFields.filter((field) => !transcriptFields.includes(field));

export function pathOf({ offset, after, search, withoutTranscripts }: PageQuery): string {
  const query = new URLSearchParams({ limit: String(pageSize) });
  if (offset !== undefined) query.set('offset', String(offset));
  if (after !== undefined) query.set('cursor', cursorOf(after));
  if (search !== undefined) query.set('search', search);
  if (withoutTranscripts) query.set('omit', transcriptFields.join(','));
  return `/api/projects/${projectId}/desktop_recordings/?${query}`;
}

function cursorOf({ sortValue, id }: ListPosition): string {
  return Buffer.from(JSON.stringify([sortValue, id])).toString('base64url');
}

export async function queryPage(db: Database, query: PageQuery): Promise<void> {
  const { positions } = await findPositions(db, query, pageSize);
  const ids = positions.map(({ id }) => id);
  if (ids.length === 0) return;
  await readRecordings(
    db,
    projectId,
    ids,
    query.withoutTranscripts ? otherFields : recordingFields,
  );
}

/** The place in the list before which so many recordings stand. */
export async function positionAt(db: Database, offset: number): Promise<ListPosition> {
  const { positions } = await findPositions(db, { offset: offset - 1 }, 1);
  const [position] = positions;
  if (position === undefined) throw new Error(`The list is shorter than ${offset}`);
  return position;
}

function findPositions(db: Database, { search, offset, after }: PageQuery, limit: number) {
  const filter: ListFilter = {
    platform: null,
    status: null,
    createdBy: null,
    search: search ?? null,
    startedFrom: null,
    startedBefore: null,
  };
  const page = { limit, offset: BigInt(offset ?? 0), after: after ?? null };
  return findPage(db, projectId, filter, newestFirst, page);
}
