import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fault } from '../fake-recall/faults.ts';
import { list } from '../media/media-world.ts';
import { assertWhole, film, spoken, startWholeWorld } from './whole-world.ts';

/** From a recording's creation to its playback, on a whole server. */

const sixHoursMs = 6 * 60 * 60 * 1000;

describe('a recording through Recall, on a whole server', { concurrency: 3 }, () => {
  it('becomes ready step by step, the live lines among it', async () => {
    await using world = await startWholeWorld();
    const { id, upload_token: token, ...created } = await world.create({ platform: 'zoom' });
    assert.equal(created.sdk_upload_id, world.fake.workspace.uploadOf(token).id);
    const { lifecycle, webhooks } = world.fake;
    lifecycle.startRecording(token);
    await webhooks.flush();
    const line = { timestamp: 300, speaker: 'Ann', text: 'Good morning, everybody!' };
    assert.equal((await world.append(id, { ...line, is_final: true })).status, 200);
    lifecycle.endRecording(token);
    await webhooks.flush();
    await world.until(id, 'uploading');
    await world.finish(token);
    await webhooks.flush();
    const late = { timestamp: 1150, speaker: 'Bob', text: 'Hello, Ann!', is_final: true };
    assert.equal((await world.append(id, late)).status, 200);
    const recording = await world.untilWhole(id);
    await assertWhole(world, recording, [line.text, late.text]);
    assert.ok(webhooks.messages.every(({ state }) => state === 'delivered'));
    await assertNoAddresses(world.db, world.server.log());
  });

  it('is found though no webhook ever comes', async () => {
    await using world = await startWholeWorld({ recordingIdFrom: 'start' });
    const { id, upload_token: token } = await world.create();
    await world.finish(token);
    for (const message of world.fake.webhooks.waiting()) world.fake.webhooks.drop(message);
    await world.quiet(6);
    await assertWhole(world, await world.untilWhole(id));
  });

  it('takes webhooks twice and in reverse, by two processes', async () => {
    await using world = await startWholeWorld();
    await using second = await world.startSecondServer();
    const { webhooks } = world.fake;
    const { id, upload_token: token } = await world.create();
    await world.finish(token);
    const messages = webhooks.waiting();
    for (const message of messages) webhooks.duplicate(message);
    webhooks.reorder(webhooks.waiting().toReversed());
    // Half of them go to the other process, duplicates of the same message too.
    const waiting = webhooks.waiting();
    for (const message of waiting.slice(waiting.length / 2))
      webhooks.delay(message, world.fake.clock.now() + 1000 - message.dueAtMs);
    await webhooks.flush();
    webhooks.connect({ url: `${second.url}/api/webhooks/recall/`, secret: world.secret });
    await webhooks.advance(2000);
    await assertWhole(world, await world.untilWhole(id));
    const stored = await world.db.query({ text: 'SELECT 1 FROM recall_webhooks' });
    assert.equal(stored.rowCount, messages.length);
    const originals = await world.db.query({
      text: `SELECT 1 FROM media_files WHERE role = 'original'`,
    });
    assert.equal(originals.rowCount, 1);
  });

  it('heeds no webhook that is signed wrong', async () => {
    await using world = await startWholeWorld();
    const { id, upload_token: token } = await world.create();
    world.fake.lifecycle.startRecording(token);
    world.fake.lifecycle.failUpload(token, 'made_up');
    for (const message of world.fake.webhooks.waiting()) {
      message.disguise = 'wrong-secret';
    }
    await world.fake.webhooks.flush();
    const statuses = world.fake.webhooks.messages.flatMap(({ attempts }) =>
      attempts.map(({ status }) => status),
    );
    assert.ok(statuses.length > 0 && statuses.every((status) => status === 401));
    const stored = await world.db.query({ text: 'SELECT 1 FROM recall_webhooks' });
    assert.equal(stored.rowCount, 0);
    assert.equal((await world.read(id)).status, 'recording');
  });

  it('waits as long as Recall asks for', async () => {
    await using world = await startWholeWorld();
    const { id, upload_token: token } = await world.create();
    await world.finish(token);
    world.fake.faults.add('retrieveRecording', fault.throttled(2));
    world.fake.faults.add('download', fault.overloaded(503));
    await world.fake.webhooks.flush();
    await assertWhole(world, await world.untilWhole(id));
    const asked = world.fake.requests.all.filter(({ operation }) =>
      ['retrieveRecording', 'retrieveUpload'].includes(operation ?? ''),
    );
    const at = asked.findIndex(({ status }) => status === 429);
    const throttledAtMs = asked[at]?.receivedAtMs ?? Number.NaN;
    // Whatever else was on its way already when the answer came is not held back by it.
    const soon = asked.slice(at + 1).filter(({ receivedAtMs }) => {
      const afterMs = receivedAtMs - throttledAtMs;
      return afterMs > 1000 && afterMs < 1950;
    });
    assert.deepEqual(soon, []);
    assert.equal(asked.filter(({ status }) => status === 429).length, 1);
  });

  it('reads addresses again that expired before they were used', async () => {
    await using world = await startWholeWorld();
    const { id, upload_token: token } = await world.create();
    await world.finish(token);
    await world.fake.webhooks.flush();
    world.fake.faults.add('download', fault.late(sixHoursMs + 1000));
    await assertWhole(world, await world.untilWhole(id));
    const refused = world.fake.requests.of('download').filter(({ status }) => status === 403);
    assert.ok(refused.length > 0);
  });

  it('that is deleted here is deleted there', async () => {
    await using world = await startWholeWorld();
    const { id, upload_token: token } = await world.create();
    await world.finish(token);
    await world.fake.webhooks.flush();
    await world.untilWhole(id);
    const { recording } = world.fake.workspace.uploadOf(token);
    assert.ok(recording);
    assert.equal((await world.ask(`${list}${id}/`, { method: 'DELETE' })).status, 204);
    await world.eventually('the deletion there', async () => recording.status.code === 'deleted');
    await world.eventually('the deletion of the files', async () => {
      const files = await readdir(join(world.dataDir, 'media'), { recursive: true });
      return !files.some((path) => path.includes(id));
    });
    // What Recall tells of its deletion is of a recording that nobody has here.
    await world.fake.webhooks.flush();
    await world.eventually('the last webhooks', async () => {
      const { rowCount } = await world.db.query({
        text: 'SELECT 1 FROM recall_webhooks WHERE handled_at IS NULL',
      });
      return rowCount === 0;
    });
    assert.equal((await world.ask(`${list}${id}/`)).status, 404);
    assert.equal((await world.ask(`${list}${id}/media/`)).status, 404);
  });

  it('says that it records without a transcript, while that is so', async () => {
    await using world = await startWholeWorld();
    const refusal = { transcript: 'Unable to get temporary credentials for AssemblyAI' };
    const notice = /^Recall\.ai records without a live transcript: .*assembly_ai_v3_streaming/;
    const { lifecycle, webhooks, workspace, faults } = world.fake;
    faults.add('createUpload', fault.fieldError(refusal));
    const created = await world.create();
    const { id, upload_token: token } = created;
    assert.equal(created.status, 'recording');
    assert.match(created.error_message ?? '', notice);
    assert.match((await world.read(id)).error_message ?? '', notice);

    // An error takes its place, and gives it back.
    lifecycle.startRecording(token);
    lifecycle.failUpload(token, 'network_connection_lost');
    await webhooks.flush();
    const failed = await world.until(id, 'error');
    assert.match(failed.error_message ?? '', /network connection lost/);
    await world.finish(token);
    await webhooks.flush();
    const ready = await world.until(id, 'ready');
    assert.match(ready.error_message ?? '', notice);
    assert.equal(Buffer.compare(await film(), await fetchOriginal(world, id)), 0);

    // A transcript that Recall makes after all ends it.
    const { recording } = workspace.uploadOf(token);
    assert.ok(recording);
    const config = { provider: { recallai_async: {} }, diarization: null, metadata: {} };
    lifecycle.startTranscript(recording, config);
    lifecycle.finishTranscript(token, spoken);
    await webhooks.flush();
    const told = await world.eventually('the end of the notice', async () => {
      const now = await world.read(id);
      return now.error_message === null && now;
    });
    assert.equal(told.status, 'ready');
    assert.equal(told.transcript_segments.length, 2);

    // So does a client's own word.
    faults.add('createUpload', fault.fieldError(refusal));
    const other = await world.create();
    assert.match(other.error_message ?? '', notice);
    await world.patch(other.id, { status: 'uploading' });
    assert.match((await world.read(other.id)).error_message ?? '', notice);
    await world.patch(other.id, { error_message: 'mine' });
    assert.equal((await world.read(other.id)).error_message, 'mine');
    await world.patch(other.id, { error_message: null });
    assert.equal((await world.read(other.id)).error_message, null);
  });
});

type World = Awaited<ReturnType<typeof startWholeWorld>>;

async function fetchOriginal(world: World, id: string): Promise<Buffer> {
  const answer = await world.ask(`${list}${id}/media/?original=true`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Nothing we keep or log names an address of a file at Recall. */
async function assertNoAddresses(db: World['db'], log: string): Promise<void> {
  assert.ok(!log.includes('__files'));
  const { rows } = await db.query<{ name: string }>({
    text: `SELECT format('%I.%I', table_schema, table_name) AS name
      FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'pgboss')`,
  });
  assert.ok(rows.length > 15);
  for (const { name } of rows) {
    const text = `SELECT 1 FROM ${name} t WHERE t::text LIKE '%\\_\\_files%' LIMIT 1`;
    assert.equal((await db.query({ text })).rowCount, 0, name);
  }
}
