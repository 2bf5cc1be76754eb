import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { Database, Queryable } from '../../src/platform/database/database.ts';
import { until } from '../cli/until.ts';
import { makeSample } from '../harness/sample-media.ts';
import { sha256 } from '../uploads/tus-requests.ts';
import { type GroupServer, startGroup } from './server-group.ts';
import { filesBelow, startBucket, untilGone } from './stored-files.ts';

// The server is killed in the middle of a job. Its jobs go to another worker once nothing was heard
// of the dead one for 20 s, which is looked for every 10 s.
const takeoverLimitMs = 90_000;

// Each waits for most of its time.
describe('Killed with -9', { concurrency: 3 }, () => {
  test('while ffmpeg works: no ffmpeg is left, and another server does it', async (t) => {
    await using group = await startGroup();
    const first = await group.start();
    // MPEG-4 is not played by browsers, and so is encoded anew, which takes some seconds.
    const args = ['-c:v', 'mpeg4', '-vf', 'scale=1280:720'];
    const video = await makeSample({ seconds: 15, video: true, extension: 'mkv', args });
    const { id } = await first.create();
    await first.send(id, video);
    const scratch = join(group.dataDir, 'scratch');
    const isEncoding = () => toolsIn(scratch).some((line) => line.includes('libx264'));
    await until('it is encoded', 60_000, isEncoding);
    await kill(first);
    await until('no ffmpeg is left', 5000, () => toolsIn(scratch).length === 0);
    await makeOlder(scratch);
    const second = await group.start();
    await untilReady(t, second, id);
    assert.equal(sha256(await second.original(id)), sha256(video));
    await until('no work is left', 5000, async () => (await readdir(scratch)).length === 0);
    await untilOnlyNamed(group.db, join(group.dataDir, 'media'));
  });

  test('before the rows name what was made: it is made again, and nothing is left over', async (t) => {
    await using group = await startGroup();
    const first = await group.start();
    const media = join(group.dataDir, 'media');
    const { id } = await first.create();
    await whileMediaAreHeld(group.db, async (isWaitedFor) => {
      await first.send(id, await makeSample({ seconds: 2, extension: 'wav' }));
      await until('the files are made', 60_000, isWaitedFor);
      assert.equal((await filesBelow(media)).length, 3, 'original, audio, waveform');
      await kill(first);
    });
    const second = await group.start();
    await untilReady(t, second, id);
    assert.equal((await second.read(id)).duration_seconds, 2);
    await untilOnlyNamed(group.db, media);
  });

  test('while recordings are deleted, also one that was being processed: all of it goes', async (t) => {
    await using bucket = await startBucket();
    await using group = await startGroup(bucket.variables);
    const first = await group.start();
    const sound = await makeSample({ seconds: 2, extension: 'wav' });
    const [ready, processed] = [await first.create(), await first.create()];
    await first.send(ready.id, sound);
    await until('it is ready', 60_000, async () => (await first.read(ready.id)).status === 'ready');
    const isWaveform = (method: string, url: string) =>
      method === 'PUT' && url.includes(processed.id) && url.includes('waveform');
    const isDeletion = (method: string, url: string) =>
      method === 'DELETE' || (method === 'POST' && url.includes('delete'));
    bucket.inject({ mode: 'hang', matches: isWaveform, times: Number.POSITIVE_INFINITY });
    await first.send(processed.id, sound);
    await until('some of it is made', 60_000, () => bucket.count(isWaveform) > 0);
    bucket.inject({ mode: 'hang', matches: isDeletion, times: Number.POSITIVE_INFINITY });
    const deletions = bucket.count(isDeletion);
    await first.delete(ready.id);
    await first.delete(processed.id);
    await until('both are being deleted', 60_000, () => bucket.count(isDeletion) > deletions + 1);
    await kill(first);
    bucket.mend();
    assert.ok((await bucket.list()).length >= 5);
    const startedMs = performance.now();
    await group.start();
    await until('every job is done', takeoverLimitMs, async () => (await openJobs(group.db)) === 0);
    t.diagnostic(`done ${seconds(startedMs)} s after the start of the next server`);
    await untilGone(bucket.list);
  });
});

/** As if what is left in the folder had been left for hours. */
async function makeOlder(folder: string): Promise<void> {
  const names = await readdir(folder);
  assert.equal(names.length, 1);
  const then = new Date(Date.now() - 2 * 3600 * 1000);
  for (const name of names) await utimes(join(folder, name), then, then);
}

async function kill({ server }: GroupServer): Promise<void> {
  server.signal('SIGKILL');
  await server.exited;
}

async function untilReady(t: TestContext, { read }: GroupServer, id: string): Promise<void> {
  const startedMs = performance.now();
  await until('it is processed again', takeoverLimitMs, async () => {
    const { status, error_message } = await read(id);
    assert.notEqual(status, 'error', error_message ?? '');
    return status === 'ready';
  });
  t.diagnostic(`ready ${seconds(startedMs)} s after the start of the next server`);
}

const seconds = (sinceMs: number) => ((performance.now() - sinceMs) / 1000).toFixed(1);

/** What no row names is removed just after the recording is ready. */
async function untilOnlyNamed(db: Queryable, folder: string): Promise<void> {
  const named = (await namedFiles(db)).join();
  await until(
    'nothing is left over',
    10_000,
    async () => (await filesBelow(folder)).join() === named,
  );
}

async function namedFiles(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>({
    text: 'SELECT blob_key AS key FROM media_files',
  });
  return rows.map(({ key }) => key).toSorted();
}

/** Lets nobody change what is known of media, as if the process stopped just before it did. */
async function whileMediaAreHeld(
  db: Database,
  work: (isWaitedFor: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  await db.query({
    text: `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(4747); RETURN NEW; END $$`,
  });
  await db.query({
    text: 'CREATE TRIGGER wait BEFORE UPDATE ON media FOR EACH ROW EXECUTE FUNCTION wait()',
  });
  await db.transaction(async (tx) => {
    await tx.query({ text: 'SELECT pg_advisory_xact_lock(4747)' });
    await work(async () => {
      const { rowCount } = await db.query({
        text: `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 4747 AND NOT granted`,
      });
      return rowCount > 0;
    });
  });
}

async function openJobs(db: Queryable): Promise<number> {
  const { rowCount } = await db.query({
    text: `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`,
  });
  return rowCount;
}

/** The command lines of what works in a folder below this one. */
function toolsIn(folder: string): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const isThere = readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      return isThere ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8')] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}
