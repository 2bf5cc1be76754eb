import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { literal } from './exchange.ts';
import { noDate, noInteger, noNull } from './field-messages.ts';
import { fieldTable } from './field-table.ts';

const integers = ['duration_seconds', 'video_size_bytes'] as const;
const times = ['started_at', 'completed_at', 'tasks_generated_at', 'summary_generated_at'] as const;

contract('Fields: numbers and times', (table) => {
  const { check } = table;
  const { accepts, refuses } = fieldTable(table);

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
});
