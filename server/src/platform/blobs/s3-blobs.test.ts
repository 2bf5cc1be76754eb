import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { inChunks, keysOf, manyBytes, readAll, someBytes } from './blob-samples.fixture.ts';
import { describeBlobStore } from './blob-store-contract.ts';
import { append } from './blob-writer-contract.ts';
import { createS3BlobStore, type S3BlobOptions } from './s3-blobs.ts';
import { type FaultyS3, startFaultyS3 } from './s3-faults.fixture.ts';
import { startS3rver } from './s3rver.fixture.ts';

const anyType = { contentType: 'application/octet-stream' };
const partSizeBytes = 300_000;
const nothing = { state: {}, offset: 0 };
const unavailable = { code: 'storage_unavailable' };

function openStore(endpoint: string, options: Partial<S3BlobOptions> = {}) {
  return createS3BlobStore({
    bucket: 'media',
    prefix: 'minutebook/',
    endpoint,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    pathStyle: true,
    redirect: false,
    partSizeBytes,
    ...options,
  });
}

describeBlobStore('s3', async () => {
  const server = await startS3rver();
  return {
    store: openStore(server.endpoint),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
});

async function openFaulty(options: Partial<S3BlobOptions> = {}) {
  const stack = new AsyncDisposableStack();
  const server = stack.use(await startS3rver());
  const proxy: FaultyS3 = stack.use(await startFaultyS3(server.endpoint));
  const store = openStore(proxy.endpoint, { timeoutMs: 600, ...options });
  return { store, proxy, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const anything = () => true;
const isPart = (method: string, url: string) => method === 'PUT' && url.includes('partNumber=');
const isCompletion = (method: string, url: string) =>
  method === 'POST' && url.includes('uploadId=');
const isGet = (method: string) => method === 'GET';

test('gives up on a storage that accepts and never answers', async () => {
  await using faulty = await openFaulty();
  const { store, proxy } = faulty;
  await store.put('there', inChunks(someBytes(100)), anyType);
  await using writer = await store.openWriter('file', {}, 0);
  proxy.inject({ mode: 'hang', matches: anything, times: Number.POSITIVE_INFINITY });
  const startedAt = performance.now();
  await Promise.all([
    assert.rejects(store.stat('there'), unavailable),
    assert.rejects(store.read('there'), unavailable),
    assert.rejects(store.delete('there'), unavailable),
    assert.rejects(store.deleteAll('there/'), unavailable),
    assert.rejects(keysOf(store.list('')), unavailable),
    assert.rejects(keysOf(store.listUnfinished('')), unavailable),
    assert.rejects(store.put('small', inChunks(someBytes(10)), anyType), unavailable),
    assert.rejects(store.put('large', inChunks(someBytes(manyBytes)), anyType), unavailable),
    assert.rejects(store.openWriter('other', {}, 0), unavailable),
    assert.rejects(store.complete('empty', {}, 0), unavailable),
    assert.rejects(writer.write(someBytes(manyBytes)), unavailable),
  ]);
  assert.ok(performance.now() - startedAt < 5_000);
});

test('gives up on a body that stops, and waits for a reader that does', async () => {
  await using faulty = await openFaulty();
  const { store, proxy } = faulty;
  const content = someBytes(manyBytes);
  await store.put('file', inChunks(content), anyType);
  const slow = await store.read('file');
  proxy.inject({ mode: 'stop-body', matches: isGet, times: 1 });
  await assert.rejects(readAll(store, 'file'), unavailable);
  // By now the first answer has waited for as long as storage may be silent.
  assert.ok((await buffer(slow)).equals(content));
});

test('repeats what a busy storage refuses', async () => {
  await using faulty = await openFaulty({ timeoutMs: 5_000 });
  const { store, proxy } = faulty;
  const content = someBytes(manyBytes);
  proxy.inject({ mode: 'answer', matches: anything, times: 2 });
  const kept = await append(store, 'file', nothing, content, 65_536);
  proxy.inject({ mode: 'answer', matches: isCompletion, times: 2 });
  await store.complete('file', kept.state, content.length);
  assert.ok((await readAll(store, 'file')).equals(content));
  proxy.inject({ mode: 'answer', matches: anything, times: 100 });
  await assert.rejects(store.stat('file'), unavailable);
});

test('goes on from the last acknowledgement where parts failed', async () => {
  await using faulty = await openFaulty({ timeoutMs: 5_000 });
  const { store, proxy } = faulty;
  const content = someBytes(manyBytes);
  const first = await append(store, 'file', nothing, content.subarray(0, 700_000), 65_536);
  proxy.inject({ mode: 'answer', status: 400, code: 'BadDigest', matches: isPart, times: 100 });
  const rest = content.subarray(700_000);
  await assert.rejects(append(store, 'file', first, rest, 65_536), unavailable);
  proxy.inject({ mode: 'hang', matches: anything, times: 0 });
  const kept = await append(store, 'file', first, rest, 65_536);
  await store.complete('file', kept.state, manyBytes);
  assert.ok((await readAll(store, 'file')).equals(content));
});

test('finishes a file once where the answer to it was lost', async () => {
  await using faulty = await openFaulty({ timeoutMs: 5_000 });
  const { store, proxy } = faulty;
  const content = someBytes(manyBytes);
  const kept = await append(store, 'file', nothing, content, 65_536);
  proxy.inject({ mode: 'drop-answer', matches: isCompletion, times: 1 });
  await store.complete('file', kept.state, content.length);
  assert.equal(proxy.count(isCompletion), 2);
  assert.ok((await readAll(store, 'file')).equals(content));
  await store.complete('file', kept.state, content.length);
  assert.deepEqual(await keysOf(store.listUnfinished('')), []);
});

test('writes a part again where the answer to it was lost', async () => {
  await using faulty = await openFaulty({ timeoutMs: 5_000 });
  const { store, proxy } = faulty;
  const content = someBytes(manyBytes);
  proxy.inject({ mode: 'drop-answer', matches: isPart, times: 2 });
  const { sizeBytes } = await store.put('file', inChunks(content), anyType);
  assert.equal(sizeBytes, manyBytes);
  assert.ok((await readAll(store, 'file')).equals(content));
});

test('tells a full storage from one that is unavailable', async () => {
  await using faulty = await openFaulty({ timeoutMs: 5_000 });
  const { store, proxy } = faulty;
  const full = { code: 'media_storage_full' };
  const content = someBytes(manyBytes);
  for (const fault of [
    { status: 507, code: 'XMinioStorageFull' },
    { status: 403, code: 'QuotaExceeded' },
  ]) {
    proxy.inject({ mode: 'answer', matches: isPart, times: 100, ...fault });
    await assert.rejects(store.put('file', inChunks(content), anyType), full);
    await assert.rejects(append(store, 'written', nothing, content, 65_536), full);
  }
  proxy.inject({ mode: 'answer', matches: isGet, times: 100, status: 403, code: 'AccessDenied' });
  await assert.rejects(store.read('file'), unavailable);
  proxy.inject({ mode: 'answer', matches: isGet, times: 100, status: 404, code: 'NoSuchBucket' });
  await assert.rejects(store.read('file'), unavailable);
  await assert.rejects(openStore('http://127.0.0.1:1').stat('file'), unavailable);
});

test('keeps the tail that the last kept state names, and removes older ones', async () => {
  await using server = await startS3rver();
  const store = openStore(server.endpoint);
  // The same bucket, seen without our prefix, shows the tails as files.
  const raw = openStore(server.endpoint, { prefix: 'minutebook/incoming/' });
  const content = someBytes(50_000);
  const first = await append(store, 'a/file', nothing, content.subarray(0, 20_000), 5_000);
  await append(store, 'a/file/below', nothing, content, 5_000);
  const second = await append(store, 'a/file', first, content.subarray(20_000, 30_000), 5_000);
  assert.equal((await keysOf(raw.list('a/file/'))).length, 3);
  // The second state was never kept: the first one still works.
  const third = await append(store, 'a/file', first, content.subarray(20_000), 5_000);
  assert.notDeepEqual(third.state, second.state);
  assert.equal((await keysOf(raw.list('a/file/'))).length, 3);
  await store.complete('a/file', third.state, content.length);
  assert.ok((await readAll(store, 'a/file')).equals(content));
  const left = await keysOf(raw.list('a/file/'));
  assert.equal(left.length, 1);
  assert.match(left[0] ?? '', /^a\/file\/below\//);
});

test('makes parts large enough for the largest file', async () => {
  await using server = await startS3rver();
  const store = openStore(server.endpoint, { maxSizeBytes: 100 * 1024 ** 3 });
  const { state } = await append(store, 'file', nothing, someBytes(10), 10);
  assert.equal(state.partSizeBytes, 11 * 1024 ** 2);
  // Settings may change while a file is being written; its parts stay as they were.
  const other = openStore(server.endpoint);
  const kept = await append(other, 'file', { state, offset: 10 }, someBytes(manyBytes), 65_536);
  assert.equal(kept.state.partSizeBytes, 11 * 1024 ** 2);
  await other.complete('file', kept.state, manyBytes + 10);
  const expected = Buffer.concat([someBytes(10), someBytes(manyBytes)]);
  assert.ok((await readAll(store, 'file')).equals(expected));
});

test('works where the service does not list unfinished uploads', async () => {
  await using faulty = await openFaulty({ timeoutMs: 5_000 });
  const { store, proxy } = faulty;
  const kept = await append(store, 'r/file', nothing, someBytes(10), 10);
  proxy.inject({
    mode: 'answer',
    matches: (_method, url) => /[?&]uploads(=|&|$)/.test(url),
    times: 100,
    status: 501,
    code: 'NotImplemented',
  });
  assert.deepEqual(await keysOf(store.listUnfinished('r/')), ['r/file']);
  await store.abort('r/file', kept.state);
  await store.deleteAll('r/');
  assert.deepEqual(await keysOf(store.listUnfinished('')), []);
});

test('presigns an address where readers may be sent to the storage', async () => {
  await using server = await startS3rver();
  const request = {
    expiresInSeconds: 60,
    contentType: 'video/mp4',
    contentDisposition: 'inline; filename="talk.mp4"',
  };
  assert.equal(await openStore(server.endpoint).presign('a/talk', request), null);
  const store = openStore(server.endpoint, { redirect: true });
  await store.put('a/talk', inChunks(someBytes(1000)), anyType);
  const address = await store.presign('a/talk', request);
  assert.ok(address);
  const answer = await fetch(address);
  assert.equal(answer.headers.get('content-type'), 'video/mp4');
  assert.equal(answer.headers.get('content-disposition'), request.contentDisposition);
  assert.ok(Buffer.from(await answer.arrayBuffer()).equals(someBytes(1000)));
});
