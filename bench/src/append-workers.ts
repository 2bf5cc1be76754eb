import { randomUUID } from 'node:crypto';
import type { Segment } from '../../server/src/domain/recording.ts';
import { readRecording } from '../../server/src/features/recordings/recordings-store.ts';
import { appendSegments } from '../../server/src/features/recordings/segments-store.ts';
import { HttpConnection } from './http-connection.ts';
import type { Installation } from './installation.ts';
import type { Contestant, Worker } from './load.ts';
import { projectId } from './seed.ts';
import { makeSentences } from './sentences.ts';

/** Who appends to recordings: recorders, over HTTP, or the driver alone. */

/** The recordings that are appended to. */
export interface Target {
  readonly name: string;
  /** Of each of them, at the beginning. */
  readonly stored: number;
  readonly ids: readonly string[];
  /** Before each round. */
  readonly prepare?: () => Promise<void>;
}

export type Answer = 'minimal' | 'full';

export interface Appending {
  readonly connections: number;
  readonly target: Target;
  readonly answer: Answer;
}

const manySegments = 5000;

export function appendByServer({ server, apiKey }: Installation, appending: Appending): Contestant {
  const { target, answer } = appending;
  const nextId = takeTurns(appending);
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    ...(answer === 'minimal' ? { prefer: 'return=minimal' } : {}),
  };
  return {
    ...common('minutebook', appending),
    largeAnswers: answer === 'full' && target.stored >= manySegments,
    async open(number): Promise<Worker> {
      const connection = await HttpConnection.open(server.url, headers);
      return {
        async work() {
          const path = `/api/projects/${projectId}/desktop_recordings/${nextId(number)}/append_segments/`;
          await connection.call({ method: 'POST', path, body: bodyOf(nextBatch()) });
        },
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
      };
    },
  };
}

export function appendByDriver({ db }: Installation, appending: Appending): Contestant {
  const nextId = takeTurns(appending);
  return {
    ...common('ceiling', appending),
    async open(number): Promise<Worker> {
      return {
        async work() {
          const recordingId = nextId(number);
          const idempotency = null;
          const expectedVersions = null;
          const entries = nextBatch().map(entryOf);
          await appendSegments(db, {
            projectId,
            recordingId,
            entries,
            sent: entries.length,
            idempotency,
            expectedVersions,
          });
          if (appending.answer === 'full') await readRecording(db, projectId, recordingId);
        },
      };
    },
  };
}

export function readRecordingByDriver({ db }: Installation, appending: Appending): Contestant {
  const nextId = takeTurns(appending);
  return {
    ...common('ceiling', appending),
    name: `reading alone, ${nameOf(appending)}`,
    async open(number): Promise<Worker> {
      return {
        async work() {
          await readRecording(db, projectId, nextId(number));
        },
      };
    },
  };
}

function common(side: Contestant['side'], appending: Appending) {
  const { connections, target } = appending;
  const name = `${side}, ${nameOf(appending)}`;
  const { prepare } = target;
  return { name, side, connections, ...(prepare === undefined ? {} : { prepare }) };
}

/** What the table calls it, too. */
export function nameOf({ connections, target, answer }: Appending): string {
  return `append ${answer}, ${target.name}, ${connections} conn.`;
}

/** As a recorder stays with its recording, but not for so long that it grows much. */
const appendsInARow = 20;

/** Gives the recording to append to next, of a connection's own; from round to round it goes on. */
function takeTurns({ target, connections }: Appending): (number: number) => string {
  const turns = new Map<number, number>();
  return (number) => {
    const turn = turns.get(number) ?? 0;
    turns.set(number, turn + 1);
    const { ids } = target;
    // Where there are fewer recordings than connections, several share one.
    const step = Math.min(connections, ids.length);
    const own = Math.floor(ids.length / step);
    const id = ids[(number % step) + step * (Math.floor(turn / appendsInARow) % own)];
    if (id === undefined) throw new Error('There is no recording to append to');
    return id;
  };
}

const segmentsPerBatch = 10;
const texts = makeSentences(1000);
/** Later than all that was seeded, and never the same again: every segment is new. */
let nextTimestampMs = 100_000_000;

function nextBatch(): Segment[] {
  return Array.from({ length: segmentsPerBatch }, () => {
    nextTimestampMs += 1;
    return {
      timestamp: nextTimestampMs,
      speaker: `Speaker ${String.fromCharCode(65 + (nextTimestampMs % 4))}`,
      text: texts[nextTimestampMs % texts.length] ?? '',
      confidence: 0.93,
      isFinal: true,
    };
  });
}

function bodyOf(batch: readonly Segment[]): string {
  const segments = batch.map(({ isFinal, ...segment }) => ({ ...segment, is_final: isFinal }));
  return JSON.stringify({ segments });
}

/** Digests are spread like random numbers; the driver alone is spared from computing them. */
function entryOf(segment: Segment) {
  return { segment, identity: randomUUID(), replacedInBatch: 0, droppedInBatch: 0 };
}
