import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { makeSample } from '../harness/sample-media.ts';
import { list } from '../media/media-world.ts';
import { startGroup } from '../media/server-group.ts';

const patienceMs = 60_000;

test('a server without jobs leaves them to those that work without listening', async () => {
  await using group = await startGroup();
  const server = await group.start({}, ['--no-jobs']);
  const { id } = await server.create();
  await server.send(id, await makeSample({ seconds: 2, extension: 'wav' }));
  const before = await server.ask(`${list}${id}/processing/`);
  assert.match(await before.text(), /"step":"media","state":"queued"/);
  assert.equal((await server.read(id)).status, 'processing');

  await group.work();
  const deadline = Date.now() + patienceMs;
  while ((await server.read(id)).status !== 'ready') {
    assert.ok(Date.now() < deadline);
    await delay(200);
  }
  assert.equal((await server.read(id)).duration_seconds, 2);
});
