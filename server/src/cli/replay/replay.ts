import type { Meeting } from './meeting.ts';
import { playMeeting } from './play-meeting.ts';
import type { Receipt, RecorderClient } from './recorder-client.ts';
import { createTally, type Tally } from './tally.ts';

/** Plays meetings, several at a time, until all are played, one fails or the signal comes. */

export interface ReplayOptions {
  readonly meetings: AsyncGenerator<Meeting>;
  readonly client: RecorderClient;
  readonly speed: number;
  readonly keepDates: boolean;
  /** Meetings played at the same time. */
  readonly concurrency: number;
  /** Names this replay among all others. */
  readonly replayId: string;
  readonly onSegments: (count: number) => void;
  readonly signal: AbortSignal;
}

export interface ReplayOutcome {
  readonly tally: Tally;
  /** What was read back other than it should be, a line each. */
  readonly differences: readonly string[];
  /** What ended the replay early; null when it came to its end. */
  readonly failure: unknown;
  readonly seconds: number;
}

export async function replay(options: ReplayOptions): Promise<ReplayOutcome> {
  const { meetings, concurrency } = options;
  const startedMs = performance.now();
  const tally = createTally();
  const differences: string[] = [];
  const broken = new AbortController();
  const signal = AbortSignal.any([options.signal, broken.signal]);
  let failure: unknown = null;

  let number = 0;
  async function playNext(): Promise<boolean> {
    signal.throwIfAborted();
    const next = await meetings.next();
    if (next.done) return false;
    number += 1;
    const playId = `${options.replayId}-${number}`;
    differences.push(...(await playOne(next.value, playId, tally, { ...options, signal })));
    return true;
  }
  async function playUntilDone(): Promise<void> {
    try {
      while (await playNext());
    } catch (error) {
      // Whoever waited on a timer was told only that it was aborted.
      failure ??= options.signal.aborted ? options.signal.reason : error;
      broken.abort();
    }
  }
  await Promise.all(Array.from({ length: concurrency }, playUntilDone));
  await meetings.return(undefined);
  return { tally, differences, failure, seconds: (performance.now() - startedMs) / 1000 };
}

async function playOne(
  meeting: Meeting,
  playId: string,
  tally: Tally,
  { client, speed, keepDates, signal, onSegments }: ReplayOptions,
): Promise<string[]> {
  const source = meeting.source ?? '';
  const onBatch = (sent: number, receipt: Receipt) => {
    tally.addBatch(source, sent, receipt);
    onSegments(sent);
  };
  const options = { client, speed, keepDates, playId, onBatch, signal };
  const { recordingId, lost, differences } = await playMeeting(meeting, options);
  tally.addMeeting(source, lost);
  return differences.map((text) => `${meeting.id} (recording ${recordingId}): ${text}`);
}
