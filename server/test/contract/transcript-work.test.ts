import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { error, gone, invalid, missingScope, notFound, ok } from './expected.ts';
import { linesOf, newWorkedOn } from './worked-on.ts';

/** What is made of a recording: its steps, lines, speakers, revisions, echoes, notes, files. */

const missing = (code: string, detail: RegExp) => error(404, 'invalid_request', code, detail);
const unprocessable = (code: string, detail: RegExp) => error(422, 'invalid_request', code, detail);
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Cleo>Hello there.\n';

contract('What is made of a recording', ({ family, check, scenario }) => {
  // Where nothing was made yet.
  check('no notes', 'GET E/{R1}/notes/', {}, missing('notes_missing', /\/processing\//));
  check(
    'nothing to export',
    'GET E/{R1}/export/',
    {},
    missing('transcript_missing', /no transcript/),
  );
  check('no steps', 'GET E/{R1}/processing/', {}, { status: 200, body: { steps: [] } });
  check('no lines', 'GET E/{R1}/segments/', {}, { status: 200, body: { segments: [] } });
  check('no speakers', 'GET E/{R1}/speakers/', {}, { status: 200, body: { speakers: [] } });
  check('no echoes', 'GET E/{R1}/echoes/', {}, { status: 200, body: { count: 0, echoes: [] } });
  check('no echoes to put back', 'DELETE E/{R1}/echoes/', {}, gone);
  check('nothing to cancel', 'DELETE E/{R1}/processing/', {}, gone);
  scenario('an empty transcript is the first', async ({ newRecording, expect }) => {
    const id = await newRecording();
    const { json } = await expect(`GET E/${id}/revisions/`, {}, 200);
    const [first] = json.revisions as Record<string, unknown>[];
    assert.equal(first?.source, 'live');
    await expect(`GET E/${id}/revisions/1/`, {}, { status: 200, body: { ...first, lines: [] } });
    await expect(`POST E/${id}/revisions/1/restore/`, {}, { status: 200, body: json });
  });

  // Steps.
  check(
    'media that never came',
    'POST E/{R1}/processing/',
    { json: { from: 'media' } },
    missing('media_not_ready', /no such media/),
  );
  for (const [json, refusal] of [
    [{ from: 'summary' }, invalid('invalid_choice', '"summary" is not a valid choice.', 'from')],
    [{ from: null }, invalid('null', 'This field may not be null.', 'from')],
    [
      { engine: 'abacus' },
      invalid(
        'invalid_choice',
        'There is no engine "abacus" here. Choose one of: local.',
        'engine',
      ),
    ],
    [{ language: 'de_CH' }, invalid('invalid_input', /^Write a language as "en"/, 'language')],
  ] as const) {
    check(`begin with ${JSON.stringify(json)}`, 'POST E/{R1}/processing/', { json }, refusal);
  }
  scenario('begin again, and cancel', async (scene) => {
    const { id } = await newWorkedOn(scene);
    const steps = async () => {
      const { json } = await scene.expect(`GET E/${id}/processing/`, {}, 200);
      return (json.steps as { step: string }[]).map(({ step }) => step);
    };
    const begun = await scene.expect(`POST E/${id}/processing/`, {}, 202);
    const [transcript] = begun.json.steps as { step: string; state: string }[];
    assert.deepEqual([transcript?.step, transcript?.state], ['transcript', 'queued']);
    assert.deepEqual(await steps(), ['transcript', 'notes']);
    await scene.expect(`DELETE E/${id}/processing/`, {}, gone);
  });
  check(
    'a state that there is not',
    `GET /api/${family}/1/processing/?state=lost`,
    {},
    invalid('invalid_choice', /^"lost" is not a valid choice\. Choose one of: waiting, /, 'state'),
  );
  scenario('what waits is listed', async (scene) => {
    const { id } = await newWorkedOn(scene);
    const list = `GET /api/${family}/1/processing/`;
    const waiting = await scene.expect(`${list}?state=waiting`, { key: 'KR' }, 200);
    const step = (waiting.json.results as Record<string, unknown>[]).find(
      ({ recording }) => recording === id,
    );
    assert.equal(step?.step, 'transcript');
    assert.match(String(step?.reason), /speech model/);
    assert.ok(!(await scene.expect(list, {}, 200)).text.includes(id));
  });

  // Lines.
  for (const line of ['7', 'x', '-1', '1e0', '99999999999', '%30']) {
    check(`line ${line}`, `PATCH E/{R1}/segments/${line}/`, { json: { text: 'x' } }, notFound);
  }
  scenario('a line is corrected, not lost', async (scene) => {
    const { id, line } = await newWorkedOn(scene);
    const heard = 'The budget goes out on Friday.';
    const patch = (json: unknown) => scene.expect(`PATCH E/${id}/segments/${line}/`, { json }, 200);
    await patch({ text: ' It went out. ' });
    const { json } = await patch({ speaker: 'Zoë' });
    assert.deepEqual(
      [json.id, json.text, json.speaker, json.heard_text, json.is_speaker_set, json.words],
      [line, 'It went out.', 'Zoë', heard, true, undefined],
    );
    const [now, other] = await linesOf(scene, id);
    assert.deepEqual(now, json);
    assert.equal(other?.heard_text, null);
    const notes = await scene.expect(`GET E/${id}/notes/`, {}, ok({ is_stale: true }));
    const [summary] = notes.json.summary as { is_stale: boolean; evidence: unknown[] }[];
    const quote = { segment: line, quote: heard, timestamp: 1000, speaker: 'Zoë', is_stale: true };
    assert.deepEqual(summary?.evidence, [quote]);
    assert.deepEqual(await scene.texts(id), ['It went out.', 'The budget it is.']);
  });
  for (const [json, code, attr] of [
    [{}, 'required', 'text'],
    [{ txt: 'b' }, 'required', 'text'],
    [{ text: '' }, 'blank', 'text'],
    [{ text: null }, 'null', 'text'],
    [{ text: 'a'.repeat(65_537) }, 'max_length', 'text'],
    [{ text: ['a'] }, 'invalid_input', 'text'],
    [{ speaker: '' }, 'blank', 'speaker'],
    [{ speaker: 'a'.repeat(256) }, 'max_length', 'speaker'],
  ] as const) {
    const name = `a line of ${JSON.stringify(json).slice(0, 30)}`;
    scenario(name, async ({ newRecording, expect, texts }) => {
      const id = await newRecording({ segments: [{ text: 'a' }] });
      await expect(`PATCH E/${id}/segments/0/`, { json }, invalid(code, /./, attr));
      assert.deepEqual(await texts(id), ['a']);
    });
  }

  // Speakers.
  scenario('speakers are renamed in order, or not at all', async (scene) => {
    const { id, line } = await newWorkedOn(scene);
    const speakers = async (json: unknown) =>
      (await scene.expect(`PATCH E/${id}/speakers/`, { json }, 200)).json.speakers;
    const swap = [
      { from: 'Ann', to: 'x' },
      { from: 'Ben', to: 'Ann' },
      { from: 'x', to: 'Ben' },
    ];
    const one = { segments: 1, is_set: true };
    assert.deepEqual(await speakers({ renames: swap }), [
      { ...one, speaker: 'Ben' },
      { ...one, speaker: 'Ann' },
    ]);
    await scene.expect(
      `PATCH E/${id}/speakers/`,
      { json: { renames: [{ from: 'Ann', to: null }], lines: [{ id: 999, speaker: 'a' }] } },
      invalid('invalid_input', 'The transcript has no line 999.', 'lines__0__id'),
    );
    const changes = { renames: [{ from: 'Ann', to: 'Ben' }], lines: [{ id: line, speaker: null }] };
    assert.deepEqual(await speakers(changes), [
      { ...one, speaker: null },
      { ...one, speaker: 'Ben' },
    ]);
  });
  for (const [json, code, attr] of [
    [{}, 'required', 'renames'],
    [{ rename: [{ from: 'Ann', to: 'Ben' }] }, 'required', 'renames'],
    [{ renames: {} }, 'not_a_list', 'renames'],
    [{ renames: [{ from: 'a' }] }, 'required', 'renames__0__to'],
    [{ renames: [{ from: null, to: 'a' }] }, 'null', 'renames__0__from'],
    [{ renames: Array(1001).fill({ from: 'a', to: 'b' }) }, 'max_length', 'renames'],
    [{ lines: [{ id: 2 ** 31, speaker: 'a' }] }, 'max_value', 'lines__0__id'],
    [{ lines: [{ id: -1, speaker: 'a' }] }, 'min_value', 'lines__0__id'],
    [{ lines: [{ speaker: 'a' }] }, 'required', 'lines__0__id'],
  ] as const) {
    const name = `speakers: ${JSON.stringify(json).slice(0, 40)}`;
    check(name, 'PATCH E/{R1}/speakers/', { json }, invalid(code, /./, attr));
  }

  // Revisions.
  for (const number of ['0', '2', '999999999']) {
    const none = missing('transcript_missing', new RegExp(`number ${number}\\.$`));
    check(`transcript ${number}`, `GET E/{R1}/revisions/${number}/`, {}, none);
    check(`back to transcript ${number}`, `POST E/{R1}/revisions/${number}/restore/`, {}, none);
  }
  for (const number of ['x', '-1', '9999999999']) {
    check(`transcript ${number}`, `GET E/{R1}/revisions/${number}/`, {}, notFound);
    check(`back to transcript ${number}`, `POST E/{R1}/revisions/${number}/restore/`, {}, notFound);
  }
  scenario('there and back again', async (scene) => {
    const { id } = await newWorkedOn(scene);
    const restored = await scene.expect(`POST E/${id}/revisions/1/restore/`, { key: 'K*' }, 200);
    const revisions = restored.json.revisions as Record<string, unknown>[];
    assert.deepEqual(
      revisions.map((one) => [one.revision, one.source, one.is_present, one.created_by]),
      [
        [3, 'restore', true, 1],
        [2, 'import', false, 1],
        [1, 'live', false, null],
      ],
    );
    assert.deepEqual(await scene.texts(id), ['A first draft of the budget.', 'Yes, the budget.']);
    const { json } = await scene.expect(`GET E/${id}/revisions/2/`, {}, 200);
    // What was taken out as an echo is kept with it.
    assert.equal((json.lines as unknown[]).length, 3);
  });

  // Files.
  for (const [type, body, answer] of [
    [
      'multipart/form-data',
      'x',
      error(400, 'invalid_request', 'upload_request_invalid', /boundary/),
    ],
    ['text/plain', 'Dear all,', unprocessable('import_not_recognised', /^Line 1: /)],
    ['text/vtt', '', unprocessable('import_malformed', /^Line 1: the file is empty\.$/)],
    ['application/json', '{', unprocessable('import_malformed', /^Line 1: the JSON ends/)],
  ] as const) {
    scenario(`import ${JSON.stringify(body)}`, async ({ newRecording, expect, texts }) => {
      const id = await newRecording({ segments: [{ text: 'a' }] });
      await expect(`POST E/${id}/import/`, { type, body }, answer);
      assert.deepEqual(await texts(id), ['a']);
    });
  }
  scenario('import for a key that may write', async ({ newRecording, expect, texts }) => {
    const id = await newRecording();
    const file = { type: 'text/vtt', body: vtt };
    const refused = missingScope('desktop_recording:write');
    await expect(`POST E/${id}/import/`, { key: 'KR', ...file }, refused);
    const imported = { format: 'webvtt', segments: 1, speakers: 1, revision: 1 };
    await expect(`POST E/${id}/import/`, file, { status: 200, body: imported });
    assert.deepEqual(await texts(id), ['Hello there.']);
  });
  for (const [asked, type] of [
    ['export/', 'text/markdown; charset=utf-8'],
    ['export/?format=vtt', 'text/vtt; charset=utf-8'],
    ['export/?format=PDF', 'application/pdf'],
    ['export/?format=json', 'application/json'],
    ['export?format=srt', 'application/x-subrip; charset=utf-8'],
  ] as const) {
    scenario(`${asked} is ${type}`, async ({ newRecording, send }) => {
      const id = await newRecording({ segments: [{ text: 'a', timestamp: 1 }] });
      for (const method of ['GET', 'HEAD']) {
        const { status, headers, text } = await send(`${method} E/${id}/${asked}`, {
          headers: { accept: 'text/html' },
        });
        assert.equal(status, 200);
        assert.equal(headers['content-type'], type);
        assert.match(String(headers['content-disposition']), /^attachment; filename="/);
        assert.equal(text === '', method === 'HEAD');
      }
    });
  }
  const noFormat = invalid('invalid_choice', /^Not a format to export\. There are /, 'format');
  check('a format that there is not', 'GET E/{R1}/export/?format=exe', {}, noFormat);
  check(
    'subtitles of nothing',
    'GET E/{R1}/export.vtt',
    {},
    missing('transcript_missing', /no tr/),
  );
});
