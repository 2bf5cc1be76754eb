import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keysOf, manyBytes, type OpenedStore, readAll, someBytes } from './blob-samples.fixture.ts';
import type { BlobStore, WriterState } from './blob-store.ts';

interface Acknowledged {
  readonly state: WriterState;
  readonly offset: number;
}

const nothing: Acknowledged = { state: {}, offset: 0 };

/** What every store promises of files that are written piece by piece. */
export function describeBlobWriter(open: () => Promise<OpenedStore>): void {
  for (const sizeBytes of [0, 1, 70_000, manyBytes]) {
    it(`finishes a written file of ${sizeBytes} bytes, also when told twice`, async () => {
      await using opened = await open();
      const content = someBytes(sizeBytes);
      const kept = await append(opened.store, 'w/file', nothing, content, 100_000);
      assert.equal(kept.offset, sizeBytes);
      assert.equal(await opened.store.stat('w/file'), null);
      await opened.store.complete('w/file', kept.state, sizeBytes);
      await opened.store.complete('w/file', kept.state, sizeBytes);
      assert.ok((await readAll(opened.store, 'w/file')).equals(content));
      assert.deepEqual(await keysOf(opened.store.listUnfinished('')), []);
      assert.deepEqual(await keysOf(opened.store.list('')), ['w/file']);
    });
  }

  it('finishes an empty file that no writer was opened for', async () => {
    await using opened = await open();
    await opened.store.complete('empty', {}, 0);
    await opened.store.complete('empty', {}, 0);
    assert.equal((await readAll(opened.store, 'empty')).length, 0);
  });

  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`keeps exactly what was acknowledged when writers are killed (seed ${seed})`, async () => {
      await using opened = await open();
      await using abandoned = new AsyncDisposableStack();
      const random = seededRandom(seed);
      const content = someBytes(200_000 + Math.floor(random() * manyBytes));
      let kept = nothing;
      while (kept.offset < content.length) {
        const writer = abandoned.use(
          await opened.store.openWriter('k/file', kept.state, kept.offset),
        );
        let position = kept.offset;
        const stopAfter = Math.floor(random() ** 2 * 900_000);
        const end = Math.min(content.length, position + stopAfter + 1);
        while (position < end) {
          const next = Math.min(end, position + 1 + Math.floor(random() * 150_000));
          await writer.write(content.subarray(position, next));
          position = next;
          if (random() < 0.3) kept = overTheWire(await writer.flush(), position);
        }
        // A lost acknowledgement: the bytes are on disk, but the caller never wrote that down.
        if (random() < 0.3) await writer.flush();
        else if (random() < 0.6) kept = overTheWire(await writer.flush(), position);
        else await writer.write(Buffer.alloc(50_000, 0xee));
      }
      await opened.store.complete('k/file', kept.state, content.length);
      assert.ok((await readAll(opened.store, 'k/file')).equals(content));
      await abandoned.disposeAsync();
      assert.deepEqual(await keysOf(opened.store.list('')), ['k/file']);
    });
  }

  it('writes on where a flush follows a flush', async () => {
    await using opened = await open();
    const content = someBytes(manyBytes);
    await using writer = await opened.store.openWriter('f/file', {}, 0);
    let kept = nothing;
    for (let start = 0; start < content.length; start += 333_333) {
      await writer.write(content.subarray(start, start + 333_333));
      kept = await writer.flush();
      assert.deepEqual(await writer.flush(), kept);
    }
    await opened.store.complete('f/file', kept.state, content.length);
    assert.ok((await readAll(opened.store, 'f/file')).equals(content));
  });

  it('takes bytes while a flush is under way, and leaves them to the next one', async () => {
    await using opened = await open();
    const content = someBytes(manyBytes);
    await using writer = await opened.store.openWriter('m/file', {}, 0);
    let flushing: Promise<Acknowledged> | undefined;
    let written = 0;
    for (let start = 0; start < content.length; start += 123_457) {
      const bytes = content.subarray(start, start + 123_457);
      const writing = writer.write(bytes);
      const kept = await flushing;
      if (kept !== undefined) assert.equal(kept.offset, written);
      await writing;
      written += bytes.length;
      flushing = writer.flush();
    }
    const kept = await flushing;
    assert.equal(kept?.offset, content.length);
    await opened.store.complete('m/file', kept?.state ?? {}, content.length);
    assert.ok((await readAll(opened.store, 'm/file')).equals(content));
  });

  it('puts a written file in the place of an older one', async () => {
    await using opened = await open();
    for (const sizeBytes of [500, 800_000, 20]) {
      const kept = await append(opened.store, 'o', nothing, someBytes(sizeBytes), 50_000);
      await opened.store.complete('o', kept.state, sizeBytes);
      assert.ok((await readAll(opened.store, 'o')).equals(someBytes(sizeBytes)));
    }
  });

  it('drops an unfinished file, also when told twice', async () => {
    await using opened = await open();
    const { store } = opened;
    const kept = await append(store, 'x/file', nothing, someBytes(700_000), 70_000);
    await store.abort('x/file', kept.state);
    await store.abort('x/file', kept.state);
    await store.abort('x/none', {});
    assert.deepEqual(await keysOf(store.listUnfinished('')), []);
    const missing = { code: 'media_missing' };
    await assert.rejects(store.complete('x/file', kept.state, kept.offset), missing);
    await assert.rejects(async () => {
      await using writer = await store.openWriter('x/file', kept.state, kept.offset);
      await writer.write(someBytes(manyBytes));
      await writer.flush();
    }, missing);
  });

  it('does not finish a file that is shorter than it should be', async () => {
    await using opened = await open();
    const { store } = opened;
    const kept = await append(store, 's', nothing, someBytes(300_000), 70_000);
    await assert.rejects(store.complete('s', kept.state, 300_001), { code: 'media_missing' });
    assert.equal(await store.stat('s'), null);
    await store.complete('s', kept.state, 300_000);
    assert.ok((await readAll(store, 's')).equals(someBytes(300_000)));
  });
}

export async function append(
  store: BlobStore,
  key: string,
  from: Acknowledged,
  content: Buffer,
  chunkBytes: number,
): Promise<Acknowledged> {
  await using writer = await store.openWriter(key, from.state, from.offset);
  for (let start = 0; start < content.length; start += chunkBytes) {
    await writer.write(content.subarray(start, start + chunkBytes));
  }
  return await writer.flush();
}

/** The state as a database gives it back; the offset must be what was written. */
function overTheWire(answer: Acknowledged, offset: number): Acknowledged {
  assert.equal(answer.offset, offset);
  return { state: JSON.parse(JSON.stringify(answer.state)), offset };
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
