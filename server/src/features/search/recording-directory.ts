import type { Queryable } from '../../platform/database/database.ts';
import { type DirectoryRow, readDirectoryRow } from './ranking-store.ts';
import { RecordingIds } from './recording-ids.ts';
import { type Collection, readCollection } from './words-store.ts';

/** What the ranking has to know of recordings, in the order of their ids. */
export interface RecordingDirectory {
  readonly ids: RecordingIds;
  readonly words: Uint32Array;
  readonly platform: CodedColumn;
  readonly status: CodedColumn;
  readonly recordedBy: CodedColumn;
  /** In UTC, such as 2026-11. */
  readonly month: CodedColumn;
}

/** A column of few values: each recording's is `values[codes[index]]`. */
export interface CodedColumn {
  readonly values: readonly (string | number | null)[];
  readonly codes: Uint32Array;
}

type Value = CodedColumn['values'][number];

/** Of the whole project, or of these recordings. */
export async function readDirectory(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[] | null,
): Promise<RecordingDirectory> {
  return toDirectory(await readDirectoryRow(db, projectId, recordingIds));
}

const bytesOfDocument = 20;
const dayMs = 86_400_000;

function toDirectory({ documents, ...columns }: DirectoryRow): RecordingDirectory {
  const ids = new RecordingIds(documents, bytesOfDocument);
  const days = encodeColumn(columns.days);
  const monthOf = (day: Value) =>
    day === null ? null : new Date(Number(day) * dayMs).toISOString().slice(0, 7);
  const months = days.values.map(monthOf);
  return {
    ids,
    words: new Uint32Array(ids.length).map((_, index) =>
      documents.readUInt32BE(index * bytesOfDocument + 16),
    ),
    platform: encodeColumn(columns.platforms),
    status: encodeColumn(columns.statuses),
    recordedBy: encodeColumn(columns.creators),
    month: encodeColumn(Array.from(days.codes, (code) => months[code] ?? null)),
  };
}

function encodeColumn(column: readonly Value[]): CodedColumn {
  const numbers = new Map<Value, number>();
  const codes = Uint32Array.from(column, (value) => {
    const code = numbers.get(value) ?? numbers.size;
    numbers.set(value, code);
    return code;
  });
  return { values: [...numbers.keys()], codes };
}

/** Directories of whole projects, kept for a few seconds. */
export interface RecordingDirectories {
  /** Of at most `directoryAgeMs` ago. */
  read(db: Queryable, projectId: number): Promise<RecordingDirectory>;
  /** As it is now. */
  reload(db: Queryable, projectId: number): Promise<RecordingDirectory>;
  /** As the directory has it, where that is kept; else as it is now. */
  readCollection(db: Queryable, projectId: number): Promise<Collection>;
}

export const directoryAgeMs = 5000;
const mostDirectories = 8;

export function createRecordingDirectories(now = () => performance.now()): RecordingDirectories {
  const kept = new Map<
    number,
    { readonly directory: RecordingDirectory; readonly readAt: number }
  >();
  const reload = async (db: Queryable, projectId: number) => {
    const readAt = now();
    const directory = await readDirectory(db, projectId, null);
    // The one that was read last is the last to go.
    kept.delete(projectId);
    kept.set(projectId, { directory, readAt });
    const [oldest] = kept.keys();
    if (kept.size > mostDirectories && oldest !== undefined) kept.delete(oldest);
    return directory;
  };
  const find = (projectId: number) => {
    const known = kept.get(projectId);
    return known !== undefined && now() - known.readAt < directoryAgeMs ? known.directory : null;
  };
  return {
    read: async (db, projectId) => find(projectId) ?? (await reload(db, projectId)),
    reload,
    async readCollection(db, projectId) {
      const directory = find(projectId);
      if (directory === null) return await readCollection(db, projectId);
      const words = directory.words.reduce((sum, count) => sum + count, 0);
      return { recordings: directory.words.length, words };
    },
  };
}
