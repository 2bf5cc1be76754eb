import { type Chunk, type ChunkStore, endOf, joinChunks } from './chunk-store.ts';

/** The chunks of one take, in their order: on disk, and in memory where the disk is full. */
export interface ChunkJournal {
  readonly capturedBytes: number;
  /** Bytes that would be lost with the page. */
  readonly unsavedBytes: number;
  /** Adds what follows the last chunk. Never rejects: what cannot be saved stays in memory. */
  append(bytes: Uint8Array<ArrayBuffer>, at: string, capturedMs: number): Promise<void>;
  readFrom(offset: number, maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
  acknowledge(offset: number): Promise<void>;
}

interface JournalOptions {
  readonly takeId: string;
  readonly capturedBytes: number;
  /** Told when saving begins to fail, and with null when all is saved again. */
  readonly onUnsaved?: (error: unknown) => void;
}

export function createChunkJournal(
  store: ChunkStore,
  { takeId, capturedBytes, onUnsaved }: JournalOptions,
): ChunkJournal {
  let end = capturedBytes;
  let unsaved: Chunk[] = [];
  let isFailing = false;
  // One write after another, so that the disk never holds a chunk without the one before it.
  let writes: Promise<void> = Promise.resolve();

  function save(): Promise<void> {
    writes = writes.then(saveAll);
    return writes;
  }

  async function saveAll(): Promise<void> {
    try {
      for (let chunk = unsaved[0]; chunk !== undefined; chunk = unsaved[0]) {
        await store.append(takeId, chunk);
        if (unsaved[0] === chunk) unsaved = unsaved.slice(1);
      }
      if (isFailing) onUnsaved?.(null);
      isFailing = false;
    } catch (error) {
      if (!isFailing) onUnsaved?.(error);
      isFailing = true;
    }
  }

  return {
    get capturedBytes() {
      return end;
    },
    get unsavedBytes() {
      return unsaved.reduce((sum, { bytes }) => sum + bytes.length, 0);
    },
    append(bytes, at, capturedMs) {
      unsaved = [...unsaved, { offset: end, bytes, at, capturedMs }];
      end += bytes.length;
      return save();
    },
    async readFrom(offset, maxBytes) {
      const saved = await store.readFrom(takeId, offset, maxBytes);
      return saved.length > 0 ? saved : joinChunks(unsaved, offset, maxBytes);
    },
    async acknowledge(offset) {
      unsaved = unsaved.filter((chunk) => endOf(chunk) > offset);
      await store.acknowledge(takeId, offset);
      // There may be room now.
      if (unsaved.length > 0) await save();
    },
  };
}
