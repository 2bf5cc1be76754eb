import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { MinutebookError } from '../../src/domain/errors.ts';
import { closeIdleUploads } from '../../src/features/uploads/builtin/close-idle-uploads.ts';
import type { BlobStore } from '../../src/platform/blobs/blob-store.ts';
import { until } from '../cli/until.ts';
import { answerTo, assertRefused, assertStored, tusClient } from './tus-requests.ts';
import { recordingIntake, setUpUploads, type UploadSetup } from './upload-server.ts';

const signal = new AbortController().signal;

describe('two at once', () => {
  for (const processes of [1, 2]) {
    it(`hands the upload to the newer request, with ${processes} server(s)`, async () => {
      await using t = await setUpUploads();
      const server = await t.startServer();
      const other = processes === 1 ? server : await t.startServer();
      const recording = await t.createRecording();
      const first = tusClient(server.url, recording);
      const second = tusClient(other.url, recording);
      const file = randomBytes(400_000);
      await first.create(file.length);
      const hanging = first.openPatch(0, { 'content-length': String(file.length) });
      hanging.write(file.subarray(0, 150_000));
      const refused = answerTo(hanging);
      await until('the first one holds the lock', 5000, async () => {
        const { rows } = await t.db.query({
          text: 'SELECT 1 FROM uploads WHERE lock_owner IS NOT NULL',
        });
        return rows.length > 0;
      });
      const head = await second.head();
      assert.equal(await refused, 423);
      const offset = Number(head.headers.get('upload-offset'));
      assert.ok(offset > 0 && offset <= 150_000, String(offset));
      assert.equal((await second.patch(offset, file.subarray(offset))).status, 204);
      hanging.destroy();
      await assertStored(t.blobs, t.accepted[0], file);
    });
  }

  it('serves many requests for one upload one after the other', async () => {
    await using t = await setUpUploads();
    const recording = await t.createRecording();
    const clients = [
      tusClient((await t.startServer()).url, recording),
      tusClient((await t.startServer()).url, recording),
    ];
    const file = randomBytes(1_000_000);
    const created = await Promise.all(clients.map((client) => client.create(file.length)));
    assert.deepEqual(
      created.map(({ status }) => status),
      [201, 201],
    );
    const work = clients.map(async (client) => {
      while (t.accepted.length === 0) {
        const offset = Number((await client.head()).headers.get('upload-offset'));
        if (Number.isNaN(offset)) continue;
        await client.patch(offset, file.subarray(offset, offset + 100_000)).catch(() => {});
      }
    });
    await Promise.all(work);
    await assertStored(t.blobs, t.accepted[0], file);
    assert.equal(t.accepted.length, 1);
  });

  it('takes the lock of a process that died', async () => {
    await using t = await setUpUploads();
    const client = tusClient((await t.startServer()).url, await t.createRecording());
    await client.create(3);
    await t.db.query({
      text: `UPDATE uploads SET lock_owner = gen_random_uuid(),
        lock_expires_at = clock_timestamp() + interval '1 second'`,
    });
    assert.equal((await client.patch(0, Buffer.from('abc'))).status, 204);
    await t.db.query({
      text: `UPDATE uploads SET lock_owner = gen_random_uuid(),
        lock_expires_at = clock_timestamp() + interval '1 hour'`,
    });
    assert.equal((await client.head()).status, 423);
  });
});

describe('failing surroundings', () => {
  it('finishes with the next request what could not be finished', async () => {
    await using t = await setUpUploads();
    const real = recordingIntake(t.accepted);
    let failures = 1;
    const server = await t.startServer({
      intake: {
        async accept(tx, media) {
          if (failures-- > 0) throw new MinutebookError('database_unavailable');
          return real.accept(tx, media);
        },
      },
    });
    const client = tusClient(server.url, await t.createRecording());
    await client.create(3);
    await assertRefused(await client.patch(0, Buffer.from('abc')), 503, 'database_unavailable');
    const head = await client.head();
    assert.equal(head.headers.get('upload-offset'), '3');
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
  });

  it('goes on after the storage was full', async () => {
    await using t = await setUpUploads();
    const disk = { room: 120_000 };
    const server = await t.startServer({ blobs: withRoom(t.blobs, disk) });
    const client = tusClient(server.url, await t.createRecording());
    const file = randomBytes(300_000);
    await client.create(file.length);
    assert.equal((await client.patch(0, file.subarray(0, 100_000))).status, 204);
    const refused = await client.patch(100_000, file.subarray(100_000));
    await assertRefused(refused, 507, 'media_storage_full');
    assert.equal(await client.offset(), 100_000);
    disk.room = Number.POSITIVE_INFINITY;
    assert.equal((await client.patch(100_000, file.subarray(100_000))).status, 204);
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('cuts a body that falls silent, and keeps what came', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer({ idleBodyMs: 100 });
    const client = tusClient(server.url, await t.createRecording());
    await client.create(10);
    const silent = client.openPatch(0, { 'content-length': '10' });
    silent.write('abc');
    assert.equal(await answerTo(silent), 408);
    silent.destroy();
    assert.equal(await client.offset(), 3);
  });

  it('keeps what came when the server stops', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const recording = await t.createRecording();
    const client = tusClient(server.url, recording);
    await client.create(10);
    const patch = client.openPatch(0, { 'content-length': '10' });
    patch.write('abc');
    const answer = answerTo(patch);
    await until('the lock is taken', 5000, async () => {
      const { rows } = await t.db.query({
        text: 'SELECT 1 FROM uploads WHERE lock_owner IS NOT NULL',
      });
      return rows.length > 0;
    });
    const closing = server.app.close();
    assert.equal(await answer, 503);
    patch.destroy();
    await closing;
    const next = tusClient((await t.startServer()).url, recording);
    assert.equal(await next.offset(), 3);
  });
});

describe('abandoned uploads', () => {
  const age = (t: UploadSetup, interval: string) =>
    t.db.query({
      text: `UPDATE uploads SET active_at = clock_timestamp() - $1::interval`,
      values: [interval],
    });

  it('are processed as far as they came', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const client = tusClient(server.url, await t.createRecording());
    await client.create(10);
    await client.patch(0, Buffer.from('abc'));
    const nothing = { finished: 0, dropped: 0, errors: [] };
    assert.deepEqual(await closeIdleUploads(server.deps, 24, signal), nothing);
    await age(t, '25 hours');
    const report = await closeIdleUploads(server.deps, 24, signal);
    assert.deepEqual(report, { finished: 1, dropped: 0, errors: [] });
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
    assert.equal(t.accepted[0]?.cutShort, true);
    assert.deepEqual(await closeIdleUploads(server.deps, 24, signal), nothing);
    await assertRefused(await client.patch(3, Buffer.from('d')), 409, 'upload_exists');
  });

  it('leave no trace where nothing had come', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const client = tusClient(server.url, await t.createRecording());
    await client.create(10);
    await age(t, '25 hours');
    const report = await closeIdleUploads(server.deps, 24, signal);
    assert.deepEqual(report, { finished: 0, dropped: 1, errors: [] });
    assert.equal((await client.head()).status, 404);
    assert.equal((await client.create(10)).status, 201);
  });

  it('that are whole are finished after a minute', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer({
      intake: {
        async accept() {
          throw new MinutebookError('database_unavailable');
        },
      },
    });
    const client = tusClient(server.url, await t.createRecording());
    await client.create(3);
    await client.patch(0, Buffer.from('abc'));
    const deps = { ...server.deps, intake: recordingIntake(t.accepted) };
    await age(t, '2 minutes');
    assert.equal((await closeIdleUploads(deps, 24, signal)).finished, 1);
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
    assert.equal(t.accepted[0]?.cutShort, false);
  });
});

/** The same storage on a disk with so many bytes free. */
function withRoom(blobs: BlobStore, disk: { room: number }): BlobStore {
  return {
    ...blobs,
    async openWriter(key, state, offset) {
      const writer = await blobs.openWriter(key, state, offset);
      return {
        async write(chunk) {
          disk.room -= chunk.length;
          if (disk.room < 0) throw new MinutebookError('media_storage_full');
          await writer.write(chunk);
        },
        flush: () => writer.flush(),
        [Symbol.asyncDispose]: () => writer[Symbol.asyncDispose](),
      };
    },
  };
}
