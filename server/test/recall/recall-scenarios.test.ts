import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fault } from '../fake-recall/faults.ts';
import { type RecallWorld, startRecallWorld, utterance } from './recall-world.ts';

const spoken = [utterance('Ann', 1, 'good morning everybody'), utterance('Bob', 4, 'hello ann', 2)];
const media = {
  video: Buffer.from('a whole film'),
  participants: [
    { id: 1, name: 'Ann' },
    { id: 2, name: 'Bob' },
    { id: 3, name: null },
  ],
  title: 'Weekly',
};

async function assertImported(world: RecallWorld, id: string): Promise<void> {
  const upload = await world.upload(id);
  assert.deepEqual(
    { ...upload, status: 'any' },
    {
      status: 'any',
      media: 'imported',
      transcript: 'imported',
      participants: 'imported',
      settled: true,
    },
  );
  const recording = await world.recording(id);
  assert.equal(recording.status, 'processing');
  assert.equal(recording.error, null);
  assert.equal(recording.title, 'Weekly');
  assert.deepEqual(recording.participants, ['Ann', 'Bob']);
  assert.deepEqual(recording.texts, ['good morning everybody', 'hello ann']);
  const arrived = world.accepted.filter(({ recordingId }) => recordingId === id);
  assert.equal(arrived.length, 1);
  const [file] = arrived;
  assert.ok(file);
  assert.equal(file.source, 'recall');
  const chunks = await (await world.blobs.read(file.blobKey)).toArray();
  assert.equal(Buffer.concat(chunks).toString(), 'a whole film');
}

function finish(world: RecallWorld, token: string) {
  world.fake.lifecycle.endRecording(token);
  world.fake.lifecycle.completeUpload(token);
  world.fake.lifecycle.finishRecording(token, media);
  world.fake.lifecycle.finishTranscript(token, spoken);
}

describe('a recording at Recall', () => {
  it('is taken in step by step, as documented', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    const { lifecycle } = world.fake;
    lifecycle.startRecording(token);
    await world.settle();
    assert.equal((await world.recording(recordingId)).status, 'recording');
    lifecycle.endRecording(token);
    await world.settle();
    assert.equal((await world.recording(recordingId)).status, 'uploading');
    lifecycle.completeUpload(token);
    await world.settle();
    lifecycle.finishRecording(token, media);
    await world.settle();
    assert.equal((await world.recording(recordingId)).status, 'processing');
    assert.equal((await world.upload(recordingId))?.settled, false);
    lifecycle.finishTranscript(token, spoken);
    await world.settle();
    await assertImported(world, recordingId);
    assert.equal(world.jobs.failed.length, 0);
    const outcomes = await world.db.query({
      text: `SELECT 1 FROM recall_webhooks WHERE outcome IS DISTINCT FROM 'handled'`,
    });
    assert.equal(outcomes.rowCount, 0);
    assert.ok(!world.log().includes('__files'));
    assert.ok(!world.log().includes(world.fake.apiKey));
  });

  for (const [what, shape] of [
    ['bot absent', { bot: 'absent' }],
    ['empty metadata', { metadata: 'empty' }],
    ['upload named in every event', { uploadRef: true }],
  ] as const)
    it(`is taken in with all events in reverse order, twice, ${what}`, async () => {
      await using world = await startRecallWorld();
      Object.assign(world.fake.events.shape, shape);
      const { token, recordingId } = await world.create();
      world.fake.lifecycle.startRecording(token);
      finish(world, token);
      const messages = world.fake.webhooks.waiting();
      for (const message of messages) world.fake.webhooks.duplicate(message);
      world.fake.webhooks.reorder(world.fake.webhooks.waiting().toReversed());
      await world.settle();
      await assertImported(world, recordingId);
      const stored = await world.db.query({ text: 'SELECT 1 FROM recall_webhooks' });
      assert.equal(stored.rowCount, messages.length);
    });

  it('is found by the sweeper when no webhook ever comes', async () => {
    for (const recordingIdFrom of ['creation', 'start'] as const) {
      await using world = await startRecallWorld({ recordingIdFrom });
      const { token, recordingId } = await world.create();
      world.fake.lifecycle.startRecording(token);
      finish(world, token);
      await world.sweep();
      assert.equal((await world.upload(recordingId))?.media, 'waiting', 'too early to ask');
      await world.age(6);
      await world.sweep();
      await assertImported(world, recordingId);
    }
  });

  it('is not taken for ended by the sweeper while it records', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    world.fake.lifecycle.startRecording(token);
    await world.age(90);
    await world.sweep();
    assert.equal((await world.recording(recordingId)).status, 'recording');
    assert.equal((await world.upload(recordingId))?.settled, false);
  });

  it('that never begins is an error after an hour, and still taken in when it comes', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    await world.age(59);
    await world.sweep();
    assert.equal((await world.recording(recordingId)).status, 'recording');
    await world.age(6);
    await world.sweep();
    const late = await world.recording(recordingId);
    assert.equal(late.status, 'error');
    assert.match(late.error ?? '', /^No recording arrived at Recall\.ai within an hour\./);
    assert.equal((await world.upload(recordingId))?.settled, true);
    world.fake.lifecycle.startRecording(token);
    finish(world, token);
    await world.settle();
    await assertImported(world, recordingId);
  });

  it('that fails says why in plain words, and a later success outdoes that', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    world.fake.lifecycle.startRecording(token);
    world.fake.lifecycle.failUpload(token, 'network_connection_lost');
    await world.settle();
    const failed = await world.recording(recordingId);
    assert.equal(failed.status, 'error');
    assert.match(failed.error ?? '', /it says: network connection lost\./);
    finish(world, token);
    await world.settle();
    await assertImported(world, recordingId);
  });

  it('whose transcript failed keeps its media and its live lines', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    world.fake.lifecycle.startRecording(token);
    world.fake.lifecycle.completeUpload(token);
    world.fake.lifecycle.finishRecording(token, media);
    world.fake.lifecycle.failTranscript(token, 'provider_connection_failed');
    await world.settle();
    assert.deepEqual(await world.upload(recordingId), {
      status: 'complete',
      media: 'imported',
      transcript: 'failed',
      participants: 'imported',
      settled: true,
    });
    assert.equal((await world.recording(recordingId)).status, 'processing');
  });

  it('whose transcript never ends is settled after a day', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    world.fake.lifecycle.startRecording(token);
    world.fake.lifecycle.completeUpload(token);
    world.fake.lifecycle.finishRecording(token, media);
    await world.settle();
    await world.age(25 * 60);
    await world.sweep();
    assert.equal((await world.upload(recordingId))?.transcript, 'missing');
    assert.equal((await world.upload(recordingId))?.settled, true);
    assert.equal((await world.recording(recordingId)).status, 'processing');
  });

  it('whose media failed or were deleted first says so', async () => {
    await using world = await startRecallWorld();
    const one = await world.create();
    world.fake.lifecycle.startRecording(one.token);
    world.fake.lifecycle.finishTranscript(one.token, spoken);
    world.fake.lifecycle.failRecording(one.token, 'x');
    const other = await world.create();
    world.fake.lifecycle.startRecording(other.token);
    finish(world, other.token);
    world.fake.lifecycle.deleteMedia(other.token);
    await world.settle();
    const failed = await world.recording(one.recordingId);
    assert.equal(failed.status, 'error');
    assert.match(
      failed.error ?? '',
      /holds no media .* Its transcript, where there is one, is kept\.$/,
    );
    assert.equal(failed.texts.length, 2);
    const deleted = await world.recording(other.recordingId);
    assert.match(deleted.error ?? '', /it was deleted there/);
    assert.equal((await world.upload(other.recordingId))?.settled, true);
    assert.equal((await world.upload(one.recordingId))?.settled, true);
  });

  it('is read again when its addresses have expired', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    world.fake.lifecycle.startRecording(token);
    finish(world, token);
    world.fake.faults.add('download', fault.answer(403, 'Request has expired'));
    await world.settle();
    await assertImported(world, recordingId);
    assert.equal(world.jobs.failed.length, 0);
  });

  it('survives lost answers, overload and broken downloads', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    world.fake.lifecycle.startRecording(token);
    finish(world, token);
    world.fake.faults.add('retrieveRecording', fault.loseResponse());
    world.fake.faults.add('retrieveRecording', fault.overloaded(502));
    world.fake.faults.add('retrieveRecording', fault.overloaded(503, 1));
    world.fake.faults.add('download', fault.drop());
    world.fake.faults.add('download', fault.overloaded(503));
    await world.settle();
    assert.ok(world.jobs.failed.length > 0);
    for (let retries = 0; world.jobs.failed.length > 0 && retries < 10; retries += 1) {
      for (const { error } of world.jobs.failed) assert.doesNotMatch(String(error), /http|__files/);
      await world.jobs.retry();
      await world.settle();
    }
    await assertImported(world, recordingId);
  });

  it('does not keep a job for ever when Recall hangs', async () => {
    await using world = await startRecallWorld({ apiTimeoutMs: 800 });
    const { token } = await world.create();
    world.fake.lifecycle.startRecording(token);
    finish(world, token);
    world.fake.faults.add('retrieveRecording', fault.hang(), 50);
    const startedAt = performance.now();
    await world.settle();
    assert.ok(performance.now() - startedAt < 8000);
    assert.match(String(world.jobs.failed[0]?.error), /did not answer in time/);
  });

  it('falls back to the sound', async () => {
    for (const audioMixedShortcut of [false, true]) {
      await using world = await startRecallWorld({ audioMixedShortcut });
      const { token } = await world.create();
      const upload = world.fake.workspace.uploadOf(token);
      Object.assign(upload, { config: { ...upload.config, video: false, audio: true } });
      world.fake.lifecycle.startRecording(token);
      finish(world, token);
      await world.settle();
      assert.equal(world.accepted[0]?.contentType, 'audio/mpeg');
    }
  });

  it('does not double what was appended live', async () => {
    await using world = await startRecallWorld();
    const { token, recordingId } = await world.create();
    await world.db.query({
      text: `INSERT INTO transcript_segments (project_id, recording_id, position, timestamp_ms, speaker, text)
        VALUES (1, $1, 0, 1400, 'Ann', 'Good morning, everybody!')`,
      values: [recordingId],
    });
    await world.db.query({ text: 'UPDATE recordings SET next_position = 1' });
    world.fake.lifecycle.startRecording(token);
    finish(world, token);
    await world.settle();
    const { texts } = await world.recording(recordingId);
    assert.deepEqual(texts, ['Good morning, everybody!', 'hello ann']);
  });

  it('that was deleted here is dropped, and deleted there when asked', async () => {
    await using world = await startRecallWorld();
    const { enqueueRecallDeletion } = await import('../../src/features/recall/index.ts');
    for (const deleteRemote of [true, false]) {
      const { token, recordingId, projectId } = await world.create();
      world.fake.lifecycle.startRecording(token);
      finish(world, token);
      await world.fake.webhooks.flush();
      await world.db.transaction(async (tx) => {
        await enqueueRecallDeletion(tx, world.jobs, projectId, recordingId, { deleteRemote });
        await tx.query({ text: 'DELETE FROM recordings WHERE id = $1', values: [recordingId] });
      });
      await world.settle();
      assert.equal(world.accepted.length, 0);
      assert.equal(await world.upload(recordingId), null);
      const { status } = world.fake.workspace.uploadOf(token).recording ?? {};
      assert.equal(status?.code, deleteRemote ? 'deleted' : 'done');
    }
    assert.equal(world.jobs.failed.length, 0);
  });

  it('of another application, or of another upload, is left alone', async () => {
    await using world = await startRecallWorld();
    const mine = await world.create();
    const metadata = {
      minutebook_project_id: '1',
      minutebook_recording_id: mine.recordingId,
    };
    // Metadata alone decide nothing: this upload only claims to be ours.
    const forged = world.fake.workspace.addUpload(metadata, {
      ...world.fake.workspace.uploadOf(mine.token).config,
    });
    world.fake.lifecycle.startRecording(forged.token);
    world.fake.lifecycle.completeUpload(forged.token);
    world.fake.lifecycle.finishRecording(forged.token, media);
    world.fake.events.foreign('recording.done');
    world.fake.events.raw('weather.changed', { data: { code: 'rain' } });
    await world.settle();
    assert.equal((await world.upload(mine.recordingId))?.status, 'pending');
    assert.equal(world.accepted.length, 0);
    const { rows } = await world.db.query<{ outcome: string }>({
      text: 'SELECT DISTINCT outcome FROM recall_webhooks ORDER BY 1',
    });
    assert.deepEqual(rows, [{ outcome: 'foreign' }, { outcome: 'unknown event' }]);
  });
});
