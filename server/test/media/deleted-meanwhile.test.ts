import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { until } from '../cli/until.ts';
import { answerTo, sha256, tusClient } from '../uploads/tus-requests.ts';
import { list, type MediaWorld, startMediaWorld } from './media-world.ts';
import { type Bucket, filesBelow, startBucket, untilGone } from './stored-files.ts';

/** What two requests do to one recording at once, in a folder and in a bucket. */

const file = () => randomBytes(1_500_000);

for (const place of ['folder', 'bucket'] as const) {
  describe(`Media in a ${place}`, () => {
    let bucket: Bucket | undefined;
    let world: MediaWorld;
    let stored: () => Promise<readonly string[]>;
    before(async () => {
      bucket = place === 'bucket' ? await startBucket() : undefined;
      world = await startMediaWorld(bucket === undefined ? {} : { s3: bucket.settings });
      stored = bucket?.list ?? (() => filesBelow(join(world.dataDir, 'media')));
    });
    after(async () => {
      await world[Symbol.asyncDispose]();
      await bucket?.[Symbol.asyncDispose]();
    });

    const storedOf = async (id: string) => (await stored()).filter((name) => name.includes(id));
    const destroy = async (id: string) => {
      const answer = await world.ask(`${list}${id}/`, { method: 'DELETE' });
      assert.equal(answer.status, 204);
    };
    /** Until the job that removes the bytes has run, and so before what comes later. */
    const untilDeleted = () =>
      until('the deletion is done', 30_000, async () => {
        const { rowCount } = await world.server.db.query({
          text: `SELECT 1 FROM pgboss.job WHERE name = 'delete-media' AND state <> 'completed'`,
        });
        return rowCount === 0;
      });

    test('a file sent twice at once: one is taken, the other refused', async () => {
      const { id } = await world.create();
      const files = [file(), file()];
      const answers = await Promise.all(files.map((one) => world.send(id, one, 'video/mp4')));
      const statuses = answers.map(({ status }) => status);
      assert.deepEqual(statuses.toSorted(), [201, 409]);
      const winner = files[statuses.indexOf(201)] ?? assert.fail();
      const loser = answers[statuses.indexOf(409)] ?? assert.fail();
      assert.equal(((await loser.json()) as { code: string }).code, 'upload_exists');
      const answer = await world.ask(`${list}${id}/media/?original=true`);
      assert.equal(sha256(Buffer.from(await answer.arrayBuffer())), sha256(winner));
      const originals = (await storedOf(id)).filter((name) => name.includes('original'));
      assert.equal(originals.length, 1, originals.join());
    });

    test('deleted while a file arrives in one request: 404, and no byte is left', async () => {
      const { id } = await world.create();
      const content = file();
      const request = httpRequest(`${world.server.url}${list}${id}/upload/`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${world.key}`, 'content-type': 'video/mp4' },
          'content-length': String(content.length),
        },
      });
      const status = answerTo(request);
      request.write(content.subarray(0, 700_000));
      const path = `${list}${id}/upload/`;
      await until('it is begun', 10_000, async () => (await world.ask(path)).status === 200);
      await destroy(id);
      await untilDeleted();
      request.end(content.subarray(700_000));
      assert.equal(await status, 404);
      await untilGone(stored, [id]);
    });

    test('deleted while an upload in parts arrives: 404, and no byte is left', {}, async () => {
      const { id, upload_token, sdk_upload_id } = await world.create();
      const client = tusClient(world.server.url, {
        token: upload_token,
        sdkUploadId: sdk_upload_id,
      });
      const content = file();
      await client.create(content.length);
      const request = client.openPatch(0, { 'content-length': String(content.length) });
      const status = answerTo(request);
      request.write(content.subarray(0, 700_000));
      await until('bytes are acknowledged', 10_000, async () => (await client.offset()) > 0);
      await destroy(id);
      await untilDeleted();
      request.end(content.subarray(700_000));
      assert.equal(await status, 404);
      assert.equal((await client.patch(700_000, content.subarray(700_000))).status, 401);
      await untilGone(stored, [id]);
    });
  });
}
