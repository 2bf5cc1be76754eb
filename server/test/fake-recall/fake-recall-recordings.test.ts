import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { call, createUpload, withTranscript } from './api-calls.ts';
import { startFakeRecall } from './fake-recall.ts';

const hourMs = 60 * 60 * 1000;

describe('fake Recall: lists', () => {
  it('go newest first, page by page and back', async () => {
    await using fake = await startFakeRecall({ pageSize: 2 });
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.unshift((await createUpload(fake)).id);
    const idsOf = (page: { results: { id: string }[] }) => page.results.map(({ id }) => id);

    const first = (await call(fake, 'GET', '/api/v1/sdk_upload/')).body;
    assert.equal(first.previous, null);
    // A row created while somebody pages must not push another one across the page's edge.
    await createUpload(fake);
    const second = (await call(fake, 'GET', first.next)).body;
    const third = (await call(fake, 'GET', second.next)).body;
    assert.deepEqual([...idsOf(first), ...idsOf(second), ...idsOf(third)], ids);
    assert.equal(third.next, null);
    assert.deepEqual(idsOf((await call(fake, 'GET', third.previous)).body), idsOf(second));
    assert.equal((await call(fake, 'GET', '/api/v1/sdk_upload/?cursor=bogus')).status, 404);
  });

  it('can be narrowed to an upload, a state and a time, and stay so from page to page', async () => {
    await using fake = await startFakeRecall({ pageSize: 1 });
    const [a, b] = [await createUpload(fake), await createUpload(fake)];
    fake.lifecycle.startRecording(a.id);
    fake.lifecycle.finishRecording(a.id);
    fake.clock.advance(1000);
    const later = fake.clock.iso();
    fake.lifecycle.startRecording(b.id);

    const listed = async (query: string) => {
      const { status, body } = await call(fake, 'GET', `/api/v1/recording/?${query}`);
      assert.equal(status, 200);
      return body.results.map((row: { id: string }) => row.id);
    };
    assert.deepEqual(await listed(`desktop_sdk_upload_id=${a.id}`), [a.recording_id]);
    assert.deepEqual(await listed('status_code=processing'), [b.recording_id]);
    assert.deepEqual(await listed(`created_at_after=${later}`), [b.recording_id]);
    assert.deepEqual(await listed(`bot_id=${randomUUID()}`), []);
    const wrong = await call(fake, 'GET', '/api/v1/recording/?desktop_sdk_upload_id=7');
    assert.deepEqual(wrong.body, { desktop_sdk_upload_id: ['Enter a valid UUID.'] });
    const page = await call(
      fake,
      'GET',
      '/api/v1/recording/?status_code=done&status_code=processing',
    );
    assert.match(page.body.next, /status_code=done&status_code=processing&cursor=/);
  });
});

describe('fake Recall: a recording', () => {
  it('fills its media in as it is made', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake, withTranscript);
    const path = `/api/v1/recording/${upload.recording_id}/`;
    assert.equal((await call(fake, 'GET', path)).status, 404);

    fake.lifecycle.startRecording(upload.upload_token);
    const started = (await call(fake, 'GET', path)).body;
    assert.equal(started.status.code, 'processing');
    assert.equal(started.bot, null);
    assert.deepEqual(started.metadata, { where: 'recording' });
    assert.deepEqual(started.desktop_sdk_upload, { id: upload.id, metadata: { where: 'upload' } });
    assert.equal(started.realtime_endpoints.length, 1);
    assert.equal(started.completed_at, null);
    assert.ok(!('audio_mixed' in started.media_shortcuts));
    assert.equal(started.media_shortcuts.video_mixed.data.download_url, null);
    assert.deepEqual(started.media_shortcuts.transcript.provider, { deepgram_streaming: {} });

    fake.lifecycle.endRecording(upload.upload_token);
    fake.lifecycle.finishRecording(upload.upload_token, { title: 'Standup' });
    const done = (await call(fake, 'GET', path)).body;
    assert.equal(done.status.code, 'done');
    assert.match(done.media_shortcuts.video_mixed.data.download_url, /\/__files\//);
    assert.match(done.media_shortcuts.participant_events.data.participants_download_url, /^http/);
    assert.equal(done.media_shortcuts.meeting_metadata.data.title, 'Standup');
    assert.equal(done.media_shortcuts.transcript.status.code, 'processing');
  });

  it('has no video where none was wanted, and expires as configured', async () => {
    await using fake = await startFakeRecall({ startMs: 0, audioMixedShortcut: true });
    const upload = await createUpload(fake, {
      recording_config: { video_mixed_mp4: null, retention: { type: 'timed', hours: 2 } },
    });
    fake.lifecycle.startRecording(upload.id);
    const { body } = await call(fake, 'GET', `/api/v1/recording/${upload.recording_id}/`);
    assert.equal(body.media_shortcuts.video_mixed, null);
    assert.equal(body.media_shortcuts.audio_mixed, null);
    assert.equal(body.media_shortcuts.transcript, null);
    assert.equal(body.expires_at, '1970-01-01T02:00:00.000Z');
  });

  it('lists its audio apart', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake, withTranscript);
    fake.lifecycle.startRecording(upload.id);
    fake.lifecycle.finishRecording(upload.id, { audio: Buffer.from('ID3') });
    const query = `recording_id=${upload.recording_id}`;
    const { results } = (await call(fake, 'GET', `/api/v1/audio_mixed/?${query}`)).body;
    assert.equal(results.length, 1);
    assert.equal(results[0].format, 'mp3');
    const audio = await fetch(results[0].data.download_url);
    assert.equal(audio.headers.get('content-type'), 'audio/mpeg');
    assert.equal(await audio.text(), 'ID3');
  });

  it('can fail, with its media', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake);
    fake.lifecycle.startRecording(upload.id);
    fake.lifecycle.failRecording(upload.id, 'upload_missing');
    fake.lifecycle.failUpload(upload.id, 'upload_missing');
    const recording = await call(fake, 'GET', `/api/v1/recording/${upload.recording_id}/`);
    assert.equal(recording.body.status.sub_code, 'upload_missing');
    assert.equal(recording.body.media_shortcuts.video_mixed.status.code, 'failed');
    const failed = await call(fake, 'GET', `/api/v1/sdk_upload/${upload.id}/`);
    assert.equal(failed.body.status.code, 'failed');
  });

  it('loses its media, not its metadata, when it is deleted', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake, withTranscript);
    fake.lifecycle.startRecording(upload.id);
    fake.lifecycle.finishRecording(upload.id);
    fake.lifecycle.finishTranscript(upload.id, []);
    const path = `/api/v1/recording/${upload.recording_id}/`;
    const before = (await call(fake, 'GET', path)).body;
    assert.equal((await call(fake, 'DELETE', path)).status, 204);
    assert.equal((await call(fake, 'DELETE', path)).status, 204);
    const after = (await call(fake, 'GET', path)).body;
    assert.equal(after.status.code, 'deleted');
    assert.deepEqual(after.metadata, before.metadata);
    assert.equal(after.media_shortcuts.transcript.status.code, 'deleted');
    assert.equal(after.media_shortcuts.transcript.data.download_url, null);
    const gone = await fetch(before.media_shortcuts.transcript.data.download_url);
    assert.equal(gone.status, 404);
  });
});

describe('fake Recall: transcripts', () => {
  const utterances = [{ participant: { id: 100, name: null }, words: [] }];

  it('come with the recording when a provider was named', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake, withTranscript);
    fake.lifecycle.startRecording(upload.id);
    fake.lifecycle.finishTranscript(upload.id, utterances);
    const query = `recording_id=${upload.recording_id}`;
    const { results } = (await call(fake, 'GET', `/api/v1/transcript/?${query}`)).body;
    const [transcript] = results;
    assert.equal(transcript.status.code, 'done');
    assert.deepEqual(transcript.metadata, { where: 'transcript' });
    assert.deepEqual(transcript.recording, {
      id: upload.recording_id,
      metadata: { where: 'recording' },
    });
    const document = await fetch(transcript.data.download_url);
    assert.deepEqual(await document.json(), utterances);
  });

  it('can be asked for afterwards, ten for a recording', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake);
    const path = `/api/v1/recording/${upload.recording_id}/create_transcript/`;
    const body = { provider: { recallai_async: { language_code: 'en' } } };
    assert.equal((await call(fake, 'POST', path, { body })).status, 404);
    fake.lifecycle.startRecording(upload.id);
    fake.lifecycle.finishRecording(upload.id);
    const missing = await call(fake, 'POST', path, { body: {} });
    assert.equal(missing.status, 400);
    assert.ok(missing.body.provider);

    const first = (await call(fake, 'POST', path, { body })).body;
    assert.equal(first.status.code, 'processing');
    for (let i = 2; i <= 10; i += 1)
      assert.equal((await call(fake, 'POST', path, { body })).status, 201);
    assert.equal((await call(fake, 'POST', path, { body })).status, 400);
    fake.lifecycle.failTranscript(first.id, 'provider_connection_failed');
    const failed = (await call(fake, 'GET', `/api/v1/transcript/${first.id}/`)).body;
    assert.equal(failed.status.sub_code, 'provider_connection_failed');
  });

  it('fail with the provider that was retired', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake, {
      recording_config: { transcript: { provider: { assembly_ai_streaming: {} } } },
    });
    fake.lifecycle.startRecording(upload.id);
    const { body } = await call(fake, 'GET', `/api/v1/recording/${upload.recording_id}/`);
    assert.equal(body.media_shortcuts.transcript.status.code, 'failed');
  });
});

describe('fake Recall: downloads', () => {
  it('last six hours, and every read mints new ones', async () => {
    await using fake = await startFakeRecall();
    const upload = await createUpload(fake);
    fake.lifecycle.startRecording(upload.id);
    fake.lifecycle.finishRecording(upload.id, { video: Buffer.from('film') });
    const read = async (): Promise<string> => {
      const { body } = await call(fake, 'GET', `/api/v1/recording/${upload.recording_id}/`);
      return body.media_shortcuts.video_mixed.data.download_url;
    };
    const early = await read();
    fake.clock.advance(6 * hourMs - 1);
    assert.equal(await (await fetch(early)).text(), 'film');
    fake.clock.advance(1);
    const expired = await fetch(early);
    assert.equal(expired.status, 403);
    assert.match(await expired.text(), /Request has expired/);
    const fresh = await read();
    assert.notEqual(fresh, early);
    assert.equal((await fetch(fresh)).status, 200);
  });

  it('refuse a request that brings the API key along', async () => {
    await using fake = await startFakeRecall();
    assert.equal((await call(fake, 'GET', '/__files/abc')).status, 400);
    assert.equal((await fetch(`${fake.url}/__files/abc`)).status, 403);
  });
});
