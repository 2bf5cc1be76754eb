import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { processesOf } from '../../src/platform/database/embedded/cluster.fixture.ts';
import { makeFolder, type ServerProcess, startServer } from '../cli/minutebook-process.ts';
import { until } from '../cli/until.ts';
import { type Findings, type StoredTranscript, verify } from './verify.ts';
import { startWriter, type Writer } from './writer.ts';

// A real server on its embedded PostgreSQL, with the settings it always has, is killed again and
// again, now the server and now PostgreSQL, while recorders append to it.

const kills = 10;
const restartLimitMs = 30_000;

interface Kill {
  readonly victim: 'server' | 'PostgreSQL';
  /** Until a request sent after the kill was acknowledged. */
  readonly restartMs: number;
}

test('what was acknowledged survives every kill -9, once and in order', async (context) => {
  await using folder = await makeFolder();
  const port = await findFreePort();
  const env = { MINUTEBOOK_DATA_DIR: folder.path, MINUTEBOOK_PORT: String(port) };
  await using running = await keepServer(env);
  const { url, firstKey } = running.server;
  const key = firstKey ?? assert.fail('no key was printed');
  const writers = await startWriters(url, key);
  const stopWriters = () => Promise.all(writers.map((writer) => writer.stop()));
  // They would go on for ever when something below fails.
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(async () => void (await stopWriters()));

  const log: Kill[] = [];
  for (let number = 0; number < kills; number += 1) {
    await waitForMore(writers, randomInt(1, 60));
    const killedMs = performance.now();
    const victim = number % 2 === 0 ? 'server' : 'PostgreSQL';
    if (victim === 'server') await running.killAndStart();
    else process.kill(postmasterPid(folder.path), 'SIGKILL');
    await until(`appends succeed after the kill of ${victim}`, restartLimitMs, () =>
      writers.every((writer) => writer.lastSuccessSentMs > killedMs),
    );
    log.push({ victim, restartMs: performance.now() - killedMs });
  }
  await stopWriters();

  const before = await verifyAll(url, key, writers);
  await running.stopAndStart();
  assert.deepEqual(
    await verifyAll(url, key, writers),
    before,
    'an orderly restart changes nothing',
  );
  await running.stop();
  if (existsSync('/proc'))
    assert.deepEqual(processesOf(folder.path), [], 'nothing is left running');
  report(context, log, before, writers);
});

/** A server that can be killed and started again in the same place. */
async function keepServer(env: Record<string, string>) {
  let server: ServerProcess = await startServer(env);
  const stop = async () => {
    server.signal('SIGTERM');
    assert.equal((await server.exited).code, 0, server.stderr());
  };
  return {
    get server() {
      return server;
    },
    async killAndStart() {
      server.signal('SIGKILL');
      await server.exited;
      server = await startServer(env);
    },
    stop,
    async stopAndStart() {
      await stop();
      server = await startServer(env);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Two write to one recording, two to one of their own. */
async function startWriters(baseUrl: string, key: string): Promise<Writer[]> {
  const [shared = '', first = '', second = ''] = await Promise.all(
    Array.from({ length: 3 }, () => createRecording(baseUrl, key)),
  );
  const common = { baseUrl, key };
  return [
    startWriter({ ...common, name: 'Ann', recordingId: shared, hasTimes: true }),
    startWriter({ ...common, name: 'Ben', recordingId: shared, hasTimes: false }),
    startWriter({ ...common, name: 'Cho', recordingId: first, hasTimes: true }),
    startWriter({ ...common, name: 'Dag', recordingId: second, hasTimes: false }),
  ];
}

async function createRecording(baseUrl: string, key: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/environments/1/desktop_recordings/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });
  assert.equal(response.status, 201);
  return ((await response.json()) as { id: string }).id;
}

async function waitForMore(writers: readonly Writer[], batches: number): Promise<void> {
  const count = () => writers.reduce((sum, writer) => sum + writer.batches.length, 0);
  const wanted = count() + batches;
  await until('more is appended', restartLimitMs, () => count() >= wanted);
}

function postmasterPid(dataDir: string): number {
  const file = join(dataDir, 'postgres/data/postmaster.pid');
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  assert.ok(pid > 1);
  return pid;
}

async function verifyAll(
  baseUrl: string,
  key: string,
  writers: readonly Writer[],
): Promise<Findings> {
  const total = { acknowledged: 0, lost: 0, givenUp: 0, givenUpStored: 0 };
  const byRecording = Map.groupBy(writers, (writer) => writer.recordingId);
  for (const [recordingId, itsWriters] of byRecording) {
    const findings = verify(await readTranscript(baseUrl, key, recordingId), itsWriters);
    total.acknowledged += findings.acknowledged;
    total.lost += findings.lost;
    total.givenUp += findings.givenUp;
    total.givenUpStored += findings.givenUpStored;
  }
  return total;
}

async function readTranscript(baseUrl: string, key: string, id: string): Promise<StoredTranscript> {
  const response = await fetch(`${baseUrl}/api/environments/1/desktop_recordings/${id}/`, {
    headers: { authorization: `Bearer ${key}` },
  });
  assert.equal(response.status, 200);
  const recording = (await response.json()) as {
    transcript_text: string;
    transcript_segments: { text: string }[];
  };
  return {
    texts: recording.transcript_segments.map(({ text }) => text),
    wholeText: recording.transcript_text,
  };
}

function report(
  context: TestContext,
  log: readonly Kill[],
  { acknowledged, lost, givenUp, givenUpStored }: Findings,
  writers: readonly Writer[],
): void {
  const timesOf = (victim: Kill['victim']) =>
    log
      .filter((kill) => kill.victim === victim)
      .map(({ restartMs }) => (restartMs / 1000).toFixed(1))
      .join(', ');
  const retries = writers.reduce((sum, writer) => sum + writer.retries, 0);
  context.diagnostic(
    `${log.length} kills, ${acknowledged} segments acknowledged, ${lost} lost; ${retries} retries; ` +
      `${givenUp} batches given up, ${givenUpStored} of them stored`,
  );
  context.diagnostic(`seconds until appends succeed again: server ${timesOf('server')}`);
  context.diagnostic(`seconds until appends succeed again: PostgreSQL ${timesOf('PostgreSQL')}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
