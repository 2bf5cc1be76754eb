import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { literal } from './exchange.ts';
import { type ExpectedError, invalid, notFound, ok, stale } from './expected.ts';

const required = 'This field is required.';
const noNull = 'This field may not be null.';
const noBlank = 'This field may not be blank.';
const noString = 'Not a valid string.';
const noNumber = 'A valid number is required.';
const noBoolean = 'Must be a valid boolean.';
const append = 'POST E/{R1}/append_segments/';

contract('Segments', ({ check, scenario }) => {
  /** Appends one segment per value, the value in this field, and looks at what was stored. */
  const takes = (
    number: string,
    field: string,
    values: readonly (readonly [unknown, unknown])[],
  ) => {
    for (const [sent, held] of values) {
      check(
        `${number}${field} ${JSON.stringify(sent)} is stored as ${JSON.stringify(held)}`,
        append,
        { json: { segments: [{ text: 'a', [field]: sent }] } },
        (answer) => {
          assert.equal(answer.status, 200, answer.text);
          const [segment] = answer.recording.transcript_segments;
          assert.deepEqual(segment?.[field as 'text'], held);
        },
      );
    }
  };
  const refuses = (
    number: string,
    field: string,
    values: readonly unknown[],
    code: string,
    detail: string,
  ) => {
    for (const value of values) {
      check(
        `${number}${field} ${JSON.stringify(value)}: ${code}`,
        append,
        { json: { segments: [{ text: 'a', [field]: value }] } },
        invalid(code, detail, `segments__0__${field}`),
      );
    }
  };

  check(
    '84. one segment',
    append,
    {
      json: {
        segments: [
          { text: 'Hello', timestamp: 0, speaker: 'Ann', confidence: 0.9, is_final: true },
        ],
      },
    },
    ok({
      transcript_segments: [
        { timestamp: 0, speaker: 'Ann', text: 'Hello', confidence: 0.9, is_final: true },
      ],
      transcript_text: 'Hello',
      status: 'recording',
    }),
  );
  check('85. five keys, in order', append, { json: { segments: [{ text: ' Hi ' }] } }, (answer) => {
    const segment =
      '{"timestamp":null,"speaker":null,"text":"Hi","confidence":null,"is_final":null}';
    assert.ok(answer.text.includes(`"transcript_segments":[${segment}]`), answer.text);
  });
  scenario(
    '86. known already: nothing added, updated_at moves',
    async ({ newRecording, read, expect }) => {
      const id = await newRecording({
        segments: [{ text: 'First', speaker: 'Ann', timestamp: 1000 }],
      });
      const before = await read(id);
      const { recording } = await expect(
        `POST E/${id}/append_segments/`,
        { json: { segments: [{ text: 'Second', speaker: 'Ann', timestamp: 1000 }] } },
        ok({ transcript_text: 'First' }),
      );
      assert.ok(recording.updated_at > before.updated_at);
      assert.deepEqual({ ...recording, updated_at: before.updated_at }, before);
    },
  );
  scenario('87. without a timestamp: kept again', async ({ newRecording, expect }) => {
    const id = await newRecording({ segments: [{ text: 'one' }] });
    await expect(
      `POST E/${id}/append_segments/`,
      { json: { segments: [{ text: 'one', timestamp: null }] } },
      ok({ transcript_text: 'one one' }),
    );
  });
  scenario('88. the order is that of arrival', async ({ newRecording, expect }) => {
    const id = await newRecording({ segments: [{ text: 'five', timestamp: 5 }] });
    const { recording } = await expect(
      `POST E/${id}/append_segments/`,
      {
        json: {
          segments: [
            { text: 'three', timestamp: 3 },
            { text: 'four', timestamp: 4 },
          ],
        },
      },
      ok({ transcript_text: 'five three four' }),
    );
    assert.deepEqual(
      recording.transcript_segments.map(({ timestamp }) => timestamp),
      [5, 3, 4],
    );
  });
  for (const [json, answer] of [
    [{}, invalid('required', required, 'segments')],
    [
      { segments: [] },
      invalid('min_length', 'Ensure this field has at least 1 elements.', 'segments'),
    ],
    [{ segments: null }, invalid('null', noNull, 'segments')],
    [{ segments: 'x' }, notAList('str')],
    [{ segments: {} }, notAList('dict')],
    [{ segments: 1 }, notAList('int')],
    [{ segments: 1.5 }, notAList('float')],
    [{ segments: false }, notAList('bool')],
    [{ segments: [null] }, invalid('null', noNull, 'segments__0')],
    [{ segments: [{ text: 'a' }, 'b'] }, notAnObject('str', 1)],
    [{ segments: [[]] }, notAnObject('list', 0)],
    [{ segments: [literal('1.0')] }, notAnObject('float', 0)],
    [{ segments: [true] }, notAnObject('bool', 0)],
  ] as const) {
    check(`89. ${JSON.stringify(json)}`, append, { json }, answer);
  }
  check(
    '90. a segment without text',
    append,
    { json: { segments: [{}] } },
    invalid('required', required, 'segments__0__text'),
  );
  refuses('90. ', 'text', ['', '  ', '\n\t'], 'blank', noBlank);
  refuses('90. ', 'text', [null], 'null', noNull);
  refuses('90. ', 'text', [true, [], {}], 'invalid_input', noString);
  refuses('', 'text', ['a\0'], 'null_characters_not_allowed', 'Null characters are not allowed.');
  refuses(
    '',
    'text',
    [literal('"\\ud800"')],
    'surrogate_characters_not_allowed',
    'Surrogate characters are not allowed: U+D800.',
  );
  takes('90. ', 'text', [
    [5, '5'],
    [literal('1.50'), '1.5'],
    [' a\u2028b ', 'a\u2028b'],
  ]);
  scenario(
    '91. one bad segment: nothing of the batch is stored',
    async ({ newRecording, read, expect }) => {
      const before = await read(await newRecording({ segments: [{ text: 'there' }] }));
      for (const last of [{ text: '' }, {}, null, { text: 'a', timestamp: 'x' }]) {
        const { json } = await expect(
          `POST E/${before.id}/append_segments/`,
          { json: { segments: [{ text: 'a', timestamp: 1 }, last] } },
          400,
        );
        assert.match(String(json.attr), /^segments__1/);
      }
      await expect(
        `POST E/${before.id}/append_segments/`,
        { json: { segments: [{ text: 'a' }, { text: '' }] } },
        invalid('blank', noBlank, 'segments__1__text'),
      );
      assert.deepEqual(await read(before.id), before);
    },
  );
  for (const field of ['timestamp', 'confidence']) {
    refuses(
      '92. ',
      field,
      ['x', '', ' ', '1e', '1__0', '0x1', '1,5', [], {}],
      'invalid_input',
      noNumber,
    );
    refuses(
      '',
      field,
      [
        'nan',
        'inf',
        '-Infinity',
        '1e400',
        literal('NaN'),
        literal('Infinity'),
        literal('-Infinity'),
        literal('1e400'),
        '9'.repeat(400),
      ],
      'invalid_input',
      noNumber,
    );
    refuses('', field, ['1'.repeat(1001)], 'max_string_length', 'String value too large.');
    refuses(
      '',
      field,
      [literal(`1${'0'.repeat(400)}`), literal(`-1${'0'.repeat(400)}`)],
      'overflow',
      'Integer value too large to convert to float',
    );
    takes('92. ', field, [
      ['1.5', 1.5],
      [literal('1e3'), 1000],
      [-1, -1],
      [' 1e3 ', 1000],
      ['1_0', 10],
      ['.5', 0.5],
      ['5.', 5],
      ['+5', 5],
      ['１.５', 1.5],
      [true, 1],
      [false, 0],
      [null, null],
      [literal('0.1'), 0.1],
      [literal('-0.0'), 0],
      ['-0', 0],
      [7, 7],
      [1e20, 1e20],
      [literal('1e-400'), 0],
      [5e-324, 5e-324],
      [1.7976931348623157e308, 1.7976931348623157e308],
      [literal('9007199254740993'), 9007199254740992],
    ]);
  }
  takes('93. ', 'is_final', [
    ...['yes', 'y', 'T', 't', 'true', 'TRUE', 'on', 'oN', '1', 1, literal('1.0'), true].map(
      (sent) => [sent, true] as const,
    ),
    ...[
      'off',
      'f',
      'N',
      'no',
      'false',
      'FALSE',
      '0',
      0,
      literal('0.0'),
      literal('-0.0'),
      false,
    ].map((sent) => [sent, false] as const),
    ...['null', 'NULL', '', null].map((sent) => [sent, null] as const),
  ]);
  refuses(
    '93. ',
    'is_final',
    ['maybe', 2, -1, [], {}, ' yes ', 'none', '1.0', 0.5, literal('NaN')],
    'invalid_input',
    noBoolean,
  );
  takes('94. ', 'speaker', [
    ['', ''],
    ['  ', ''],
    [null, null],
    [' Ann ', 'Ann'],
    [7, '7'],
    ['🙂'.repeat(300), '🙂'.repeat(300)],
  ]);
  refuses('94. ', 'speaker', [[], {}, true], 'invalid_input', noString);
  refuses('', 'speaker', ['\0'], 'null_characters_not_allowed', 'Null characters are not allowed.');
  check(
    '94. unknown keys of a segment are dropped',
    append,
    { json: { segments: [{ text: 'a', words: [1], foo: { bar: null }, timestamp_ms: 7 }] } },
    ok({
      transcript_segments: [
        { timestamp: null, speaker: null, text: 'a', confidence: null, is_final: null },
      ],
    }),
  );
  check(
    '95. nothing but segments is taken',
    append,
    { json: { segments: [{ text: 'a' }], status: 'ready', meeting_title: 'x', platform: 5 } },
    ok({ transcript_text: 'a', status: 'recording', meeting_title: null, completed_at: null }),
  );

  // Fields are looked at in this order: timestamp, speaker, text, confidence, is_final.
  const faults: readonly (readonly [field: string, detail: string])[] = [
    ['timestamp', noNumber],
    ['speaker', noString],
    ['text', noString],
    ['confidence', noNumber],
    ['is_final', noBoolean],
  ];
  for (const [index, [field, detail]] of faults.entries()) {
    const bad = Object.fromEntries(
      faults
        .slice(index)
        .map(([name]) => [name, []])
        .toReversed(),
    );
    check(
      `of many faults of a segment that of ${field} is told`,
      append,
      { json: { segments: [{ text: 'fine' }, { text: 'fine', ...bad }, null] } },
      invalid('invalid_input', detail, `segments__1__${field}`),
    );
  }

  // Replacing the whole transcript.
  scenario('96. a PATCH replaces the transcript and its text', async ({ newRecording, expect }) => {
    const id = await newRecording({
      segments: [
        { text: 'a', timestamp: 1 },
        { text: 'b', timestamp: 2 },
      ],
    });
    const { recording } = await expect(
      `PATCH E/${id}/`,
      { json: { transcript_segments: [{ text: 'New', timestamp: 1 }] } },
      ok({ transcript_text: 'New' }),
    );
    assert.equal(recording.transcript_segments.length, 1);
    await expect(
      `PUT E/${id}/`,
      { json: { platform: 'zoom', transcript_segments: [] } },
      ok({ transcript_segments: [], transcript_text: '' }),
    );
  });
  scenario(
    '97. after a PATCH old timestamps are free, the new ones taken',
    async ({ newRecording, texts, expect }) => {
      const id = await newRecording({ segments: [{ text: 'Old', timestamp: 1 }] });
      await expect(
        `PATCH E/${id}/`,
        { json: { transcript_segments: [{ text: 'New', timestamp: 7 }] } },
        200,
      );
      await expect(
        `POST E/${id}/append_segments/`,
        {
          json: {
            segments: [
              { text: 'again', timestamp: 1 },
              { text: 'late', timestamp: 7 },
            ],
          },
        },
        ok({ transcript_text: 'New again' }),
      );
      assert.deepEqual(await texts(id), ['New', 'again']);
    },
  );
  scenario(
    '98. a PATCH of other fields leaves the transcript alone',
    async ({ newRecording, expect }) => {
      const segments = [{ text: 'a', timestamp: 1 }, { text: 'b' }];
      const id = await newRecording({ segments });
      const { recording } = await expect(
        `PATCH E/${id}/`,
        { json: { meeting_title: 'T', status: 'ready' } },
        ok({ transcript_text: 'a b', meeting_title: 'T' }),
      );
      assert.deepEqual(
        recording.transcript_segments.map(({ text }) => text),
        ['a', 'b'],
      );
    },
  );
  scenario(
    'a PATCH keeps the transcript as it is given, repeats included',
    async ({ newRecording, texts, expect }) => {
      const id = await newRecording();
      const twice = { text: 'a', timestamp: 1, speaker: 'Ann' };
      const draft = { text: 'd', timestamp: 2, is_final: false };
      const transcript_segments = [twice, twice, draft, { text: 'x' }, { text: 'x' }];
      await expect(
        `PATCH E/${id}/`,
        { json: { transcript_segments } },
        ok({ transcript_text: 'a a d x x' }),
      );
      await expect(
        `POST E/${id}/append_segments/`,
        {
          json: {
            segments: [
              { ...twice, text: 'dropped' },
              { ...draft, text: 'final', is_final: true },
            ],
          },
        },
        200,
      );
      assert.deepEqual(await texts(id), ['a', 'a', 'final', 'x', 'x']);
    },
  );
  scenario(
    'a PATCH of segments with a stale If-Match changes nothing',
    async ({ newRecording, read, expect }) => {
      const before = await read(await newRecording({ segments: [{ text: 'a' }] }));
      const headers = { 'if-match': '"999"' };
      await expect(
        `PATCH E/${before.id}/`,
        { headers, json: { transcript_segments: [], notes: 'x' } },
        stale,
      );
      assert.deepEqual(await read(before.id), before);
    },
  );
  scenario(
    'appends move updated_at, and nothing else of the recording',
    async ({ newRecording, read, expect }) => {
      const before = await read(await newRecording({ fields: { status: 'ready' } }));
      const { recording } = await expect(
        `POST E/${before.id}/append_segments/`,
        { json: { segments: [{ text: 'a' }] } },
        200,
      );
      const { updated_at, transcript_text, transcript_segments } = before;
      assert.ok(recording.updated_at > updated_at);
      assert.deepEqual({ ...recording, updated_at, transcript_text, transcript_segments }, before);
    },
  );
  check(
    'an append to no recording',
    'POST E/019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44/append_segments/',
    { json: { segments: [{ text: 'a' }] } },
    notFound,
  );
});

function notAList(type: string): ExpectedError {
  return invalid('not_a_list', `Expected a list of items but got type "${type}".`, 'segments');
}

function notAnObject(type: string, index: number): ExpectedError {
  return invalid(
    'invalid_input',
    `Invalid data. Expected a dictionary, but got ${type}.`,
    `segments__${index}__non_field_errors`,
  );
}
