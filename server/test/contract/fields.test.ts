import assert from 'node:assert/strict';
import { platforms, statuses } from '../../src/domain/recording.ts';
import { contract } from './contract.ts';
import { literal, toJson } from './exchange.ts';
import { type ExpectedError, invalid, ok } from './expected.ts';

/** A value as it is sent, and what the field then holds. */
type Accepted = readonly [sent: unknown, held: unknown];

const required = 'This field is required.';
const noNull = 'This field may not be null.';
const noBlank = 'This field may not be blank.';
const noString = 'Not a valid string.';
const noInteger = 'A valid integer is required.';
const noUuid = 'Must be a valid UUID.';
const noUrl = 'Enter a valid URL.';
const noNul = 'Null characters are not allowed.';
const noDate =
  'Datetime has wrong format. Use one of these formats instead: ' +
  'YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].';
const noChoice = (shown: string) => `"${shown}" is not a valid choice.`;
const noList = (type: string) => `Expected a list of items but got type "${type}".`;
const noObject = (type: string) => `Invalid data. Expected a dictionary, but got ${type}.`;
const surrogates = (code: string) => `Surrogate characters are not allowed: U+${code}.`;

const longTexts = ['meeting_title', 'notes', 'error_message', 'summary'] as const;
const urls = ['meeting_url', 'video_url'] as const;
const integers = ['duration_seconds', 'video_size_bytes'] as const;
const times = ['started_at', 'completed_at', 'tasks_generated_at', 'summary_generated_at'] as const;

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

contract('Fields', ({ family, check, scenario }) => {
  // What has no number is looked at in one family: validation knows nothing of paths.
  const scenarioOf = (number: string) =>
    number !== '' || family === 'environments' ? scenario : () => {};
  /** PATCHes the field with each value, one after the other, and reads the recording back. */
  const accepts = (number: string, field: string, values: readonly Accepted[]) => {
    scenarioOf(number)(
      `${number}${field} takes ${values.map(([sent]) => show(sent)).join(', ')}`,
      async (scene) => {
        const id = await scene.newRecording();
        for (const [sent, held] of values) {
          await scene.expect(`PATCH E/${id}/`, { json: { [field]: sent } }, ok({ [field]: held }));
        }
        await scene.expect(`GET E/${id}/`, {}, ok({ [field]: values.at(-1)?.[1] }));
      },
    );
  };
  /** PATCHes the field with each value, in vain. */
  const refuses = (
    number: string,
    field: string,
    values: readonly unknown[],
    code: string,
    detail: string | ((value: unknown) => string),
    attr: string = field,
  ) => {
    scenarioOf(number)(
      `${number}${field} refuses ${values.map(show).join(', ')}: ${code}`,
      async (scene) => {
        const before = await scene.read(await scene.newRecording());
        for (const value of values) {
          const text = typeof detail === 'string' ? detail : detail(value);
          await scene.expect(
            `PATCH E/${before.id}/`,
            { json: { notes: 'not taken', [field]: value } },
            invalid(code, text, attr),
          );
        }
        assert.deepEqual(await scene.read(before.id), before);
      },
    );
  };

  scenario('66. an empty PATCH moves updated_at only', async ({ newRecording, read, expect }) => {
    const before = await read(await newRecording({ segments: [{ text: 'a' }] }));
    for (const json of [{}, { unknown: 1, __proto__: 2, toString: 3 }]) {
      const { recording } = await expect(`PATCH E/${before.id}/`, { json }, 200);
      assert.ok(recording.updated_at > before.updated_at);
      assert.deepEqual({ ...recording, updated_at: before.updated_at }, before);
    }
  });

  // Text.
  for (const field of longTexts) {
    accepts('67. ', field, [
      ['  Hi  ', 'Hi'],
      ['   ', ''],
      ['', ''],
      [null, null],
      [5, '5'],
      [literal('1.0'), '1.0'],
      [literal('1e16'), '1e+16'],
      [literal('1e5'), '100000.0'],
      [literal('0.00001'), '1e-05'],
      [literal('-0.0'), '-0.0'],
      [literal('123456789012345678901234567890'), '123456789012345678901234567890'],
      [1.5, '1.5'],
      ['\u0085\u001c a \u001f\u3000\t\n', 'a'],
      ['\ufeff a', '\ufeff a'],
      ['line\nbreak \u2028 kept', 'line\nbreak \u2028 kept'],
      ['"\\/\u0001\u007f', '"\\/\u0001\u007f'],
    ]);
    refuses('68. ', field, [true, [], {}, ['a']], 'invalid_input', noString);
    refuses('', field, ['a\0b', '\0'], 'null_characters_not_allowed', noNul);
    refuses(
      '',
      field,
      [literal('"a\\ud800b\\udfff"'), literal('"\\ud800"')],
      'surrogate_characters_not_allowed',
      surrogates('D800'),
    );
    refuses(
      '',
      field,
      [literal('"\\udc00\\ud83d"')],
      'surrogate_characters_not_allowed',
      surrogates('DC00'),
    );
  }
  scenario('69, 70. meeting_title is counted in characters, after trimming', async (scene) => {
    const id = await scene.newRecording();
    const tooLong = invalid(
      'max_length',
      'Ensure this field has no more than 255 characters.',
      'meeting_title',
    );
    for (const letter of ['a', '🙂', 'ł']) {
      for (const [meeting_title, answer] of [
        [letter.repeat(255), ok({ meeting_title: letter.repeat(255) })],
        [` ${letter.repeat(255)} `, ok({ meeting_title: letter.repeat(255) })],
        [letter.repeat(256), tooLong],
      ] as const) {
        await scene.expect(`PATCH E/${id}/`, { json: { meeting_title } }, answer);
      }
    }
    await scene.expect(
      `PATCH E/${id}/`,
      { json: { meeting_title: `${'a'.repeat(256)}\0` } },
      tooLong,
    );
  });

  // URLs.
  const webUrls = [
    'https://zoom.us/j/1',
    'https://zoom.us/j/1?pwd=a',
    'http://localhost:3000/x',
    'http://127.0.0.1:8000/',
    'http://[::1]/',
    'HTTPS://EXAMPLE.COM/A',
    'https://example.com.',
    'https://例え.jp/',
    'https://user:pass@example.com/',
    'ftp://example.com',
    'ftps://example.com',
    'https://example.com:99999/',
    'https://example.com?x#y',
    'https://xn--fsq.xn--0zwm56d/',
    '',
    null,
  ];
  const meetingUrls = [
    'zoommtg://zoom.us/join?confno=1',
    'zoomus://zoom.us/join',
    'msteams:/l/meetup-join/19%3ameeting',
    'MSTeams:/l/x',
    'slack://channel?id=C1',
    'webex://meet',
    'facetime://a@b.c',
  ];
  const noUrls = [
    'example.com',
    '//example.com',
    'http://',
    'https://meet',
    'https://a_b.com',
    'https://-a.com',
    'https://a-.com',
    'https://1.2.3',
    'https://256.1.1.1',
    'https://01.2.3.4',
    'https://example.c',
    'https://example.com/a b',
    'https://example.com/a\nb',
    'https://example.com:100000/',
    'https://example.com:/',
    'https://a:b:c@example.com/',
    'https://a@b@example.com/',
    `https://${'a'.repeat(64)}.com`,
    'http://[::zz]/',
    'http://[::1',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://😀.com',
    'mailto:a@example.com',
    'vbscript:x',
    'zoommtg:',
    'zoommtg',
  ];
  for (const field of urls) {
    accepts(
      '71. ',
      field,
      webUrls.map((url) => [url, url]),
    );
    refuses('71. ', field, noUrls, 'invalid_input', noUrl);
    refuses(
      '',
      field,
      [`https://example.com/${'a'.repeat(181)}`, `zoommtg:${'a'.repeat(300)}`],
      'max_length',
      'Ensure this field has no more than 200 characters.',
    );
    refuses('', field, [true, [], {}], 'invalid_input', noString);
    refuses('', field, [5], 'invalid_input', noUrl);
    refuses('', field, ['https://example.com/\0'], 'null_characters_not_allowed', noNul);
    accepts('', field, [
      [`https://example.com/${'a'.repeat(180)}`, `https://example.com/${'a'.repeat(180)}`],
      ['  https://a.bc ', 'https://a.bc'],
    ]);
  }
  accepts(
    '71. ',
    'meeting_url',
    meetingUrls.map((url) => [url, url]),
  );
  refuses('', 'video_url', meetingUrls, 'invalid_input', noUrl);

  // Whole numbers.
  for (const field of integers) {
    accepts('72. ', field, [
      [12, 12],
      ['12', 12],
      [' 12 ', 12],
      ['12.0', 12],
      ['12.', 12],
      ['12.000 ', 12],
      [literal('12.0'), 12],
      [literal('1e3'), 1000],
      [literal('1.5e1'), 15],
      ['+5', 5],
      ['1_000', 1000],
      ['１２', 12],
      ['١٢', 12],
      [null, null],
      [-5, -5],
      ['-5', -5],
      [literal('-0'), 0],
      [literal('-0.0'), 0],
      ['007', 7],
      [2147483647, 2147483647],
      [-2147483648, -2147483648],
    ]);
    refuses(
      '',
      field,
      [
        12.5,
        '12.5',
        '1e3',
        '',
        ' ',
        'x',
        true,
        false,
        [],
        {},
        [1],
        '1__0',
        '_1',
        '0x10',
        '１.5',
        '.0',
        literal('NaN'),
        literal('Infinity'),
        literal('-Infinity'),
        literal('1e400'),
        literal('1e16'),
        'nan',
        'inf',
      ],
      'invalid_input',
      noInteger,
    );
    refuses(
      '',
      field,
      ['1'.repeat(1001), 'x'.repeat(2000)],
      'max_string_length',
      'String value too large.',
    );
  }
  const atMost = (limit: string) => `Ensure this value is less than or equal to ${limit}.`;
  const atLeast = (limit: string) => `Ensure this value is greater than or equal to ${limit}.`;
  const giant = literal('9'.repeat(4300));
  refuses(
    '73. ',
    'duration_seconds',
    [2147483648, '2147483648', literal('9223372036854775808'), giant],
    'max_value',
    atMost('2147483647'),
  );
  refuses(
    '73. ',
    'duration_seconds',
    [-2147483649, '-2147483649'],
    'min_value',
    atLeast('-2147483648'),
  );
  refuses(
    '73. ',
    'video_size_bytes',
    [literal('9223372036854775808'), '9223372036854775808', giant],
    'max_value',
    atMost('9223372036854775807'),
  );
  refuses(
    '73. ',
    'video_size_bytes',
    [literal('-9223372036854775809')],
    'min_value',
    atLeast('-9223372036854775808'),
  );
  for (const digits of ['9007199254740993', '9223372036854775807', '-9223372036854775808']) {
    check(
      `video_size_bytes ${digits} is exact`,
      'PATCH E/{R1}/',
      { json: { video_size_bytes: literal(digits) } },
      (answer) => {
        assert.ok(answer.text.includes(`"video_size_bytes":${digits},`), answer.text);
      },
    );
  }

  // Choices.
  scenario('74. any status after any other', async ({ newRecording, expect }) => {
    const id = await newRecording();
    for (const before of statuses) {
      for (const status of statuses) {
        await expect(`PATCH E/${id}/`, { json: { status: before } }, ok({ status: before }));
        await expect(`PATCH E/${id}/`, { json: { status } }, ok({ status }));
      }
    }
  });
  accepts(
    '75. ',
    'platform',
    platforms.map((platform) => [platform, platform]),
  );
  for (const field of ['platform', 'status']) {
    refuses(
      '74, 75. ',
      field,
      ['done', 'Ready', '', 'Zoom', ' zoom', 'skype', 'toString', '__proto__'],
      'invalid_choice',
      (value) => noChoice(String(value)),
    );
    refuses('', field, [5], 'invalid_choice', noChoice('5'));
    refuses('', field, [true], 'invalid_choice', noChoice('True'));
    refuses('', field, [['zoom', 1, null]], 'invalid_choice', noChoice("['zoom', 1, None]"));
    refuses('', field, [{}], 'invalid_choice', noChoice('{}'));
    refuses('', field, [literal('"\\ud800"')], 'invalid_choice', noChoice('\ud800'));
    refuses('74, 75. ', field, [null], 'null', noNull);
  }

  // Ids.
  const id = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
  const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const one = '00000000-0000-0000-0000-000000000001';
  accepts('', 'recall_recording_id', [
    [id, id],
    [id.toUpperCase(), id],
    [id.replaceAll('-', ''), id],
    [id.replaceAll('-', '').toUpperCase(), id],
    [`{${id}}`, id],
    [`urn:uuid:${id}`, id],
    [null, null],
    [1, one],
    [true, one],
    [0, one.replace('1', '0')],
    [literal('340282366920938463463374607431768211455'), last],
  ]);
  refuses(
    '',
    'recall_recording_id',
    [
      '',
      ` ${id}`,
      `${id} `,
      id.slice(1),
      `${id}0`,
      'x',
      1.5,
      literal('1.0'),
      -1,
      literal('340282366920938463463374607431768211456'),
      [],
      {},
      `${id}\0`,
      literal('NaN'),
    ],
    'invalid_input',
    noUuid,
  );

  // Participants.
  accepts('76. ', 'participants', [
    [
      ['Ann', ' Bob ', 7],
      ['Ann', 'Bob', '7'],
    ],
    [[], []],
    [
      [literal('1.0'), 'a"b\\c', '{x,y}', 'NULL', 'null'],
      ['1.0', 'a"b\\c', '{x,y}', 'NULL', 'null'],
    ],
    [
      ['Ann', 'Ann'],
      ['Ann', 'Ann'],
    ],
    [['🙂'.repeat(255)], ['🙂'.repeat(255)]],
  ]);
  refuses(
    '77. ',
    'participants',
    [
      ['a', '', null],
      ['a', '  '],
    ],
    'blank',
    noBlank,
    'participants__1',
  );
  refuses('77. ', 'participants', [['a', null]], 'null', noNull, 'participants__1');
  refuses(
    '77. ',
    'participants',
    [[{}], [[]], [true]],
    'invalid_input',
    noString,
    'participants__0',
  );
  refuses('', 'participants', [['a\0']], 'null_characters_not_allowed', noNul, 'participants__0');
  refuses(
    '',
    'participants',
    [['a', literal('"\\uDBFF"')]],
    'surrogate_characters_not_allowed',
    surrogates('DBFF'),
    'participants__1',
  );
  for (const field of ['participants', 'transcript_segments', 'extracted_tasks']) {
    refuses('', field, ['x', ''], 'not_a_list', noList('str'));
    refuses('', field, [{}], 'not_a_list', noList('dict'));
    refuses('', field, [1, literal('123456789012345678901')], 'not_a_list', noList('int'));
    refuses('', field, [1.5, literal('1.0'), literal('NaN')], 'not_a_list', noList('float'));
    refuses('', field, [true], 'not_a_list', noList('bool'));
    refuses('', field, [null], 'null', noNull);
  }

  // Tasks.
  scenario('78. tasks', async ({ newRecording, expect }) => {
    const recording = await newRecording();
    const { text } = await expect(
      `PATCH E/${recording}/`,
      {
        json: {
          extracted_tasks: [
            { title: 'T' },
            { assignee: 'Ann', title: 'U', description: '', due: 'tomorrow' },
          ],
        },
      },
      200,
    );
    const tasks = '[{"title":"T","assignee":null},{"title":"U","description":"","assignee":"Ann"}]';
    assert.ok(text.includes(`"extracted_tasks":${tasks}`), text);
    await expect(
      `PATCH E/${recording}/`,
      { json: { extracted_tasks: [] } },
      ok({ extracted_tasks: [] }),
    );
  });
  accepts('', 'extracted_tasks', [
    [
      [{ title: ' a ', description: 5, assignee: '' }],
      [{ title: 'a', description: '5', assignee: '' }],
    ],
    [[{ title: 'a', assignee: null }], [{ title: 'a', assignee: null }]],
  ]);
  refuses(
    '',
    'extracted_tasks',
    [['x']],
    'invalid_input',
    noObject('str'),
    'extracted_tasks__0__non_field_errors',
  );
  refuses(
    '',
    'extracted_tasks',
    [[{ title: 'a' }, []]],
    'invalid_input',
    noObject('list'),
    'extracted_tasks__1__non_field_errors',
  );
  refuses('', 'extracted_tasks', [[null]], 'null', noNull, 'extracted_tasks__0');
  refuses(
    '',
    'extracted_tasks',
    [[{}], [{ description: 'd' }]],
    'required',
    required,
    'extracted_tasks__0__title',
  );
  refuses('', 'extracted_tasks', [[{ title: '' }]], 'blank', noBlank, 'extracted_tasks__0__title');
  refuses('', 'extracted_tasks', [[{ title: null }]], 'null', noNull, 'extracted_tasks__0__title');
  refuses(
    '',
    'extracted_tasks',
    [[{ title: 'a', description: null }]],
    'null',
    noNull,
    'extracted_tasks__0__description',
  );
  refuses(
    '',
    'extracted_tasks',
    [[{ title: 'a', assignee: [] }]],
    'invalid_input',
    noString,
    'extracted_tasks__0__assignee',
  );
  refuses(
    '',
    'extracted_tasks',
    [[{ title: 'a\0' }]],
    'null_characters_not_allowed',
    noNul,
    'extracted_tasks__0__title',
  );

  // Times.
  for (const field of times) {
    accepts('79. ', field, [
      ['2019-08-24T14:15:22Z', '2019-08-24T14:15:22Z'],
      ['2019-08-24T14:15:22.123Z', '2019-08-24T14:15:22.123000Z'],
      ['2019-08-24T14:15:22.1234567890Z', '2019-08-24T14:15:22.123456Z'],
      ['2019-08-24T14:15:22.999999999Z', '2019-08-24T14:15:22.999999Z'],
      ['2019-08-24T14:15:22.000000Z', '2019-08-24T14:15:22Z'],
      ['2019-08-24T14:15:22+02:00', '2019-08-24T12:15:22Z'],
      ['2019-08-24T14:15:22+0200', '2019-08-24T12:15:22Z'],
      ['2019-08-24T14:15:22+02', '2019-08-24T12:15:22Z'],
      ['2019-08-24T14:15:22-11:30', '2019-08-25T01:45:22Z'],
      ['2019-08-24', '2019-08-24T00:00:00Z'],
      ['2019-08-24T14:15:22', '2019-08-24T14:15:22Z'],
      ['2019-08-24 14:15', '2019-08-24T14:15:00Z'],
      ['2019-08-24T14', '2019-08-24T14:00:00Z'],
      ['2019-8-4T1:2', '2019-08-04T01:02:00Z'],
      ['20190824T141522Z', '2019-08-24T14:15:22Z'],
      ['2019-W34-6', '2019-08-24T00:00:00Z'],
      ['2019-08-24T14:15:22,5Z', '2019-08-24T14:15:22.500000Z'],
      ['2019-08-24T14:15:22 Z', '2019-08-24T14:15:22Z'],
      ['2020-02-29T23:59:59.999999Z', '2020-02-29T23:59:59.999999Z'],
      ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
      ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999999Z'],
      ['1883-11-18T12:03:58Z', '1883-11-18T12:03:58Z'],
    ]);
    refuses(
      '',
      field,
      [
        ' 2019-08-24',
        '2019-08-24T14:15:22z',
        '2019-08-24T14:15:60Z',
        '2019-08-24T24:00:00',
        '2019-02-30',
        '2019-02-29T00:00:00Z',
        '2019-13-01',
        '2019-00-01',
        '2019-08-24T14:15:22+25:00',
        'now',
        '',
        '   ',
        'today',
        'infinity',
        '-infinity',
        'epoch',
        0,
        1566656122,
        true,
        [],
        {},
        '2019',
        '2019-08',
        '10000-01-01',
        '0000-01-01',
        '2019-W54-1',
        '2019-08-24T14:15:22Z\0',
        'x'.repeat(5000),
      ],
      'invalid_input',
      noDate,
    );
    refuses(
      '',
      field,
      ['0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-01:00'],
      'overflow',
      'Datetime value out of range.',
    );
  }
  refuses('80. ', 'started_at', [null], 'null', noNull);
  for (const field of times.slice(1))
    accepts('80. ', field, [
      ['2026-01-01', '2026-01-01T00:00:00Z'],
      [null, null],
    ]);

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

  // D3: what a segment or a task needs it needs in a PATCH too.
  for (const method of ['PATCH', 'PUT']) {
    check(
      `${method} with a segment without text`,
      `${method} E/{R1}/`,
      { json: { platform: 'zoom', transcript_segments: [{ timestamp: 1 }] } },
      invalid('required', required, 'transcript_segments__0__text'),
    );
    check(
      `${method} with a task without title`,
      `${method} E/{R1}/`,
      { json: { platform: 'zoom', extracted_tasks: [{ title: 'a' }, {}] } },
      invalid('required', required, 'extracted_tasks__1__title'),
    );
    check(
      `${method} with a segment that is none`,
      `${method} E/{R1}/`,
      { json: { platform: 'zoom', transcript_segments: ['a'] } },
      invalid('invalid_input', noObject('str'), 'transcript_segments__0__non_field_errors'),
    );
    check(
      `${method} with null for a segment`,
      `${method} E/{R1}/`,
      { json: { platform: 'zoom', transcript_segments: [null] } },
      invalid('null', noNull, 'transcript_segments__0'),
    );
  }
});

function show(value: unknown): string {
  const text = toJson(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
