import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import {
  inChunks,
  keysOf,
  manyBytes,
  type OpenedStore,
  readAll,
  sha256,
  someBytes,
  temporaryFolder,
} from './blob-samples.fixture.ts';
import type { BlobStore } from './blob-store.ts';
import { describeBlobWriter } from './blob-writer-contract.ts';

const anyType = { contentType: 'application/octet-stream' };

/** What every blob store promises; `open` gives an empty one, disposed after each test. */
export function describeBlobStore(name: BlobStore['name'], open: () => Promise<OpenedStore>): void {
  describe(`blob store ${name}`, () => {
    for (const sizeBytes of [0, 1, 70_000, manyBytes]) {
      it(`keeps a file of ${sizeBytes} bytes`, async () => {
        await using opened = await open();
        const content = someBytes(sizeBytes);
        const stored = await opened.store.put('a/b/file.bin', inChunks(content), anyType);
        assert.deepEqual(stored, { sizeBytes, sha256: sha256(content) });
        assert.ok((await readAll(opened.store, 'a/b/file.bin')).equals(content));
        const facts = await opened.store.stat('a/b/file.bin');
        assert.equal(facts?.sizeBytes, sizeBytes);
        assert.ok(Math.abs(facts.modifiedAt.getTime() - Date.now()) < 600_000);
        assert.deepEqual(await keysOf(opened.store.listUnfinished('')), []);
      });

      it(`moves a local file of ${sizeBytes} bytes in`, async () => {
        await using opened = await open();
        await using scratch = await temporaryFolder();
        const path = join(scratch.path, 'local.bin');
        const content = someBytes(sizeBytes);
        await writeFile(path, content);
        const stored = await opened.store.putFile('local.bin', path, anyType);
        assert.deepEqual(stored, { sizeBytes, sha256: sha256(content) });
        assert.ok((await readAll(opened.store, 'local.bin')).equals(content));
        await assert.rejects(stat(path), { code: 'ENOENT' });
      });
    }

    it('reads ranges', async () => {
      await using opened = await open();
      const content = someBytes(manyBytes);
      await opened.store.put('file', inChunks(content), anyType);
      const ranges: [number, number][] = [
        [0, 0],
        [5, 99],
        [1_000_000, 1_999_999],
        [manyBytes - 1, manyBytes - 1],
        [manyBytes - 10, manyBytes + 10],
      ];
      for (const [start, end] of ranges) {
        const read = await buffer(await opened.store.read('file', { start, end }));
        assert.ok(read.equals(content.subarray(start, end + 1)), `${start}-${end}`);
      }
      const beyond = { start: manyBytes, end: manyBytes + 5 };
      assert.equal((await buffer(await opened.store.read('file', beyond))).length, 0);
    });

    it('replaces a file at once', async () => {
      await using opened = await open();
      const [before, after] = [someBytes(manyBytes), someBytes(manyBytes + 1)];
      await opened.store.put('file', inChunks(before), anyType);
      let isDone = false;
      const replacing = opened.store.put('file', inChunks(after), anyType).finally(() => {
        isDone = true;
      });
      do {
        const read = await readAll(opened.store, 'file');
        assert.ok(read.equals(before) || read.equals(after));
      } while (!isDone);
      await replacing;
      assert.ok((await readAll(opened.store, 'file')).equals(after));
    });

    it('leaves nothing, and the older file, where a stream fails', async () => {
      await using opened = await open();
      const failing = () =>
        Readable.from(
          (async function* () {
            yield someBytes(manyBytes);
            throw new Error('the source failed');
          })(),
        );
      await assert.rejects(opened.store.put('new', failing(), anyType), /the source failed/);
      assert.equal(await opened.store.stat('new'), null);
      await opened.store.put('old', inChunks(someBytes(3)), anyType);
      await assert.rejects(opened.store.put('old', failing(), anyType), /the source failed/);
      assert.ok((await readAll(opened.store, 'old')).equals(someBytes(3)));
      assert.deepEqual(await keysOf(opened.store.listUnfinished('')), []);
    });

    it('says that a file is missing', async () => {
      await using opened = await open();
      await using scratch = await temporaryFolder();
      const missing = { code: 'media_missing' };
      assert.equal(await opened.store.stat('no/file'), null);
      await assert.rejects(opened.store.read('no/file'), missing);
      await assert.rejects(opened.store.openLocally('no/file', scratch.path), missing);
      await opened.store.delete('no/file');
      await opened.store.deleteAll('no/');
    });

    it('gives a file as a path to other programs', async () => {
      await using opened = await open();
      await using scratch = await temporaryFolder();
      const content = someBytes(manyBytes);
      await opened.store.put('a/talk.mp4', inChunks(content), anyType);
      const local = await opened.store.openLocally('a/talk.mp4', join(scratch.path, 'made', 'new'));
      assert.match(local.path, /talk\.mp4$/);
      assert.ok((await buffer(createReadStream(local.path))).equals(content));
      await local[Symbol.asyncDispose]();
      assert.ok((await readAll(opened.store, 'a/talk.mp4')).equals(content));
    });

    it('deletes one file, or everything below a prefix', async () => {
      await using opened = await open();
      const { store } = opened;
      for (const key of ['r/1/a', 'r/1/b/c', 'r/10/a', 'r/2']) {
        await store.put(key, inChunks(someBytes(10)), anyType);
      }
      await using writer = await store.openWriter('r/1/unfinished', {}, 0);
      await writer.write(someBytes(10));
      await writer.flush();
      assert.deepEqual(await keysOf(store.listUnfinished('r/1/')), ['r/1/unfinished']);

      await store.delete('r/2');
      await store.delete('r/2');
      assert.deepEqual(await keysOf(store.list('')), ['r/1/a', 'r/1/b/c', 'r/10/a']);
      await store.deleteAll('r/1/');
      await store.deleteAll('r/1/');
      assert.deepEqual(await keysOf(store.list('r/')), ['r/10/a']);
      assert.deepEqual(await keysOf(store.listUnfinished('')), []);
    });

    it('lists finished and unfinished files', async () => {
      await using opened = await open();
      const { store } = opened;
      await store.put('p/1/a', inChunks(someBytes(10)), anyType);
      await store.put('p/2/a', inChunks(someBytes(20)), anyType);
      for (const key of ['p/1/x', 'p/3/y']) {
        await using writer = await store.openWriter(key, {}, 0);
        await writer.write(someBytes(5));
        await writer.flush();
      }
      assert.deepEqual(await keysOf(store.list('')), ['p/1/a', 'p/2/a']);
      assert.deepEqual(await keysOf(store.list('p/2/')), ['p/2/a']);
      assert.deepEqual(await keysOf(store.list('q/')), []);
      assert.deepEqual(await keysOf(store.listUnfinished('')), ['p/1/x', 'p/3/y']);
      assert.deepEqual(await keysOf(store.listUnfinished('p/3/')), ['p/3/y']);
      for await (const facts of store.list('p/2/')) assert.equal(facts.sizeBytes, 20);
    });

    it('lists and deletes more files than fit on a page', async () => {
      await using opened = await open();
      const { store } = opened;
      const keys = Array.from({ length: 10 }, (_, index) => `many/${index % 3}/${index}`).sort();
      for (const key of keys) await store.put(key, inChunks(someBytes(5)), anyType);
      assert.deepEqual(await keysOf(store.list('many/')), keys);
      await store.deleteAll('many/');
      assert.deepEqual(await keysOf(store.list('')), []);
    });

    it('refuses keys that are none', async () => {
      await using opened = await open();
      const { store } = opened;
      const bad = ['', '/a', 'a/', 'a//b', '../a', 'a/../b', 'a/.', 'a b', 'ä', 'a\\b', 'a\0'];
      for (const key of [...bad, 'incoming/a', 'x'.repeat(201)]) {
        const isPlain = (error: Error) => error.name === 'Error' && /blob key/.test(error.message);
        await assert.rejects(store.stat(key), isPlain, key);
        await assert.rejects(store.read(key), isPlain, key);
        await assert.rejects(store.put(key, Readable.from([]), anyType), isPlain, key);
        await assert.rejects(store.putFile(key, '/none', anyType), isPlain, key);
        await assert.rejects(store.openWriter(key, {}, 0), isPlain, key);
        await assert.rejects(store.complete(key, {}, 0), isPlain, key);
        await assert.rejects(store.abort(key, {}), isPlain, key);
        await assert.rejects(store.delete(key), isPlain, key);
      }
      for (const prefix of ['', 'a', '/', '../', 'incoming/']) {
        await assert.rejects(store.deleteAll(prefix), /blob prefix/, prefix);
      }
      await assert.rejects(keysOf(store.list('a')), /blob prefix/);
    });

    describeBlobWriter(open);
  });
}
