import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, open, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import {
  inChunks,
  keysOf,
  manyBytes,
  readAll,
  someBytes,
  temporaryFolder,
} from './blob-samples.fixture.ts';
import { describeBlobStore } from './blob-store-contract.ts';
import { append } from './blob-writer-contract.ts';
import { createFolderBlobStore } from './folder-blobs.ts';

const run = promisify(execFile);
const anyType = { contentType: 'application/octet-stream' };

describeBlobStore('folder', async () => {
  const folder = await temporaryFolder();
  return {
    store: createFolderBlobStore({ folder: folder.path }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
});

test('lays files out as their keys say, and leaves no empty folder', async () => {
  await using folder = await temporaryFolder();
  const store = createFolderBlobStore({ folder: folder.path });
  await store.put('a/b/c', inChunks(someBytes(3)), anyType);
  assert.ok((await readFile(join(folder.path, 'a/b/c'))).equals(someBytes(3)));
  const kept = await append(store, 'd/e', { state: {}, offset: 0 }, someBytes(9), 4);
  assert.ok((await readFile(join(folder.path, 'incoming/d/e'))).equals(someBytes(9)));
  assert.deepEqual(kept, { state: {}, offset: 9 });
  await store.delete('a/b/c');
  await store.abort('d/e', {});
  assert.deepEqual(
    (await readdir(folder.path)).filter((name) => name !== 'incoming'),
    [],
  );
  assert.equal(
    await store.presign('a/b/c', { ...anyType, expiresInSeconds: 1, contentDisposition: '' }),
    null,
  );
});

test('writes long files in pieces while earlier ones go to disk', async () => {
  await using folder = await temporaryFolder();
  const store = createFolderBlobStore({ folder: folder.path });
  const content = someBytes(70 * 1024 * 1024);
  const kept = await append(store, 'long', { state: {}, offset: 0 }, content, 65_536);
  await store.complete('long', kept.state, content.length);
  assert.ok((await readAll(store, 'long')).equals(content));
});

test('cuts off what a killed writer added, and finds lost bytes missing', async () => {
  await using folder = await temporaryFolder();
  const store = createFolderBlobStore({ folder: folder.path });
  await mkdir(join(folder.path, 'incoming'));
  await writeFile(join(folder.path, 'incoming/file'), 'acknowledged, and more');
  await store.complete('file', {}, 12);
  assert.equal(String(await readAll(store, 'file')), 'acknowledged');
  await mkdir(join(folder.path, 'incoming'), { recursive: true });
  await writeFile(join(folder.path, 'incoming/short'), 'abc');
  await assert.rejects(store.openWriter('short', {}, 4), { code: 'media_missing' });
  await assert.rejects(store.openWriter('none', {}, 4), { code: 'media_missing' });
});

test('keeps what it acknowledged where the disk is full, and goes on later', async () => {
  await using folder = await temporaryFolder();
  const script = join(import.meta.dirname, 'folder-full.fixture.ts');
  const { stdout } = await run('/bin/sh', [
    '-c',
    'ulimit -f 2000 && exec "$0" "$1" "$2"',
    process.execPath,
    script,
    folder.path,
  ]);
  const { acknowledged, codes } = JSON.parse(stdout);
  assert.deepEqual(codes, ['media_storage_full', 'media_storage_full', 'media_storage_full']);
  assert.ok(acknowledged >= 800_000 && acknowledged < manyBytes, String(acknowledged));

  const store = createFolderBlobStore({ folder: folder.path });
  assert.deepEqual(await keysOf(store.list('')), []);
  assert.deepEqual(await readdir(join(folder.path, 'incoming/full')), ['file']);
  const content = someBytes(manyBytes);
  const rest = content.subarray(acknowledged);
  const kept = await append(store, 'full/file', { state: {}, offset: acknowledged }, rest, 65_536);
  await store.complete('full/file', kept.state, manyBytes);
  assert.ok((await readAll(store, 'full/file')).equals(content));
});

test('gives up on a file system that hangs', async () => {
  await using folder = await temporaryFolder();
  const store = createFolderBlobStore({ folder: folder.path, timeoutMs: 50 });
  // Opening a pipe waits for its other end, as a hanging network mount does.
  const path = join(folder.path, 'pipe');
  await run('mkfifo', [path]);
  await assert.rejects(store.read('pipe'), { code: 'storage_unavailable' });
  await using _otherEnd = await open(path, 'r+');
});

test('removes what a killed put left behind a day ago', async () => {
  await using folder = await temporaryFolder();
  const store = createFolderBlobStore({ folder: folder.path });
  await mkdir(join(folder.path, 'incoming/a'), { recursive: true });
  for (const name of ['old~1', 'new~2']) await writeFile(join(folder.path, 'incoming/a', name), '');
  await utimes(join(folder.path, 'incoming/a/old~1'), 0, 0);
  assert.deepEqual(await keysOf(store.listUnfinished('')), []);
  assert.deepEqual(await readdir(join(folder.path, 'incoming/a')), ['new~2']);
});

test('says that the storage is unavailable where it refuses', async () => {
  await using folder = await temporaryFolder();
  const notAFolder = join(folder.path, 'file');
  await writeFile(notAFolder, '');
  const store = createFolderBlobStore({ folder: notAFolder });
  const unavailable = { code: 'storage_unavailable' };
  await assert.rejects(store.put('a', inChunks(someBytes(3)), anyType), unavailable);
});
