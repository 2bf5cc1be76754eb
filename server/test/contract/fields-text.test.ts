import { platforms, statuses } from '../../src/domain/recording.ts';
import { contract } from './contract.ts';
import { literal } from './exchange.ts';
import { invalid, ok } from './expected.ts';
import { noChoice, noNul, noNull, noString, noUrl, noUuid, surrogates } from './field-messages.ts';
import { fieldTable } from './field-table.ts';

/** Fields of one text: free text, addresses, choices, ids. */

const longTexts = ['meeting_title', 'notes', 'error_message', 'summary'] as const;
const urls = ['meeting_url', 'video_url'] as const;

contract('Fields: text', (table) => {
  const { scenario } = table;
  const { accepts, refuses } = fieldTable(table);

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
});
