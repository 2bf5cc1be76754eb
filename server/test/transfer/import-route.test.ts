import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../src/domain/ids.ts';
import { startTransferServer, type TransferServer } from './transfer-server.ts';

const captions =
  'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Who?\n\n00:02.000 --> 00:03.000\n<v Bo>Me.\n';

describe('POST …/import/', () => {
  let server: TransferServer;
  let id: string;
  before(async () => {
    server = await startTransferServer();
    id = await server.createRecording('Standup', []);
  });
  after(() => server[Symbol.asyncDispose]());

  const send = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
    server.ask(id, 'import/', { method: 'POST', body, headers });

  test('takes a file as the body, whatever type it is said to have', async () => {
    const answer = await send(captions, { 'content-type': 'application/octet-stream' });
    assert.equal(answer.status, 200);
    const revision = server.replacements.length + 1;
    assert.deepEqual(await answer.json(), { format: 'webvtt', segments: 2, speakers: 2, revision });
    const { segments, ...rest } = server.replacements.at(-1) ?? { segments: [] };
    assert.deepEqual(rest, {
      projectId: 1,
      recordingId: id,
      source: 'import',
      engine: 'webvtt',
      language: null,
      createdBy: 7,
    });
    assert.deepEqual(
      segments.map(({ startMs, endMs, speaker, text }) => [startMs, endMs, speaker, text]),
      [
        [1000, 2000, 'Ana', 'Who?'],
        [2000, 3000, 'Bo', 'Me.'],
      ],
    );
  });

  test('takes the first file of a form', async () => {
    const form = new FormData();
    form.append('note', 'before');
    form.append('file', new Blob([captions]), 'call.vtt');
    form.append('other', new Blob(['x']), 'other.txt');
    const answer = await send(form);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { segments: number }).segments, 2);
  });

  test('says what is wrong with a file, and on which line', async () => {
    const before = server.replacements.length;
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['Dear all,', 'import_not_recognised', /^Line 1: /],
      ['{"segments": [\n{"start": 1', 'import_malformed', /^Line 2: the JSON ends/],
      ['', 'import_malformed', /^Line 1: the file is empty/],
      ['SPEAKER a 1 0 1 <NA> <NA> b', 'import_not_recognised', /1 turns of speakers/],
      ['{"decisions": ["a"]}', 'import_not_recognised', /1 decisions and 0 actions/],
    ];
    for (const [body, code, detail] of cases) {
      const answer = await send(body);
      assert.equal(answer.status, 422, code);
      const envelope = (await answer.json()) as { code: string; detail: string };
      assert.equal(envelope.code, code);
      assert.match(envelope.detail, detail);
    }
    const form = new FormData();
    form.append('note', 'no file');
    assert.equal((await send(form)).status, 400);
    assert.equal(server.replacements.length, before);
  });

  test('refuses what is too large, announced or not', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024 + 100_000, 'a');
    const announced = await send(large);
    assert.equal(announced.status, 413);
    const form = new FormData();
    form.append('file', new Blob([large]), 'large.txt');
    assert.equal((await send(form)).status, 413);
    const stream = new Blob([large]).stream();
    const options = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    const unannounced = await server.ask(id, 'import/', options);
    assert.equal(unannounced.status, 413);
    assert.equal(((await unannounced.json()) as { code: string }).code, 'request_too_large');
  });

  test('does not know recordings of others, or none', async () => {
    const options = { method: 'POST', body: captions };
    assert.equal((await server.ask(id, 'import/', options, 2)).status, 404);
    assert.equal((await server.ask(newId(), 'import/', options)).status, 404);
    assert.equal((await server.ask('nonsense', 'import/', options)).status, 404);
  });
});
