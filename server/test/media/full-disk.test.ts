import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { processMedia } from '../../src/features/media/jobs/process-media.ts';
import { processMediaFile } from '../../src/features/media/processing/process-media-file.ts';
import { defaultProcessingLimits } from '../../src/features/media/processing/processing-limits.ts';
import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import { findMediaTools, type MediaTools } from '../../src/platform/ffmpeg/find-tools.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { until } from '../cli/until.ts';
import { makeSample, type SampleOptions } from '../harness/sample-media.ts';
import { assertRefused, sha256, tusClient } from '../uploads/tus-requests.ts';
import { list, type MediaWorld, startMediaWorld } from './media-world.ts';
import { startGroup } from './server-group.ts';
import { canMount, mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { filesBelow } from './stored-files.ts';

const mebibyte = 2 ** 20;
const skip = (await canMount()) ? false : 'no file system can be mounted here';
const findTools = () => findMediaTools({ ffmpegPath: 'ffmpeg', ffprobePath: 'ffprobe' });

async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-full-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

describe('A full disk', { skip }, () => {
  test('during an upload: 507, the true offset, and on from there once there is room', async () => {
    await using folder = await temporaryFolder();
    await using disk = await mountSmallDisk(join(folder.path, 'media'), 24 * mebibyte);
    await using world = await startMediaWorld({ dataDir: folder.path });
    const file = randomBytes(12 * mebibyte);
    const recording = await world.create();
    const client = clientOf(world.server.url, recording);
    await client.create(file.length);
    assert.equal((await client.patch(0, file.subarray(0, 3 * mebibyte))).status, 204);
    await disk.fill(4 * mebibyte);
    const refused = await client.patch(3 * mebibyte, file.subarray(3 * mebibyte));
    await assertRefused(refused, 507, 'media_storage_full');
    await assertRefused(await world.send(recording.id, file, 'video/mp4'), 409, 'upload_exists');
    const other = await world.create();
    await assertRefused(await world.send(other.id, file, 'video/mp4'), 507, 'media_storage_full');
    assert.equal((await filesBelow(disk.path)).filter((name) => name.includes(other.id)).length, 0);
    const offset = Number((await client.head()).headers.get('upload-offset'));
    assert.ok(offset >= 3 * mebibyte && offset <= 7 * mebibyte, String(offset));
    await disk.free();
    assert.equal((await client.patch(offset, file.subarray(offset))).status, 204);
    assert.equal(sha256(await original(world, recording.id)), sha256(file));
  });

  test('while a file is processed: it waits, and is ready once there is room', async () => {
    await using folder = await temporaryFolder();
    await using disk = await mountSmallDisk(join(folder.path, 'scratch'), 4 * mebibyte);
    await using world = await startMediaWorld({ dataDir: folder.path });
    await disk.fill();
    const sound = await makeSample({ seconds: 30, extension: 'wav' });
    const { id } = await world.create();
    await world.send(id, sound, 'audio/wav');
    await until('there is no room', 30_000, () =>
      /storage for media is full|ENOSPC/.test(world.server.log()),
    );
    assert.equal((await world.read(id)).status, 'processing');
    assert.equal(sha256(await original(world, id)), sha256(sound));
    await disk.free();
    const ready = await world.until(id, 'ready', 'error');
    assert.deepEqual([ready.status, ready.duration_seconds], ['ready', 30]);
    assert.deepEqual(await filesBelow(disk.path), []);
  });

  test('that stays full for longer than jobs are repeated: a sweep brings it back', async () => {
    await using folder = await temporaryFolder();
    await using disk = await mountSmallDisk(join(folder.path, 'scratch'), 4 * mebibyte);
    await using world = await startMediaWorld({
      dataDir: folder.path,
      ffmpegPath: '/nowhere/ffmpeg',
    });
    const { db } = world.server;
    const { id } = await world.create();
    await world.send(id, await makeSample({ seconds: 30, extension: 'wav' }), 'audio/wav');
    await until('the server has seen it', 30_000, () => /ffmpeg/.test(world.server.log()));
    const blobs = createFolderBlobStore({ folder: join(folder.path, 'media') });
    const logger = createLogger('silent');
    const { handle } = processMedia({
      ...{ db, blobs, findTools, scratchFolder: disk.path, logger },
      onProcessed: async () => {},
    });
    const run = { signal: new AbortController().signal, attempt: 9, isLastAttempt: true };
    await disk.fill(50_000);
    await handle({ projectId: 1, recordingId: id }, run);
    const waiting = await world.read(id);
    assert.deepEqual([waiting.status, waiting.error_message], ['processing', null]);
    await disk.free();
    await handle({ projectId: 1, recordingId: id }, run);
    assert.equal((await world.read(id)).status, 'ready');
  });
});

describe('What ffmpeg writes on a full disk is no result', { skip }, () => {
  const stack = new AsyncDisposableStack();
  let folder: string;
  let disk: SmallDisk;
  let tools: MediaTools;
  before(async () => {
    folder = stack.use(await temporaryFolder()).path;
    disk = stack.use(await mountSmallDisk(join(folder, 'scratch'), 8 * mebibyte));
    const found = await findTools();
    assert.ok(!('problem' in found));
    tools = found;
  });
  after(() => stack[Symbol.asyncDispose]());

  const silent = { seconds: 5, video: true, args: ['-an', '-pix_fmt', 'yuv420p'] };
  for (const [what, sample, leaveBytes] of [
    ['the sound', { seconds: 30, extension: 'wav' }, 100_000],
    ['the picture', { ...silent, extension: 'mp4' }, 0],
    // As a live recording is, and so is copied.
    [
      'the copy',
      { ...silent, extension: 'webm', args: ['-an', '-live', '1', '-b:v', '2M'] },
      40_000,
    ],
  ] as const satisfies readonly (readonly [string, SampleOptions, number])[]) {
    test(what, async () => {
      const source = join(folder, `source.${sample.extension}`);
      await writeFile(source, await makeSample(sample));
      const scratchFolder = join(disk.path, what.replace(' ', '-'));
      const attempt = () =>
        processMediaFile({
          ...{ source, scratchFolder, tools, limits: defaultProcessingLimits },
          signal: new AbortController().signal,
        });
      await mkdir(scratchFolder);
      await disk.fill(leaveBytes);
      await assert.rejects(attempt, { code: 'media_storage_full' });
      await disk.free();
      const outcome = await attempt();
      assert.equal(outcome.kind, 'processed');
      assert.equal(outcome.damaged, false);
      await rm(scratchFolder, { recursive: true });
    });
  }
});

const limitFileSize = async (pid: number, size: number | 'unlimited') =>
  promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${size}:unlimited`]);
const canLimit = await limitFileSize(process.pid, 'unlimited').then(
  () => true,
  () => false,
);

// Also where nothing can be mounted: the server may write no larger file than this.
test('an upload that the system lets grow no more: 507, then goes on', {
  skip: canLimit ? false : 'there is no prlimit here',
}, async () => {
  await using group = await startGroup();
  const { server, ...client } = await group.start();
  const file = randomBytes(8 * mebibyte);
  const recording = await client.create();
  const upload = clientOf(client.url, recording);
  await upload.create(file.length);
  await limitFileSize(server.pid, 4 * mebibyte);
  await assertRefused(await upload.patch(0, file), 507, 'media_storage_full');
  const offset = Number((await upload.head()).headers.get('upload-offset'));
  assert.ok(offset <= 4 * mebibyte, String(offset));
  await limitFileSize(server.pid, 'unlimited');
  assert.equal((await upload.patch(offset, file.subarray(offset))).status, 204);
  assert.equal(sha256(await client.original(recording.id)), sha256(file));
});

function clientOf(url: string, recording: { upload_token: string; sdk_upload_id: string }) {
  return tusClient(url, { token: recording.upload_token, sdkUploadId: recording.sdk_upload_id });
}

async function original(world: MediaWorld, id: string): Promise<Buffer> {
  const answer = await world.ask(`${list}${id}/media/?original=true`);
  assert.equal(answer.status, 200);
  return Buffer.from(await answer.arrayBuffer());
}
