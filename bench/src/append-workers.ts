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
  /** Of each of them, at the beginning. */
  readonly stored: number;
  readonly ids: readonly string[];
  /** Before each round. */
  readonly prepare?: () => Promise<void>;
}

export type Answer = 'minimal' | 'full';

interface Appending {
  readonly connections: number;
  readonly target: Target;
  readonly answer: Answer;
}

const manySegments = 5000;

export function appendByServer(
  { server, apiKey }: Installation,
  { connections, target, answer }: Appending,
): Contestant {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    ...(answer === 'minimal' ? { prefer: 'return=minimal' } : {}),
  };
  return {
    ...common('minutebook', { connections, target, answer }),
    largeAnswers: answer === 'full' && target.stored >= manySegments,
    async open(number): Promise<Worker> {
      const connection = await HttpConnection.open(server.url, headers);
      const nextId = rotate(target.ids, number, connections);
      return {
        async work() {
          const path = `/api/projects/${projectId}/desktop_recordings/${nextId()}/append_segments/`;
          await connection.call({ method: 'POST', path, body: bodyOf(nextBatch()) });
        },
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
      };
    },
  };
}

export function appendByDriver({ db }: Installation, appending: Appending): Contestant {
  const { connections, target, answer } = appending;
  return {
    ...common('ceiling', appending),
    async open(number): Promise<Worker> {
      const nextId = rotate(target.ids, number, connections);
      return {
        async work() {
          const recordingId = nextId();
          const idempotency = null;
          const expectedVersions = null;
          const entries = nextBatch().map(entryOf);
          await appendSegments(db, {
            projectId,
            recordingId,
            entries,
            idempotency,
            expectedVersions,
          });
          if (answer === 'full') await readRecording(db, projectId, recordingId);
        },
        async [Symbol.asyncDispose]() {},
      };
    },
  };
}

export function readByDriver({ db }: Installation, appending: Appending): Contestant {
  const { connections, target } = appending;
  return {
    ...common('ceiling', appending),
    name: `reading alone, ${nameOf(appending)}`,
    async open(number): Promise<Worker> {
      const nextId = rotate(target.ids, number, connections);
      return {
        async work() {
          await readRecording(db, projectId, nextId());
        },
        async [Symbol.asyncDispose]() {},
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

function nameOf({ connections, target, answer }: Appending): string {
  return `append ${answer}, ${target.stored} stored, ${connections} connections`;
}

/** A connection's own recordings in turn; all of them where there are not enough for each. */
function rotate(ids: readonly string[], number: number, connections: number): () => string {
  const own =
    ids.length < connections ? ids : ids.filter((_, index) => index % connections === number);
  let next = 0;
  return () => {
    const id = own[next % own.length];
    if (id === undefined) throw new Error('There is no recording to append to');
    next += 1;
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
