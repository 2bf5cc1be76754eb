import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { copyLeaseSeconds, takeCopyLease } from '../../src/features/recall/copy-lease.ts';
import { claimCopy } from '../../src/features/recall/import-waits-store.ts';
import type { RecordingKey } from '../../src/features/recall/recall-store.ts';
import { fault } from '../fake-recall/faults.ts';
import { type RecallWorld, startRecallWorld, utterance } from './recall-world.ts';

/** Imports beside what else happens: lines still coming in, other imports, other processes. */

const spoken = [utterance('Ann', 1, 'good morning everybody'), utterance('Bob', 4, 'hello ann', 2)];

async function startFinished(world: RecallWorld) {
  const created = await world.create();
  world.fake.lifecycle.startRecording(created.token);
  world.fake.lifecycle.completeUpload(created.token);
  world.fake.lifecycle.finishRecording(created.token, { title: 'Weekly' });
  return created;
}

/** Runs an import at once, beside whatever else runs. */
function importNow(world: RecallWorld, { projectId, recordingId }: RecordingKey): Promise<void> {
  const handler = world.feature.jobHandlers.find(
    ({ kind }) => kind.name === 'import-recall-recording',
  );
  assert.ok(handler);
  return handler.handle(
    { projectId, recordingId },
    { signal: new AbortController().signal, attempt: 1, isLastAttempt: false },
  );
}

describe('the final transcript', { timeout: 300_000 }, () => {
  it('waits until no live line was appended for 30 seconds', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await startFinished(world);
    const transcriptState = async () => (await world.upload(recordingId))?.transcript;
    await world.append(recordingId, { timestamp: 1300, speaker: 'Ann', text: 'Good morning!' });
    world.fake.lifecycle.finishTranscript(token, spoken);
    await world.work();
    assert.equal(await transcriptState(), 'waiting');
    await world.pass(29);
    await world.append(recordingId, { timestamp: 1900, speaker: 'Ann', text: 'Everybody.' });
    await world.work();
    await world.pass(1);
    await world.work();
    assert.equal(await transcriptState(), 'waiting');
    await world.append(recordingId, { timestamp: 4200, speaker: 'Bob', text: 'Hello, Ann!' });
    await world.pass(30);
    await world.work();
    assert.equal(await transcriptState(), 'waiting');
    await world.pass(30);
    await world.work();
    assert.equal(await transcriptState(), 'imported');
    const { texts } = await world.recording(recordingId);
    assert.deepEqual(texts, ['Good morning!', 'Everybody.', 'Hello, Ann!']);
    assert.equal((await world.upload(recordingId))?.settled, true);
    assert.equal(world.jobs.waiting.length, 0);
  });

  it('waits for five minutes at most, and news meanwhile do not', async () => {
    await using world = await startRecallWorld();
    const created = await world.create();
    world.fake.lifecycle.startRecording(created.token);
    world.fake.lifecycle.completeUpload(created.token);
    world.fake.lifecycle.finishTranscript(created.token, spoken);
    await world.work();
    world.fake.lifecycle.finishRecording(created.token);
    await world.work();
    assert.equal(world.accepted.length, 1, 'the media did not wait');
    let waitedSeconds = 0;
    while ((await world.upload(created.recordingId))?.transcript === 'waiting') {
      const text = `line ${waitedSeconds}`;
      await world.append(created.recordingId, { timestamp: 10_000 + waitedSeconds, text });
      await world.pass(10);
      waitedSeconds += 10;
      await world.work();
    }
    assert.ok(waitedSeconds >= 300 && waitedSeconds <= 330, `${waitedSeconds} s`);
    const { texts } = await world.recording(created.recordingId);
    assert.deepEqual(texts.slice(-2), ['good morning everybody', 'hello ann']);
  });

  it('is merged once by imports at the same moment', async () => {
    await using world = await startRecallWorld();
    const created = await startFinished(world);
    // Without times nothing but the words tells one line from another.
    const untimed = ['yes', 'yes', 'yes'].map((text) => ({
      participant: { id: 1, name: 'Ann' },
      words: [{ text, start_timestamp: null, end_timestamp: null }],
    }));
    world.fake.lifecycle.finishTranscript(created.token, untimed);
    await world.work();
    await world.pass(31);
    await Promise.all([1, 2, 3, 4].map(() => importNow(world, created)));
    assert.deepEqual((await world.recording(created.recordingId)).texts, ['yes', 'yes', 'yes']);
  });

  it('that never comes leaves the live lines', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await startFinished(world);
    await world.append(recordingId, { timestamp: 1300, speaker: 'Ann', text: 'Good morning!' });
    world.fake.lifecycle.failTranscript(token, 'provider_connection_failed');
    await world.settle();
    assert.equal((await world.upload(recordingId))?.transcript, 'failed');
    assert.deepEqual((await world.recording(recordingId)).texts, ['Good morning!']);
  });
});

describe('the media', { timeout: 300_000 }, () => {
  it('are copied by one import at a time', async () => {
    await using world = await startRecallWorld();
    const created = await startFinished(world);
    world.fake.lifecycle.failTranscript(created.token, null);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    world.fake.faults.add('download', fault.hold(Promise.resolve())); // the participants
    world.fake.faults.add('download', fault.hold(gate));
    await world.fake.webhooks.flush();
    const copying = importNow(world, created);
    while (world.fake.requests.of('download').length < 2) await new Promise(setImmediate);
    await importNow(world, created);
    await world.jobs.run();
    assert.equal(world.accepted.length, 0);
    open();
    await copying;
    assert.equal(world.accepted.length, 1);
    await world.settle();
    assert.equal(world.fake.requests.of('download').length, 2);
    assert.equal((await world.upload(created.recordingId))?.settled, true);
    assert.equal(world.jobs.failed.length, 0);
  });

  it('are copied by another when the process that copied them died', async () => {
    await using world = await startRecallWorld();
    const created = await startFinished(world);
    assert.ok(await claimCopy(world.db, created, randomUUID(), copyLeaseSeconds));
    await world.work();
    assert.equal(world.accepted.length, 0);
    await world.pass(61);
    await world.work();
    assert.equal(world.accepted.length, 1);
  });

  it('are no longer copied by one whose lease went to another', async (t) => {
    await using world = await startRecallWorld();
    const created = await world.create();
    t.mock.timers.enable({ apis: ['setInterval'] });
    await using lease = await takeCopyLease(world.db, created);
    assert.ok(lease);
    assert.equal(await takeCopyLease(world.db, created), null);
    await world.pass(61);
    await using other = await takeCopyLease(world.db, created);
    assert.ok(other);
    t.mock.timers.tick(15_000);
    await once(lease.lost, 'abort');
    assert.equal(other.lost.aborted, false);
  });

  it('larger than this server takes in are an error that says so', async () => {
    await using world = await startRecallWorld({ maxMediaBytes: 8 });
    const { token, recordingId } = await startFinished(world);
    world.fake.lifecycle.finishTranscript(token, spoken);
    await world.settle();
    const { status, error, texts } = await world.recording(recordingId);
    assert.equal(status, 'error');
    assert.match(error ?? '', /larger than this server takes in.*MINUTEBOOK_MAX_UPLOAD_BYTES/);
    assert.equal(texts.length, 2);
    assert.equal((await world.upload(recordingId))?.settled, true);
    assert.equal(world.jobs.failed.length, 0);
  });
});

describe('the title', { timeout: 300_000 }, () => {
  it('is taken in also when it is known after the people', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    const { lifecycle, workspace, events } = world.fake;
    lifecycle.startRecording(token);
    lifecycle.completeUpload(token);
    lifecycle.finishRecording(token, { title: 'Weekly', participants: [{ id: 1, name: 'Ann' }] });
    const [metadata] = workspace.artifacts('meeting_metadata');
    assert.ok(metadata);
    metadata.title = null;
    metadata.status = workspace.status('processing');
    await world.work();
    assert.deepEqual((await world.recording(recordingId)).participants, ['Ann']);
    assert.equal((await world.upload(recordingId))?.participants, 'waiting');
    metadata.title = 'Weekly';
    metadata.status = workspace.status('done');
    events.ofArtifact(metadata, 'done', null);
    await world.work();
    const { participants, title } = await world.recording(recordingId);
    assert.deepEqual([participants, title], [['Ann'], 'Weekly']);
    assert.equal((await world.upload(recordingId))?.participants, 'imported');
  });
});

describe('a webhook and the sweeper', { timeout: 300_000 }, () => {
  it('that find the end of an upload at the same moment import it once', async () => {
    await using world = await startRecallWorld();
    const created = await startFinished(world);
    world.fake.lifecycle.finishTranscript(created.token, spoken);
    await world.age(6);
    await world.fake.webhooks.flush();
    const jobs = world.jobs.waiting.splice(0);
    const [webhooks] = world.feature.jobHandlers;
    const [sweep] = world.feature.recurring;
    assert.ok(webhooks && sweep);
    const run = { signal: new AbortController().signal, attempt: 1, isLastAttempt: false };
    await Promise.all([
      sweep.run(run.signal),
      sweep.run(run.signal),
      ...jobs.map(({ payload }) => webhooks.handle(payload, run)),
    ]);
    await Promise.all([importNow(world, created), importNow(world, created)]);
    await world.settle();
    assert.equal(world.accepted.length, 1);
    assert.equal((await world.recording(created.recordingId)).texts.length, 2);
    assert.deepEqual(await world.upload(created.recordingId), {
      status: 'complete',
      media: 'imported',
      transcript: 'imported',
      participants: 'imported',
      settled: true,
    });
  });
});

describe('a recording deleted here', { timeout: 300_000 }, () => {
  it('before its recorder began is deleted there when it has been recorded', async () => {
    await using world = await startRecallWorld({ recordingIdFrom: 'start' });
    const { enqueueRecallDeletion } = await import('../../src/features/recall/index.ts');
    const { token, recordingId, projectId } = await world.create();
    await world.db.transaction(async (tx) => {
      await enqueueRecallDeletion(tx, world.jobs, projectId, recordingId, { deleteRemote: true });
      await tx.query({ text: 'DELETE FROM recordings WHERE id = $1', values: [recordingId] });
    });
    await world.work();
    assert.equal(world.jobs.failed.length, 1);
    world.fake.lifecycle.startRecording(token);
    world.fake.lifecycle.completeUpload(token);
    world.fake.lifecycle.finishRecording(token);
    await world.jobs.retry();
    assert.equal(world.jobs.failed.length, 0);
    assert.equal(world.fake.workspace.uploadOf(token).recording?.status.code, 'deleted');
  });

  it('stops the copy of its media', async (t) => {
    await using world = await startRecallWorld();
    const created = await world.create();
    t.mock.timers.enable({ apis: ['setInterval'] });
    await using lease = await takeCopyLease(world.db, created);
    assert.ok(lease);
    await world.db.query({
      text: 'DELETE FROM recall_uploads WHERE recording_id = $1',
      values: [created.recordingId],
    });
    t.mock.timers.tick(15_000);
    await once(lease.lost, 'abort');
  });
});
