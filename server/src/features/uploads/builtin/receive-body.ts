import { MinutebookError } from '../../../domain/errors.ts';
import type { BlobWriter, WriterState } from '../../../platform/blobs/blob-store.ts';
import type { BodyPart, BodyReader } from './body-reader.ts';
import type { BodyChecksum } from './upload-checksum.ts';

/** Where a body goes, and what is to be kept of it as it becomes durable. */
export interface BodySink {
  readonly openWriter: () => Promise<BlobWriter>;
  readonly record: (flushed: Flushed) => Promise<void>;
  /** False once another request may be writing. */
  readonly isHeld: () => boolean;
}

export interface Flushed {
  readonly state: WriterState;
  readonly offset: number;
}

export interface BodyLimits {
  /** Bytes that may still come; what is more is not taken. */
  readonly bytes: number;
  /** Where there is one, not a byte counts before all of them have proven right. */
  readonly checksum: BodyChecksum | null;
  /** False keeps everything for one flush at the end. */
  readonly savesOnTheWay: boolean;
}

export type BodyEnding = Exclude<BodyPart['kind'], 'bytes' | 'due'> | 'too-large';

/** Half of what a crash of the server may cost the client to send again, since reading goes on. */
const flushBytes = 32 * 1024 * 1024;
const flushMs = 2000;

/**
 * Writes a body to the storage. However it ends, what has arrived is durable and recorded when
 * this returns, except under a checksum that could not be compared.
 */
export async function receiveBody(
  source: BodyReader,
  sink: BodySink,
  { bytes: limitBytes, checksum, savesOnTheWay }: BodyLimits,
): Promise<BodyEnding> {
  let writer: BlobWriter | undefined;
  let taken = 0;
  let unsaved = 0;
  let dueAt = Number.POSITIVE_INFINITY;
  const savesMeanwhile = savesOnTheWay && checksum === null;
  // Does not reject: what fails is kept, and thrown by whoever waits for it.
  let saving: Promise<void> | null = null;
  let failure: unknown = null;

  async function saveEverything(): Promise<void> {
    await saved();
    startSaving();
    await saved();
  }

  function startSaving(): void {
    if (writer === undefined || unsaved === 0) return;
    requireHeld(sink);
    unsaved = 0;
    dueAt = Number.POSITIVE_INFINITY;
    saving = flushAndRecord(writer, sink)
      .catch((error: unknown) => {
        failure = error;
      })
      .finally(() => {
        saving = null;
      });
  }

  async function saved(): Promise<void> {
    await saving;
    if (failure !== null) throw failure;
  }

  async function take(bytes: Buffer): Promise<void> {
    if (failure !== null) throw failure;
    writer ??= await sink.openWriter();
    requireHeld(sink);
    await writer.write(bytes);
    checksum?.hash.update(bytes);
    taken += bytes.length;
    unsaved += bytes.length;
    if (!savesMeanwhile) return;
    const now = performance.now();
    dueAt = Math.min(dueAt, now + flushMs);
    if (unsaved < flushBytes && now < dueAt) return;
    await saved();
    startSaving();
  }

  try {
    for (;;) {
      const part = await source.next(dueAt);
      if (part.kind === 'due') {
        await saveEverything();
        continue;
      }
      if (part.kind === 'bytes' && part.bytes.length <= limitBytes - taken) {
        await take(part.bytes);
        continue;
      }
      const ending = part.kind === 'bytes' ? 'too-large' : part.kind;
      if (part.kind === 'bytes' && taken < limitBytes)
        await take(part.bytes.subarray(0, limitBytes - taken));
      if (checksum !== null) {
        if (ending !== 'end') return ending;
        requireEqual(checksum);
      }
      await saveEverything();
      return ending;
    }
  } finally {
    await saving;
    await writer?.[Symbol.asyncDispose]();
  }
}

async function flushAndRecord(writer: BlobWriter, sink: BodySink): Promise<void> {
  const flushed = await writer.flush();
  requireHeld(sink);
  await sink.record(flushed);
}

function requireHeld({ isHeld }: BodySink): void {
  if (!isHeld()) throw new MinutebookError('upload_locked', { retryAfterSeconds: 2 });
}

function requireEqual({ hash, expected }: BodyChecksum): void {
  if (!hash.digest().equals(expected)) throw new MinutebookError('upload_checksum_mismatch');
}

/** What to tell a client whose body did not end as it should; null where it did. */
export function endingFault(ending: BodyEnding, stop: AbortSignal): MinutebookError | null {
  switch (ending) {
    case 'end':
      return null;
    case 'stopped':
      return stop.reason as MinutebookError;
    case 'too-large':
      return new MinutebookError('upload_too_large', {
        detail: 'The body is longer than the rest of the upload, or than this server accepts.',
      });
    case 'idle':
      return new MinutebookError('request_timeout');
    // Nobody hears this one; it is for the log.
    case 'broken':
      return new MinutebookError('bad_request', { detail: 'The connection broke.' });
  }
}
