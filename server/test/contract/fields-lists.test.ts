import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { literal } from './exchange.ts';
import { invalid, ok } from './expected.ts';
import { noBlank, noNul, noNull, noString, required, surrogates } from './field-messages.ts';
import { fieldTable } from './field-table.ts';

/** Participants, segments and tasks: the lists of a recording, and what is in them. */

const noList = (type: string) => `Expected a list of items but got type "${type}".`;
const noObject = (type: string) => `Invalid data. Expected a dictionary, but got ${type}.`;

contract('Fields: lists', (table) => {
  const { check, scenario } = table;
  const { accepts, refuses } = fieldTable(table);

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
