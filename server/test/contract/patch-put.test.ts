import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { literal } from './exchange.ts';
import { type ExpectedError, invalid, ok } from './expected.ts';
import {
  noBlank,
  noChoice,
  noDate,
  noInteger,
  noNul,
  noNull,
  noString,
  noUrl,
  noUuid,
  required,
  surrogates,
} from './field-messages.ts';
import { show } from './field-table.ts';

/** What a write does to a recording as a whole, and which of many faults it is told. */

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const twelveFields = {
  recall_recording_id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
  meeting_title: 'Weekly planning',
  meeting_url: 'https://zoom.us/j/123456789',
  duration_seconds: 3600,
  notes: 'Bring cake.',
  error_message: '',
  video_url: 'https://media.example.com/1.mp4',
  video_size_bytes: 123456789012,
  participants: ['Ann', 'Bob'],
  summary: 'Cake was eaten.',
  extracted_tasks: [{ title: 'Bake', description: 'A cake.', assignee: 'Ann' }],
  started_at: '2026-03-02T09:00:00.123456Z',
};

contract('Fields: PATCH and PUT', ({ check, scenario }) => {
  scenario('66. an empty PATCH moves updated_at only', async ({ newRecording, read, expect }) => {
    const before = await read(await newRecording({ segments: [{ text: 'a' }] }));
    for (const json of [{}, { unknown: 1, __proto__: 2, toString: 3 }]) {
      const { recording } = await expect(`PATCH E/${before.id}/`, { json }, 200);
      assert.ok(recording.updated_at > before.updated_at);
      assert.deepEqual({ ...recording, updated_at: before.updated_at }, before);
    }
  });

  scenario('81. what no client may set', async ({ newRecording, read, expect }) => {
    const before = await read(await newRecording({ segments: [{ text: 'a' }] }));
    const fixed = {
      id: last,
      team: 2,
      created_by: 9,
      sdk_upload_id: last,
      transcript_text: 'x',
      created_at: '2001-01-01T00:00:00Z',
      updated_at: '2001-01-01T00:00:00Z',
      upload_token: 't',
    };
    for (const [method, extra] of [
      ['PATCH', {}],
      ['PUT', { platform: 'zoom' }],
    ] as const) {
      const { recording } = await expect(
        `${method} E/${before.id}/`,
        { json: { ...fixed, ...extra } },
        200,
      );
      assert.ok(recording.updated_at > before.updated_at);
      assert.deepEqual({ ...recording, updated_at: before.updated_at }, before);
    }
    const nonsense = Object.fromEntries(Object.keys(fixed).map((name) => [name, [null]]));
    await expect(`PATCH E/${before.id}/`, { json: nonsense }, 200);
  });

  // PUT.
  check(
    '82. PUT without a platform',
    'PUT E/{R1}/',
    { json: {} },
    invalid('required', required, 'platform'),
  );
  check(
    'PUT with no platform',
    'PUT E/{R1}/',
    { json: { platform: null } },
    invalid('null', noNull, 'platform'),
  );
  check(
    'PUT with a wrong one',
    'PUT E/{R1}/',
    { json: { platform: '' } },
    invalid('invalid_choice', noChoice(''), 'platform'),
  );
  scenario('82. PUT leaves alone what it is not given', async ({ newRecording, read, expect }) => {
    const made = await newRecording({
      fields: { ...twelveFields, status: 'processing' },
      segments: [{ text: 'a', timestamp: 1 }],
    });
    const before = await read(made);
    const { recording } = await expect(`PUT E/${made}/`, { json: { platform: 'meet' } }, 200);
    assert.deepEqual(
      { ...recording, updated_at: before.updated_at },
      { ...before, platform: 'meet' },
    );
  });
  check(
    'PUT sets what it is given',
    'PUT E/{R1}/',
    { json: { platform: 'slack', ...twelveFields } },
    ok({ platform: 'slack', ...twelveFields }),
  );

  scenario('83. twelve fields at once', async ({ newRecording, expect }) => {
    const made = await newRecording();
    await expect(`PATCH E/${made}/`, { json: twelveFields }, ok(twelveFields));
    await expect(`GET E/${made}/`, {}, ok(twelveFields));
  });

  // The first fault, in the order of the fields.
  const faulty: readonly (readonly [field: string, value: unknown, answer: ExpectedError])[] = [
    ['recall_recording_id', 'x', invalid('invalid_input', noUuid, 'recall_recording_id')],
    ['platform', 'x', invalid('invalid_choice', noChoice('x'), 'platform')],
    ['meeting_title', [], invalid('invalid_input', noString, 'meeting_title')],
    ['meeting_url', 'x', invalid('invalid_input', noUrl, 'meeting_url')],
    ['duration_seconds', 'x', invalid('invalid_input', noInteger, 'duration_seconds')],
    ['status', 'x', invalid('invalid_choice', noChoice('x'), 'status')],
    ['notes', [], invalid('invalid_input', noString, 'notes')],
    ['error_message', [], invalid('invalid_input', noString, 'error_message')],
    ['video_url', 'x', invalid('invalid_input', noUrl, 'video_url')],
    ['video_size_bytes', 'x', invalid('invalid_input', noInteger, 'video_size_bytes')],
    ['participants', ['', []], invalid('blank', noBlank, 'participants__0')],
    [
      'transcript_segments',
      [{ text: 'a' }, { text: '', timestamp: 'x' }],
      invalid('invalid_input', 'A valid number is required.', 'transcript_segments__1__timestamp'),
    ],
    ['summary', [], invalid('invalid_input', noString, 'summary')],
    [
      'extracted_tasks',
      [{ assignee: [], title: '' }, 1],
      invalid('blank', noBlank, 'extracted_tasks__0__title'),
    ],
    ['tasks_generated_at', 'x', invalid('invalid_input', noDate, 'tasks_generated_at')],
    ['summary_generated_at', 'x', invalid('invalid_input', noDate, 'summary_generated_at')],
    ['started_at', 'x', invalid('invalid_input', noDate, 'started_at')],
    ['completed_at', 'x', invalid('invalid_input', noDate, 'completed_at')],
  ];
  for (const [index, [field, , answer]] of faulty.entries()) {
    check(
      `of many faults that of ${field} is told, wherever it stands in the body`,
      'PATCH E/{R1}/',
      { json: Object.fromEntries(faulty.slice(index).toReversed()) },
      answer,
    );
  }
  for (const text of [1, []]) {
    check(
      `of one segment the fields in order, text ${show(text)}`,
      'PATCH E/{R1}/',
      { json: { transcript_segments: [{ is_final: 'x', confidence: 'x', text, speaker: [] }] } },
      invalid('invalid_input', noString, 'transcript_segments__0__speaker'),
    );
  }
  // What one field may have is looked at in this order: length, NUL, surrogates, form of a URL.
  check(
    'too long before NUL',
    'PATCH E/{R1}/',
    { json: { meeting_url: `${'a'.repeat(201)}\0` } },
    invalid('max_length', /200/, 'meeting_url'),
  );
  check(
    'NUL before surrogates',
    'PATCH E/{R1}/',
    { json: { meeting_url: literal('"\\ud800\\u0000"') } },
    invalid('null_characters_not_allowed', noNul, 'meeting_url'),
  );
  check(
    'surrogates before form',
    'PATCH E/{R1}/',
    { json: { meeting_url: literal('"\\ud800"') } },
    invalid('surrogate_characters_not_allowed', surrogates('D800'), 'meeting_url'),
  );
});
