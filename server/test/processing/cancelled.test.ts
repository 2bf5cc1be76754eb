import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { longMeeting } from '../../src/ai/providers/local/local-speech.fixture.ts';
import { until } from '../cli/until.ts';
import { list } from '../media/media-world.ts';
import { filesBelow } from '../media/stored-files.ts';
import { type ProcessingWorld, startProcessingWorld } from './processing-world.ts';
import { speechWorkersOf } from './speech-workers.ts';

const engineLimitMs = 5000;

describe('While the engine listens', () => {
  let world: ProcessingWorld;
  before(async () => {
    world = await startProcessingWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  async function uploadAndListen(): Promise<string> {
    const id = await world.upload(longMeeting);
    await world.until(id, 'transcript', 'running');
    await until('the engine works', 10_000, () => speechWorkersOf(process.pid).length > 0);
    return id;
  }
  const untilStopped = () =>
    until('the engine stops', engineLimitMs, () => speechWorkersOf(process.pid).length === 0);

  test('it is cancelled: nothing changes, and it can be done again', async () => {
    const id = await uploadAndListen();
    const { updated_at: updatedAt } = await world.recording(id);
    await world.call(id, 'processing/', { method: 'DELETE' });
    await untilStopped();
    const step = await world.step(id, 'transcript');
    assert.partialDeepStrictEqual(step, { state: 'cancelled', error_code: null, result: null });
    assert.equal(await world.step(id, 'notes'), undefined);
    const { updated_at: now, ...recording } = await world.recording(id);
    assert.equal(now, updatedAt);
    assert.deepEqual([recording.transcript_text, recording.summary], ['', null]);
    await untilIdle();
    assert.equal((await world.step(id, 'transcript'))?.state, 'cancelled');

    await world.call(id, 'processing/', { body: {} });
    await world.until(id, 'transcript', 'done');
    await world.until(id, 'notes', 'done');
    assert.ok((await world.lines(id)).length > 5);
  });

  test('its recording is deleted: nothing is left', async () => {
    const id = await uploadAndListen();
    await world.call(id, '', { method: 'DELETE' });
    await untilStopped();
    await untilIdle();
    assert.equal((await world.ask(`${list}${id}/processing/`)).status, 404);
    for (const table of [
      ...[
        'processing_steps',
        'transcript_revisions',
        'segment_details',
        'folded_segments',
        'notes',
      ],
      ...['transcript_segments', 'media', 'media_files'],
    ]) {
      const text = `SELECT 1 FROM ${table} WHERE recording_id = $1`;
      assert.equal((await world.db.query({ text, values: [id] })).rowCount, 0, table);
    }
    const files = async () =>
      (await filesBelow(join(world.dataDir, 'media'))).filter((file) => file.includes(id));
    await until('its files are gone', 10_000, async () => (await files()).length === 0);
    assert.deepEqual(await readdir(join(world.dataDir, 'scratch')), []);
  });

  /** Every job has come to its end, and none is going to be repeated. */
  async function untilIdle(): Promise<void> {
    const text = `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`;
    await until(
      'the jobs end',
      20_000,
      async () => (await world.db.query({ text })).rowCount === 0,
    );
  }
});
