import type { Take } from './take.ts';

export interface Chunk {
  /** Of its first byte, in the whole file. */
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was captured, and how long the take was by then. */
  readonly at: string;
  readonly capturedMs: number;
}

/** Keeps takes, and those of their bytes that the server has not acknowledged. */
export interface ChunkStore {
  listTakes(): Promise<readonly Take[]>;
  readTake(id: string): Promise<Take | null>;
  addTake(take: Take): Promise<void>;
  /** Null where there is no such take. */
  changeTake(id: string, changes: Partial<Take>): Promise<Take | null>;
  removeTake(id: string): Promise<void>;
  /** Kept for good once this resolves. Rejects with a QuotaExceededError where there is no room. */
  append(takeId: string, chunk: Chunk): Promise<void>;
  /** Up to `maxBytes` that follow one another from `offset`; empty where none are kept. */
  readFrom(takeId: string, offset: number, maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Forgets what lies wholly before `offset`. */
  acknowledge(takeId: string, offset: number): Promise<void>;
}

/** For browsers that keep nothing on disk, and for tests. */
export function createMemoryChunkStore(): ChunkStore {
  const takes = new Map<string, Take>();
  const chunks = new Map<string, Chunk[]>();

  function change(id: string, changes: Partial<Take>): Take | null {
    const take = takes.get(id);
    if (take === undefined) return null;
    const changed = { ...take, ...changes };
    takes.set(id, changed);
    return changed;
  }

  return {
    listTakes: async () => [...takes.values()],
    readTake: async (id) => takes.get(id) ?? null,
    async addTake(take) {
      takes.set(take.id, take);
      chunks.set(take.id, []);
    },
    changeTake: async (id, changes) => change(id, changes),
    async removeTake(id) {
      takes.delete(id);
      chunks.delete(id);
    },
    async append(takeId, chunk) {
      chunks.get(takeId)?.push(chunk);
      change(takeId, changesOf(chunk));
    },
    readFrom: async (takeId, offset, maxBytes) =>
      joinChunks(chunks.get(takeId) ?? [], offset, maxBytes),
    async acknowledge(takeId, offset) {
      const kept = (chunks.get(takeId) ?? []).filter((chunk) => endOf(chunk) > offset);
      chunks.set(takeId, kept);
      change(takeId, { acknowledgedBytes: offset });
    },
  };
}

export function endOf({ offset, bytes }: Pick<Chunk, 'offset' | 'bytes'>): number {
  return offset + bytes.length;
}

/** What a chunk says of its take. */
export function changesOf(chunk: Chunk): Partial<Take> {
  return { capturedBytes: endOf(chunk), capturedMs: chunk.capturedMs, lastChunkAt: chunk.at };
}

/**
 * The bytes from `offset` on, as far as the chunks (by rising offset) follow one another; at most
 * `maxBytes`, which may end in the middle of a chunk.
 */
export function joinChunks(
  chunks: Iterable<Pick<Chunk, 'offset' | 'bytes'>>,
  offset: number,
  maxBytes: number,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let end = offset;
  for (const chunk of chunks) {
    if (endOf(chunk) <= end) continue;
    const room = offset + maxBytes - end;
    if (chunk.offset > end || room <= 0) break;
    const part = chunk.bytes.subarray(end - chunk.offset).subarray(0, room);
    parts.push(part);
    end += part.length;
  }
  const joined = new Uint8Array(end - offset);
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}
