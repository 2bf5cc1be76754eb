import assert from 'node:assert/strict';
import { rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { processMediaJob } from '../../src/features/media/media-jobs.ts';
import { readMediaFiles } from '../../src/features/media/media-store.ts';
import { type Finding, verifyMedia } from '../../src/features/media/verify-media.ts';
import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import { openPgBossQueue } from '../../src/platform/jobs/pg-boss-queue.ts';
import { makeSample } from '../harness/sample-media.ts';
import { list, type MediaWorld, startMediaWorld } from './media-world.ts';

describe('verify', () => {
  let world: MediaWorld;
  let id: string;
  before(async () => {
    world = await startMediaWorld();
    ({ id } = await world.create());
    await world.send(id, await makeSample({ seconds: 1, extension: 'wav' }), 'audio/wav');
    await world.until(id, 'ready');
  });
  after(() => world[Symbol.asyncDispose]());

  const folder = () => join(world.dataDir, 'media');

  async function verify(repair: boolean): Promise<Finding[]> {
    const { db } = world.server;
    await using queue = repair
      ? await openPgBossQueue({ db, onError: () => {} }, [processMediaJob])
      : null;
    const blobs = createFolderBlobStore({ folder: folder() });
    const { signal } = new AbortController();
    const options = { db, blobs, repairWith: queue, readsBytes: true, signal };
    return Array.fromAsync(verifyMedia(options, { files: 0, bytes: 0 }));
  }

  async function pathOf(role: 'original' | 'audio' | 'waveform'): Promise<string> {
    const files = await readMediaFiles(world.server.db, 1, id);
    return join(folder(), files.get(role)?.blobKey ?? '');
  }

  test('finds nothing wrong where nothing is', async () => {
    assert.deepEqual(await verify(false), []);
  });

  test('finds what is truncated, missing or left over, and has made again what can be', async () => {
    await truncate(await pathOf('audio'), 10);
    await rm(await pathOf('waveform'));
    const orphan = join(await pathOf('original'), '..', 'original-0000.wav');
    await writeFile(orphan, 'x');
    const yesterday = Date.now() / 1000 - 2 * 24 * 3600;
    await utimes(orphan, yesterday, yesterday);
    const found = await verify(false);
    assert.deepEqual(found.map(({ problem, role, repair }) => [problem, role, repair]).toSorted(), [
      ['missing', 'waveform', 'not asked for'],
      ['orphaned', '', 'not asked for'],
      ['truncated', 'audio', 'not asked for'],
    ]);
    await verify(true);
    const deadline = Date.now() + 60_000;
    while ((await verify(false)).length > 0 || !(await hasWaveform())) {
      assert.ok(Date.now() < deadline);
    }
  });

  test('says what cannot be made again', async () => {
    await writeFile(await pathOf('original'), Buffer.alloc(100));
    const [found] = await verify(true);
    assert.deepEqual(
      [found?.problem, found?.role, found?.repair],
      ['truncated', 'original', 'none possible'],
    );
  });

  async function hasWaveform(): Promise<boolean> {
    return (await world.ask(`${list}${id}/media/waveform/`)).status === 200;
  }
});
