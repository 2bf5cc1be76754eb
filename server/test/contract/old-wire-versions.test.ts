import assert from 'node:assert/strict';
import { recordingFields } from '../../src/features/recordings/recording-schemas.ts';
import { contract } from './contract.ts';
import {
  created,
  invalid,
  methodNotAllowed,
  missingScope,
  noCredentials,
  notFound,
  ok,
} from './expected.ts';

const transcriptKeys = [
  'full_text',
  'segments',
  'summary',
  'extracted_tasks',
  'tasks_generated_at',
  'summary_generated_at',
  'created_at',
  'updated_at',
];
const hello = {
  timestamp_ms: 1200,
  speaker: 'Ann',
  text: 'Hello',
  confidence: null,
  is_final: true,
};
const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';

contract('Old wire versions', ({ check, scenario }) => {
  scenario('117. the transcript as a resource', async ({ newRecording, read, expect }) => {
    const id = await newRecording({
      segments: [{ timestamp: 1500, speaker: 'Ann', text: 'Hello' }, { text: 'World' }],
    });
    const { json } = await expect(`GET E/${id}/transcript/`, {}, 200);
    const { created_at, updated_at } = await read(id);
    assert.deepEqual(Object.keys(json), transcriptKeys);
    const other = { confidence: null, is_final: null };
    assert.deepEqual(json, {
      full_text: 'Hello World',
      segments: [
        { timestamp: 1500, speaker: 'Ann', text: 'Hello', ...other, timestamp_ms: 1500 },
        { timestamp: null, speaker: null, text: 'World', ...other, timestamp_ms: null },
      ],
      summary: null,
      extracted_tasks: [],
      tasks_generated_at: null,
      summary_generated_at: null,
      created_at,
      updated_at,
    });
    await expect(`GET E/${id}/transcript`, {}, ok(json));
  });
  scenario('118. appending to it', async ({ newRecording, expect }) => {
    const id = await newRecording();
    const { json } = await expect(
      `POST E/${id}/transcript/`,
      { json: { segments: [hello] } },
      ok({ full_text: 'Hello' }),
    );
    assert.deepEqual(Object.keys(json), transcriptKeys);
    const { timestamp_ms, ...segment } = hello;
    await expect(
      `GET E/${id}/`,
      {},
      ok({ transcript_segments: [{ ...segment, timestamp: timestamp_ms }] }),
    );
    // The rules about duplicates are those of append_segments.
    await expect(
      `POST E/${id}/transcript/`,
      { json: { segments: [hello, { ...hello, text: 'Other' }] } },
      ok({ full_text: 'Hello' }),
    );
    await expect(
      `POST E/${id}/append_segments/`,
      { json: { segments: [{ ...segment, timestamp: timestamp_ms }] } },
      ok({ transcript_text: 'Hello' }),
    );
  });
  check(
    'a draft and its final',
    'POST E/{R1}/transcript/',
    { json: { segments: [{ ...hello, text: 'Hel', is_final: false }, hello] } },
    ok({ full_text: 'Hello' }),
  );
  check(
    'a segment that has both names of the timestamp',
    'POST E/{R1}/transcript/',
    { json: { segments: [{ ...hello, timestamp: 7 }] } },
    (answer) => {
      assert.equal((answer.json.segments as { timestamp: number }[])[0]?.timestamp, 7);
    },
  );
  check(
    'nothing to append',
    'POST E/{R1}/transcript/',
    { json: {} },
    ok({ full_text: '', segments: [] }),
  );
  check(
    'no segments',
    'POST E/{R1}/transcript/',
    { json: { segments: [] } },
    ok({ full_text: '' }),
  );
  scenario(
    'a text without segments is kept line by line, once',
    async ({ newRecording, expect }) => {
      const id = await newRecording();
      const full_text = 'First line\n\n  second line  \r\nthird';
      for (const _again of [1, 2]) {
        const { json } = await expect(
          `POST E/${id}/upload_transcript/`,
          { json: { full_text } },
          ok({ full_text: 'First line second line third' }),
        );
        assert.equal((json.segments as unknown[]).length, 3);
      }
    },
  );
  scenario('119. create_upload', async ({ world, expect }) => {
    const { recording } = await expect(
      'POST E/create_upload/',
      { json: { platform: 'teams' } },
      created({ platform: 'teams', created_by: world.U1 }),
    );
    assert.deepEqual(Object.keys(recording), [...recordingFields, 'upload_token']);
    assert.ok(recording.upload_token);
    await expect(`GET E/${recording.id}/`, {}, ok({ platform: 'teams' }));
  });
  check(
    'create_upload of nothing known',
    'POST E/create_upload',
    { json: { platform: 'x' } },
    invalid('invalid_choice', '"x" is not a valid choice.', 'platform'),
  );
  scenario('120. upload_transcript', async ({ newRecording, expect }) => {
    const id = await newRecording();
    const json = {
      full_text: 'Hello',
      segments: [{ timestamp_ms: 1000, speaker: 'Ann', text: 'Hello' }],
    };
    await expect(`POST E/${id}/upload_transcript/`, { json }, 200);
    const segment = {
      timestamp: 1000,
      speaker: 'Ann',
      text: 'Hello',
      confidence: null,
      is_final: null,
    };
    await expect(
      `GET E/${id}/`,
      {},
      ok({ transcript_text: 'Hello', transcript_segments: [segment] }),
    );
  });
  for (const [old, now] of [
    ['complete', 'ready'],
    ['failed', 'error'],
  ]) {
    check(
      `121. status ${old} in a PATCH`,
      'PATCH E/{R1}/',
      { json: { status: old } },
      ok({ status: now }),
    );
    check(
      `121. status ${old} in a PUT`,
      'PUT E/{R1}/',
      { json: { platform: 'zoom', status: old } },
      ok({ status: now }),
    );
  }

  for (const path of ['transcript', 'upload_transcript']) {
    for (const [segment, code, field] of [
      [{ timestamp_ms: 'x', text: 'a' }, 'invalid_input', 'timestamp_ms'],
      [{ timestamp: 'x', text: 'a' }, 'invalid_input', 'timestamp'],
      [{ timestamp_ms: 1 }, 'required', 'text'],
      [{ text: '' }, 'blank', 'text'],
      [{ text: 'a\0' }, 'null_characters_not_allowed', 'text'],
    ] as const) {
      check(
        `${path} with a bad ${field}: ${code}`,
        `POST E/{R1}/${path}/`,
        { json: { segments: [segment] } },
        invalid(code, /./, `segments__0__${field}`),
      );
    }
    check(`${path} of no recording`, `POST E/${nobody}/${path}/`, { json: {} }, notFound);
    check(
      `${path} of no recording, badly`,
      `POST E/${nobody}/${path}/`,
      { json: { segments: 5 } },
      notFound,
    );
    check(`${path} without a key`, `POST E/{R1}/${path}/`, { key: null, json: {} }, noCredentials);
    check(
      `${path} without the right to write`,
      `POST E/{R1}/${path}/`,
      { key: 'KR', json: {} },
      missingScope('desktop_recording:write'),
    );
    check(
      `DELETE ${path}`,
      `DELETE E/{R1}/${path}/`,
      {},
      methodNotAllowed(
        'DELETE',
        path === 'transcript' ? 'GET, POST, HEAD, OPTIONS' : 'POST, OPTIONS',
      ),
    );
  }
  check('the transcript of no recording', `GET E/${nobody}/transcript/`, {}, notFound);
  check('GET create_upload', 'GET E/create_upload/', {}, methodNotAllowed('GET', 'POST, OPTIONS'));
});
