import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { memo } from '../../src/ai/providers/local/local-speech.fixture.ts';
import { until } from '../cli/until.ts';
import { list } from '../media/media-world.ts';
import { type GroupServer, type ServerGroup, startGroup } from '../media/server-group.ts';
import { hurry, type Line, type Step } from './processing-world.ts';
import { installTinyModel } from './speech-models.ts';
import { isSpeechWorker, speechWorkersOf } from './speech-workers.ts';

const takeoverLimitMs = 180_000;
const hurryEveryMs = 500;
const variables = { MINUTEBOOK_SPEECH_THREADS: '1' };

describe('A server that ends while it listens', () => {
  test('killed with -9: another one does it again, and there is one transcript', async (t) => {
    await using group = await startGroup(variables);
    const { first, id, workers } = await startListening(group);
    first.server.signal('SIGKILL');
    await first.server.exited;
    await untilGone(workers);
    const second = await group.start();
    assert.equal((await stepOf(second, id, 'transcript'))?.state, 'running');
    // As if nothing had been heard of the dead one for long, which is looked for every 10 s.
    await group.db.query({
      text: `UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '1 minute'
        WHERE state = 'active'`,
    });
    t.diagnostic(`done ${await untilNotes(group, second, id)} s after the next start`);
    await assertDoneOnce(second, id);
  });

  test('stopped as it should be: the work is handed back, and done by the next', async () => {
    await using group = await startGroup(variables);
    const { first, id, workers } = await startListening(group);
    first.server.signal('SIGTERM');
    assert.equal((await first.server.exited).code, 0);
    await untilGone(workers);
    const second = await group.start();
    const handedBack = await stepOf(second, id, 'transcript');
    assert.notEqual(handedBack?.state, 'failed');
    assert.deepEqual([handedBack?.error_code, handedBack?.reason], [null, null]);
    await untilNotes(group, second, id);
    await assertDoneOnce(second, id);
  });
});

async function startListening(group: ServerGroup) {
  await installTinyModel(join(group.dataDir, 'models'));
  const first = await group.start();
  const { id } = await first.create();
  await first.send(id, await readFile(memo.audioPath));
  let workers: readonly number[] = [];
  await until('the engine works', 60_000, () => {
    workers = speechWorkersOf(first.server.pid);
    return workers.length > 0;
  });
  return { first, id, workers };
}

async function untilGone(workers: readonly number[]): Promise<void> {
  await until('no worker is left', 5000, () => !workers.some(isSpeechWorker));
}

/** In seconds, how long that took. */
async function untilNotes(group: ServerGroup, server: GroupServer, id: string): Promise<string> {
  const ms = await until('it is done by another', takeoverLimitMs, async () => {
    await delay(hurryEveryMs);
    await hurry(group.db);
    return (await stepOf(server, id, 'notes'))?.state === 'done';
  });
  return (ms / 1000).toFixed(1);
}

async function assertDoneOnce(server: GroupServer, id: string): Promise<void> {
  const step = await stepOf(server, id, 'transcript');
  assert.equal(step?.state, 'done');
  assert.ok(step.attempts >= 2, `${step.attempts} attempts`);
  const { segments } = await read<{ segments: Line[] }>(server, id, 'segments/');
  assert.equal(segments.length, step.result?.segments);
  const { revisions } = await read<{ revisions: unknown[] }>(server, id, 'revisions/');
  assert.equal(revisions.length, 1);
}

async function stepOf(server: GroupServer, id: string, name: string): Promise<Step | undefined> {
  const { steps } = await read<{ steps: Step[] }>(server, id, 'processing/');
  return steps.find(({ step }) => step === name);
}

async function read<Reply>(server: GroupServer, id: string, path: string): Promise<Reply> {
  const answer = await server.ask(`${list}${id}/${path}`);
  assert.equal(answer.status, 200);
  return (await answer.json()) as Reply;
}
