import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { setImmediate as otherWork } from 'node:timers/promises';
import { readZip } from '../../../../test/harness/read-zip.ts';
import { type ArchivedFile, writeArchive } from './write-archive.ts';

const sizeBytes = 1024 * 1024;

function fileOf(name: string, content: Readable): ArchivedFile {
  return { name, modifiedAt: new Date(0), content, isCompressed: false };
}

describe('An archive', () => {
  test('asks for no more files than its reader takes', async () => {
    let asked = 0;
    let received = 0;
    async function* files() {
      for (; asked < 20; ) {
        asked += 1;
        yield fileOf(String(asked), Readable.from([randomBytes(sizeBytes)], { objectMode: false }));
      }
    }
    for await (const chunk of writeArchive(files())) {
      received += (chunk as Buffer).length;
      // A reader that takes its time.
      for (let turn = 0; turn < 20; turn += 1) await otherWork();
      assert.ok(asked <= received / sizeBytes + 3, `${asked} files for ${received} bytes`);
    }
    assert.equal(asked, 20);
  });

  test('that nobody reads any more asks for none, and lets go of the one it reads', async () => {
    const left: string[] = [];
    async function* endless() {
      try {
        for (;;) yield randomBytes(1000);
      } finally {
        left.push('content');
      }
    }
    const gone = Promise.withResolvers<void>();
    async function* files() {
      try {
        yield fileOf('a', Readable.from(endless(), { objectMode: false }));
        left.push('another was asked for');
      } finally {
        left.push('files');
        gone.resolve();
      }
    }
    const archive = writeArchive(files());
    await once(archive, 'readable');
    archive.destroy();
    await gone.promise;
    assert.deepEqual(left, ['content', 'files']);
  });

  test('that is left before its first file is there lets go of it too', async () => {
    const ready = Promise.withResolvers<void>();
    const content = Readable.from([Buffer.from('a')], { objectMode: false });
    async function* files() {
      await ready.promise;
      yield fileOf('a', content);
    }
    const archive = writeArchive(files());
    archive.destroy();
    ready.resolve();
    if (!content.closed) await once(content, 'close');
    assert.equal(content.readableEnded, false);
  });

  test('fails with the file that fails, without a directory', async () => {
    async function* broken() {
      yield randomBytes(1000);
      throw new Error('broken on purpose');
    }
    async function* files() {
      yield fileOf('a', Readable.from(broken(), { objectMode: false }));
    }
    const chunks: Buffer[] = [];
    await assert.rejects(async () => {
      for await (const chunk of writeArchive(files())) chunks.push(chunk as Buffer);
    }, /broken on purpose/);
    assert.throws(() => readZip(Buffer.concat(chunks)), /no directory/);
  });

  test('that has failed before it is read ends no process', async () => {
    async function* files(): AsyncGenerator<ArchivedFile> {
      yield await Promise.reject(new Error('broken on purpose'));
    }
    const archive = writeArchive(files());
    const closed = Promise.withResolvers<void>();
    archive.once('close', closed.resolve);
    await closed.promise;
    await assert.rejects(archive.toArray(), /broken on purpose/);
  });
});
