import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isMinutebookError } from '../../src/domain/errors.ts';
import { newId } from '../../src/domain/ids.ts';
import { updateRecording } from '../../src/features/recordings/recordings-store.ts';
import { exportFormats } from '../../src/features/transfer/exports/write-transcript.ts';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';
import { retrieveExport } from '../../src/features/transfer/routes/retrieve-export.ts';
import type { HttpReply, ProjectRequest } from '../../src/platform/http/operation.ts';
import { notes } from './sample-document.ts';
import { startTransferServer, type TransferServer } from './transfer-server.ts';

describe('GET …/export/', () => {
  let server: TransferServer;
  let id: string;
  let emptyId: string;
  before(async () => {
    server = await startTransferServer();
    emptyId = await server.createRecording(null, []);
    id = await server.createRecording('Plan: "A/B" – Ü', [
      { timestamp: 1500.5, speaker: 'Ana', text: ' Who? ', confidence: 0.5 },
      { timestamp: null, speaker: null, text: 'Me.', isFinal: null },
    ]);
  });
  after(() => server[Symbol.asyncDispose]());

  /** Past the router, which has its own idea of `format`. */
  async function retrieve(query: string, recordingId = id, isHead = false): Promise<HttpReply> {
    const operation = retrieveExport({
      db: server.db,
      readNotes: async () => ({ notes }),
      readTrackedTasks: async () => [],
    });
    return operation.handle({
      params: { recordingId },
      project: { id: 1 },
      query: new URLSearchParams(query),
      address: { origin: 'http://127.0.0.1', path: '/export/' },
      isHead,
    } as unknown as ProjectRequest);
  }

  async function bytesOf({ file }: HttpReply): Promise<Buffer> {
    return Buffer.concat((await file?.toArray()) ?? []);
  }

  test('is Markdown, to be saved under a name that every system takes', async () => {
    const answer = await server.ask(id, 'export/');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.equal(
      answer.headers.get('content-disposition'),
      `attachment; filename="2026-02-03 Plan A B _ _.md"; filename*=UTF-8''2026-02-03%20Plan%20A%20B%20%E2%80%93%20%C3%9C.md`,
    );
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    const text = await answer.text();
    assert.match(text, /^# Plan: "A\/B" – Ü\n/);
    assert.match(text, /\n\*\*Ana\*\* \[00:00:01\]: Who\?\n/);
  });

  test('takes its format from a suffix too', async () => {
    const answer = await server.ask(id, 'export.srt');
    assert.equal(answer.headers.get('content-type'), 'application/x-subrip; charset=utf-8');
    assert.equal((await server.ask(id, 'export.exe')).status, 400);
  });

  test('is JSON, which has the segments as they are', async () => {
    const answer = await server.ask(id, 'export/?format=json');
    assert.equal(answer.headers.get('content-type'), 'application/json');
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual(readTranscriptFile(bytes, null).segments, [
      { startMs: 1500.5, endMs: null, speaker: 'Ana', text: ' Who? ', confidence: 0.5, words: [] },
      { startMs: null, endMs: null, speaker: null, text: 'Me.', confidence: null, words: [] },
    ]);
  });

  test('has the ends and words of segments, and their language, where they are known', async () => {
    const words = [['Hi.', 100, 400, 0.9]];
    const timedId = await server.createRecording('Timed', [{ timestamp: 100, text: 'Hi.' }]);
    await server.db.query({
      text: `INSERT INTO segment_details (project_id, recording_id, position, end_ms, words)
        VALUES (1, $1, 0, 400, $2)`,
      values: [timedId, JSON.stringify(words)],
    });
    await server.db.query({
      text: `INSERT INTO transcript_revisions
        (project_id, recording_id, revision, source, language, segment_count)
        VALUES (1, $1, 1, 'transcription', 'sv', 1)`,
      values: [timedId],
    });
    const answer = await server.ask(timedId, 'export/?format=json');
    const { segments, language } = readTranscriptFile(
      new Uint8Array(await answer.arrayBuffer()),
      null,
    );
    assert.equal(language, 'sv');
    assert.equal(segments[0]?.endMs, 400);
    assert.deepEqual(segments[0]?.words, [
      { text: 'Hi.', startMs: 100, endMs: 400, confidence: 0.9 },
    ]);
  });

  test('is any of the formats', async () => {
    for (const format of exportFormats) {
      const reply = await retrieve(`format=${format.toUpperCase()}`);
      assert.equal(reply.status, 200);
      assert.match(reply.headers?.['content-disposition'] ?? '', new RegExp(`\\.${format}$`));
      assert.ok((await bytesOf(reply)).length > 10, format);
    }
    const markdown = await bytesOf(await retrieve('format=md&front_matter=true'));
    assert.match(markdown.toString(), /^---\nid: "/);
    assert.match(markdown.toString(), /\n## Decisions\n\n- We go by ferry\. *\n/);
  });

  test('shows what a client has set itself instead of the notes', async () => {
    const ownId = await server.createRecording('Own', [{ timestamp: 0, text: 'Hi.' }]);
    await updateRecording(server.db, 1, ownId, { summary: 'In our own words.' }, null);
    const markdown = (await bytesOf(await retrieve('', ownId))).toString();
    assert.match(markdown, /\n## Summary\n\nIn our own words\.\n/);
    assert.doesNotMatch(markdown, /ferry/);
  });

  test('answers HEAD with what GET would be', async () => {
    const answer = await server.ask(id, 'export/', { method: 'HEAD' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.equal((await retrieve('format=pdf', id, true)).file, undefined);
  });

  test('refuses a format that there is not', async () => {
    await assert.rejects(retrieve('format=exe'), (error) => {
      assert.ok(isMinutebookError(error));
      assert.equal(error.code, 'invalid_choice');
      assert.equal(error.attr, 'format');
      return true;
    });
  });

  test('says that there is nothing to export', async () => {
    const answer = await server.ask(emptyId, 'export/');
    assert.equal(answer.status, 404);
    assert.equal(((await answer.json()) as { code: string }).code, 'transcript_missing');
    await assert.rejects(retrieve('format=srt', emptyId), { code: 'transcript_missing' });
    // There are notes for it here.
    assert.equal((await retrieve('format=md', emptyId)).status, 200);
  });

  test('does not know recordings of others, or none', async () => {
    assert.equal((await server.ask(id, 'export/', {}, 2)).status, 404);
    assert.equal((await server.ask(newId(), 'export/')).status, 404);
    assert.equal((await server.ask('nonsense', 'export/')).status, 404);
  });
});
