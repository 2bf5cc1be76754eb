import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { sha256, tusClient } from './tus-requests.ts';
import { createRecording } from './upload-server.ts';

const kills = 20;
const file = randomBytes(60 * 1024 * 1024);
/** Slow enough for the kills to fall in the middle. */
const pieceBytes = 256 * 1024;

test('an upload survives kill -9 of the server, byte by byte', async (t) => {
  await using database = await createTestDatabase(2);
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-kills-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(folder, { recursive: true, force: true }));
  const recording = await createRecording(database.db);
  const start = async () => {
    const server = await startProcess(JSON.stringify(database.connection), folder);
    cleanup.defer(() => void server.child.kill('SIGKILL'));
    return { ...server, client: tusClient(server.url, recording) };
  };

  let server = await start();
  assert.equal((await server.client.create(file.length)).status, 201);
  let acknowledged = 0;
  let sentAgain = 0;
  let slowestMs = 0;
  for (let number = 0; number < kills; number += 1) {
    const sent = await sendUntilKilled(server, acknowledged);
    server = await start();
    const startedMs = performance.now();
    const head = await server.client.head();
    slowestMs = Math.max(slowestMs, performance.now() - startedMs);
    assert.equal(head.status, 200);
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(
      offset >= acknowledged,
      `${offset} is before ${acknowledged}, which was acknowledged`,
    );
    sentAgain += Math.max(sent - offset, 0);
    acknowledged = offset;
  }
  if (acknowledged < file.length) {
    const last = await server.client.patch(acknowledged, file.subarray(acknowledged));
    assert.equal(last.status, 204, await last.text());
  }
  const { rows } = await database.db.query<{ key: string; count: string }>({
    text: `SELECT blob_key AS key, (SELECT count(*) FROM media) AS count FROM uploads
      WHERE finished_at IS NOT NULL`,
  });
  assert.equal(rows[0]?.count, '1');
  const hash = createHash('sha256');
  for await (const chunk of await createFolderBlobStore({ folder }).read(rows[0].key))
    hash.update(chunk);
  assert.equal(hash.digest('hex'), sha256(file));
  assert.deepEqual(await filesBelow(join(folder, 'incoming')), []);
  t.diagnostic(
    `${kills} kills, 60 MiB identical, ${Math.round(sentAgain / 1024)} KiB sent again, ` +
      `slowest HEAD after a kill ${Math.round(slowestMs)} ms (lease 1 s in this test)`,
  );
});

type Running = Awaited<ReturnType<typeof startProcess>> & {
  readonly client: ReturnType<typeof tusClient>;
};

/** Sends in two ways in turn, one long request or many short ones; returns how far it came. */
async function sendUntilKilled({ child, client }: Running, from: number): Promise<number> {
  const dead = once(child, 'exit');
  const request = client.openPatch(from, { 'content-length': String(file.length - from) });
  const pieces = randomInt(1, 24);
  let sent = from;
  for (let piece = 0; piece < pieces && sent < file.length - pieceBytes; piece += 1) {
    const end = sent + pieceBytes;
    if (!request.write(file.subarray(sent, end))) await once(request, 'drain');
    sent = end;
  }
  // The moment of the kill is what this test varies.
  await delay(randomInt(0, 100));
  child.kill('SIGKILL');
  await dead;
  request.destroy();
  return sent;
}

async function startProcess(
  connection: string,
  folder: string,
): Promise<{ child: ChildProcess; url: string }> {
  const fixture = new URL('upload-server.fixture.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [fixture, connection, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const url of createInterface(child.stdout)) return { child, url };
  throw new Error('The server ended before it listened.');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
