import type { Bell } from './bell.ts';
import type { ChunkJournal } from './chunk-journal.ts';
import type { ChunkStore } from './chunk-store.ts';
import { type SendHalt, sendFailureOf } from './send-failure.ts';
import type { Take, TakeUpload } from './take.ts';
import type { TakeServer } from './take-server.ts';

interface SendOptions {
  readonly takeId: string;
  readonly store: ChunkStore;
  readonly journal: ChunkJournal;
  readonly server: TakeServer;
  /** Rung when the capture ends. */
  readonly ended: Bell;
  /** Rung when trying again is worthwhile: the network is back. */
  readonly retry: Bell;
  /** Told why sending has come to a halt; null once it goes on. */
  readonly onHalt: (halt: SendHalt | null) => void;
  readonly onChange: (take: Take) => void;
  readonly signal: AbortSignal;
  readonly times?: SendTimes;
}

interface SendTimes {
  /** Between two requests while the capture goes on. */
  readonly pauseMs: number;
  readonly retryMs: readonly number[];
}

const usualTimes: SendTimes = {
  pauseMs: 2000,
  retryMs: [1000, 2000, 4000, 8000, 15_000, 30_000],
};

const largestPieceBytes = 2 * 1024 * 1024;
const smallestPieceBytes = 32 * 1024;

/** `empty`: nothing had been captured, and nothing is left of it. */
type SendOutcome = 'complete' | 'refused' | 'empty';

/**
 * Sends a take while it grows, in order, and forgets its bytes as the server acknowledges them.
 * Goes on for as long as it takes; rejects only with the signal's reason, or where the browser's
 * storage fails. The caller holds the take's lock: one tab sends.
 */
export async function sendTake(options: SendOptions): Promise<SendOutcome> {
  const { takeId, store, signal, times = usualTimes, onHalt, onChange } = options;
  let failures = 0;
  let pieceBytes = largestPieceBytes;
  for (;;) {
    try {
      return await sendAll(options, pieceBytes, () => {
        failures = 0;
        onHalt(null);
      });
    } catch (error) {
      signal.throwIfAborted();
      const failure = sendFailureOf(error);
      if (failure.kind === 'refused') {
        const take = await store.changeTake(takeId, { refusal: failure.message });
        if (take !== null) onChange(take);
        return 'refused';
      }
      if (failure.kind === 'too-large' && pieceBytes > smallestPieceBytes) {
        pieceBytes /= 2;
        continue;
      }
      onHalt(failure.kind === 'too-large' ? { kind: 'away' } : failure);
      await options.retry.wait(times.retryMs[failures] ?? times.retryMs.at(-1) ?? 0, signal);
      failures += 1;
    }
  }
}

async function sendAll(
  options: SendOptions,
  pieceBytes: number,
  onProgress: () => void,
): Promise<SendOutcome> {
  const { takeId, store, journal, server, signal, times = usualTimes, onChange } = options;
  let take = await readTake(options);
  const isEmpty = take.ending !== null && journal.capturedBytes === 0;
  if (isEmpty && take.upload === null) return await dropEmpty(options, take);
  const upload = take.upload ?? (await open(options, take));
  const isNew = take.upload === null;
  const state = await server.openUpload(take, { ...upload, isNew }, signal);
  if (state.offset < take.acknowledgedBytes) return await giveUp(options, 'lost');
  await journal.acknowledge(state.offset);
  let offset = state.offset;
  onProgress();
  for (;;) {
    take = await readTake(options);
    onChange({ ...take, capturedBytes: journal.capturedBytes });
    // The server may have what was in memory only, and went with the page that captured it.
    const total = take.ending === null ? null : Math.max(journal.capturedBytes, offset);
    if (total === 0) return await dropEmpty(options, take);
    if (state.is_complete && offset !== total) return await giveUp(options, 'closed');
    if (offset === total && (state.is_complete || state.length === total)) break;
    const bytes = await journal.readFrom(offset, pieceBytes);
    const isLast = offset + bytes.length === total;
    if (bytes.length === 0 && !isLast) {
      if (take.ending !== null) return await giveUp(options, 'lost');
    } else {
      const totalBytes = isLast && state.length === null ? total : null;
      offset = await server.send(upload, { offset, bytes, totalBytes }, signal);
      await journal.acknowledge(offset);
      onProgress();
      if (isLast && offset === total) break;
    }
    if (take.ending === null) await options.ended.wait(times.pauseMs, signal);
    signal.throwIfAborted();
  }
  const done = await store.changeTake(takeId, { isComplete: true });
  if (done !== null) onChange(done);
  return 'complete';
}

async function readTake({ takeId, store }: SendOptions): Promise<Take> {
  const take = await store.readTake(takeId);
  if (take === null) throw new DOMException('The take was discarded.', 'AbortError');
  return take;
}

async function open(
  { takeId, store, server, signal }: SendOptions,
  take: Take,
): Promise<TakeUpload> {
  const upload = await server.createRecording(take, signal);
  await store.changeTake(takeId, { upload });
  return upload;
}

/** A recording without a byte would only be an error in the library. */
async function dropEmpty(
  { takeId, store, server, signal }: SendOptions,
  take: Take,
): Promise<'empty'> {
  if (take.upload !== null) {
    await server.removeRecording(take, take.upload.recordingId, signal).catch((error: unknown) => {
      // Refused, when somebody has deleted it already.
      if (sendFailureOf(error).kind !== 'refused') throw error;
    });
  }
  await store.removeTake(takeId);
  return 'empty';
}

/** `closed`: the server ended the upload; `lost`: bytes are missing that nobody has any more. */
async function giveUp(
  { takeId, store, onChange }: SendOptions,
  refusal: 'closed' | 'lost',
): Promise<'refused'> {
  const take = await store.changeTake(takeId, { refusal });
  if (take !== null) onChange(take);
  return 'refused';
}
