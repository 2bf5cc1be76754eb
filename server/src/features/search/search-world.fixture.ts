import { createTestDatabase } from '../../../test/harness/test-database.ts';
import { newId } from '../../domain/ids.ts';
import { foldBatch } from '../../domain/segment-identity.ts';
import type { Database } from '../../platform/database/database.ts';
import {
  type ColumnChanges,
  deleteRecording,
  insertRecording,
  updateRecording,
} from '../recordings/recordings-store.ts';
import { indexRound } from '../recordings/search-indexer.ts';
import { appendSegments } from '../recordings/segments-store.ts';
import type { Hit } from './find-hits.ts';
import { createRecordingDirectories } from './recording-directory.ts';
import { runSearch, type SearchOutcome, type SearchRequest } from './run-search.ts';
import type { SearchFilter } from './search-filter.ts';
import { deleteSearchRows } from './search-index-store.ts';
import { createStemmer } from './stemmer.ts';
import { indexWordsRound } from './word-indexer.ts';

/** None are written here. */
const readNotes = async () => null;

/** A database with recordings that are searched, without a server. */
export interface SearchWorld extends AsyncDisposable {
  readonly db: Database;
  record(lines: readonly Line[], options?: RecordOptions): Promise<string>;
  append(id: string, lines: readonly Line[], options?: RecordOptions): Promise<void>;
  change(id: string, changes: ColumnChanges): Promise<void>;
  destroy(id: string): Promise<void>;
  /** Brings the index up to what was recorded. */
  index(): Promise<void>;
  search(query: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** The recordings that are found, the best first. */
  find(query: string, options?: SearchOptions): Promise<readonly string[]>;
}

export type Line =
  | string
  | { readonly speaker?: string; readonly text: string; readonly at?: number };

export interface RecordOptions {
  readonly projectId?: number;
  readonly platform?: string;
  readonly createdBy?: number;
  readonly fields?: ColumnChanges;
  readonly isFinal?: boolean;
  /** Milliseconds of the first line. */
  readonly from?: number;
}

export interface SearchOptions extends Partial<Omit<SearchRequest, 'filter'>> {
  readonly filter?: Partial<SearchFilter>;
}

export const noFilter: SearchFilter = {
  platform: null,
  status: null,
  createdBy: null,
  startedFrom: null,
  startedBefore: null,
  has: [],
  recordingId: null,
  speaker: null,
  kinds: [],
};

export async function createSearchWorld(): Promise<SearchWorld> {
  const database = await createTestDatabase();
  const { db } = database;
  const stemmer = createStemmer();
  const directories = createRecordingDirectories();
  const world: SearchWorld = {
    db,
    async record(lines, options = {}) {
      const { projectId = 1, platform = 'zoom', createdBy = 1, fields = {} } = options;
      const id = newId();
      await insertRecording(db, { projectId, id, createdBy, sdkUploadId: newId(), platform });
      if (lines.length > 0) await world.append(id, lines, options);
      if (Object.keys(fields).length > 0) await updateRecording(db, projectId, id, fields, null);
      return id;
    },
    async append(recordingId, lines, { projectId = 1, isFinal = true, from = 1000 } = {}) {
      const segments = lines.map((line, index) => ({
        timestamp: (typeof line === 'string' ? undefined : line.at) ?? from + index * 1000,
        speaker: (typeof line === 'string' ? undefined : line.speaker) ?? 'Ann',
        text: typeof line === 'string' ? line : line.text,
        confidence: null,
        isFinal,
      }));
      await appendSegments(db, {
        ...{ projectId, recordingId, entries: foldBatch(segments), sent: segments.length },
        ...{ idempotency: null, expectedVersions: null },
      });
    },
    async change(id, changes) {
      await updateRecording(db, 1, id, changes, null);
    },
    async destroy(recordingId) {
      await db.transaction(async (tx) => {
        await deleteRecording(tx, 1, recordingId, null);
        await deleteSearchRows(tx, { projectId: 1, recordingId });
      });
    },
    async index() {
      while (await indexRound(db));
      while (await indexWordsRound(db, { stemmer, readNotes }));
    },
    search: (query, { filter, ...options } = {}) =>
      runSearch(
        { db, stemmer, directories, readNotes },
        {
          ...{ projectId: 1, query, isTyping: false, limit: 20, hitsPerRecording: 3, cursor: null },
          ...options,
          filter: { ...noFilter, ...filter },
        },
      ),
    async find(query, options) {
      return (await world.search(query, options)).results.map(({ id }) => id);
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
  return world;
}

/** The text of a hit with what matches in square brackets. */
export function shown({ snippet }: Hit): string {
  return snippet.map(({ text, match }) => (match ? `[${text}]` : text)).join('');
}
