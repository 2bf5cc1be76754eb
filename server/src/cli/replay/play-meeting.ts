import { setTimeout as delay } from 'node:timers/promises';
import { type Batch, planBatches } from './batches.ts';
import { type Comparison, compareTranscripts } from './compare.ts';
import type { Meeting } from './meeting.ts';
import type { Receipt, RecorderClient, RecordingChanges } from './recorder-client.ts';
import { expectedTranscript, toWireSegment } from './transcript.ts';

/** Plays one meeting as a desktop recorder does, from "record" to "ready", and reads it back. */

export interface PlayOptions {
  readonly client: RecorderClient;
  /** 1 as it was, 10 ten times as fast, 0 at once. */
  readonly speed: number;
  /** Date the recording as the meeting, where that has a date; else now. */
  readonly keepDates: boolean;
  /** Names this playing of this meeting among all others. */
  readonly playId: string;
  /** Told what became of each batch. */
  readonly onBatch: (sent: number, receipt: Receipt) => void;
  readonly signal: AbortSignal;
}

export interface PlayedMeeting extends Comparison {
  readonly recordingId: string;
}

export async function playMeeting(meeting: Meeting, options: PlayOptions): Promise<PlayedMeeting> {
  const { client, playId, signal } = options;
  const platform = meeting.platform ?? 'desktop_audio';
  const recordingId = await client.create(platform, playId, signal);
  try {
    await client.change(recordingId, firstChanges(meeting, options), signal);
    await appendAll(recordingId, planBatches(meeting.segments, options.speed), options);
    await client.change(recordingId, { status: 'uploading' }, signal);
    await client.change(recordingId, { participants: meeting.participants }, signal);
    await client.change(recordingId, { status: 'ready' }, signal);
  } catch (error) {
    await markBroken(client, recordingId);
    throw error;
  }
  const actual = await client.readTranscript(recordingId, signal);
  return { recordingId, ...compareTranscripts(expectedTranscript(meeting.segments), actual) };
}

function firstChanges({ title, date }: Meeting, { keepDates }: PlayOptions): RecordingChanges {
  const changes = { status: 'recording', meeting_title: title } as const;
  return keepDates && date ? { ...changes, started_at: date } : changes;
}

/** One after the other: the order of arrival is the order of the transcript. */
async function appendAll(
  recordingId: string,
  batches: readonly Batch[],
  { client, playId, onBatch, signal }: PlayOptions,
): Promise<void> {
  const startedMs = performance.now();
  for (const [index, { dueMs, segments }] of batches.entries()) {
    await waitUntil(startedMs + dueMs, signal);
    const sent = segments.map(toWireSegment);
    const receipt = await client.append(recordingId, sent, `${playId}-${index}`, signal);
    onBatch(segments.length, receipt);
  }
}

/** A timer takes no more than 24 days, which a timestamp may exceed. */
const longestTimerMs = 3_600_000;

async function waitUntil(dueMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (;;) {
    const leftMs = dueMs - performance.now();
    if (leftMs <= 0) return;
    await delay(Math.min(leftMs, longestTimerMs), undefined, { signal });
  }
}

const markBrokenMs = 3000;

/** A recording that breaks off is not left to look as if it went on; if that fails too, so be it. */
async function markBroken(client: RecorderClient, recordingId: string): Promise<void> {
  const changes = { status: 'error', error_message: 'The replay broke off.' } as const;
  await client
    .change(recordingId, changes, AbortSignal.timeout(markBrokenMs))
    .catch(() => undefined);
}
