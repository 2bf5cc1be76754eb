import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isMinutebookError, type MinutebookError } from '../../src/domain/errors.ts';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';

function read(text: string | Uint8Array) {
  return readTranscriptFile(typeof text === 'string' ? Buffer.from(text) : text, 'file');
}

function refusal(text: string | Uint8Array): MinutebookError {
  try {
    read(text);
  } catch (error) {
    if (isMinutebookError(error)) return error;
    throw error;
  }
  throw new Error('It was read.');
}

const faults: readonly (readonly [string, string | Uint8Array, string, number])[] = [
  ['nothing', '', 'import_malformed', 1],
  ['only space', ' \n\n ', 'import_malformed', 1],
  ['prose', 'Dear all,\nwe met.\n', 'import_not_recognised', 1],
  ['a list of things', '- **Note**: bread\n- milk\n', 'import_not_recognised', 1],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import_not_recognised', 3],
  ['other JSON', '{"name": "x"}', 'import_not_recognised', 1],
  ['an empty list', '[]', 'import_not_recognised', 1],
  ['captions without one', 'WEBVTT\n\nNOTE nothing\n', 'import_malformed', 1],
  [
    'a wrong time',
    'WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:61.0 -> x --> y\nb',
    'import_malformed',
    6,
  ],
  [
    'a wrong time in SRT',
    '1\n00:00:01,0 --> 00:00:02,0\na\n\n2\n00:00:03,0 --> \nb',
    'import_malformed',
    6,
  ],
  ['JSON that breaks off', '{"results": {\n"channels": [\n{"alternatives"', 'import_malformed', 3],
  ['JSON with a slip', '{\n"segments": [\n{"start": 0,}\n]}', 'import_malformed', 3],
  ['JSON with a bad word', '{\n"segments": nope}', 'import_malformed', 2],
  ['JSON with more behind it', '{}\n{}', 'import_malformed', 2],
  ['a line break in a string', '{"a":\n"b\nc"}', 'import_malformed', 2],
  [
    'an odd segment',
    '{"segments": [\n{"start": 0, "end": 1, "text": "a"},\n{"start": "x",\n"end": 1, "text": "b"}]}',
    'import_malformed',
    3,
  ],
  ['an odd channel', '{"results":{"channels":[\n\n{"alternatives": []}]}}', 'import_malformed', 3],
  [
    'an odd line of STM',
    'a 1 b 0 1 hello\na 1 b 2 3 there\na 1 b 4 5 you\na 1 b x',
    'import_malformed',
    4,
  ],
  ['an odd line of RTTM', 'SPEAKER a 1 0 1 <NA> <NA> b\nSPEAKER a', 'import_malformed', 2],
  ['deep nesting', `{"segments":\n${'['.repeat(100)}${']'.repeat(100)}}`, 'import_malformed', 2],
];

describe('What is no transcript is refused, with the line:', () => {
  for (const [name, text, code, line] of faults) {
    test(name, () => {
      const error = refusal(text);
      assert.equal(error.code, code);
      assert.match(error.detail, new RegExp(`^Line ${line}: `));
    });
  }
});

describe('A hostile file', () => {
  const million = 1_000_000;
  const long: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(10 * million)],
    ['closed brackets', `${'['.repeat(million)}${']'.repeat(million)}`],
    ['objects', `[${'{},'.repeat(million)}{}]`],
    ['odd segments', `{"segments":[{"start":0,"text":""}${',1'.repeat(million)}]}`],
    ['backslashes', `{"a":"${'\\'.repeat(million + 1)}`],
    ['an open string', `{"a":"${'x'.repeat(million)}`],
    ['one long line', `WEBVTT\n\n${'0'.repeat(million)} --> `],
    ['digits and colons', `WEBVTT\n\n${'0:'.repeat(million)}`],
    ['tags', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(million)}`],
    ['entities', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&#'.repeat(million)}`],
    ['names', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'a'.repeat(million)}: b`],
    ['bold', `**a** 0:01 ${'**'.repeat(million)}`],
    ['open bold', '**a '.repeat(million)],
    ['links', `**a** 0:01 ${'[a]('.repeat(million)}`],
    ['open links', `**a** 0:01 ${'['.repeat(million)}`],
    ['spaces in bold', `**${' '.repeat(million)}0:01**`],
    ['spaces', `${' '.repeat(million)}x`],
    ['senders', `10:00:00 From ${'a to '.repeat(million)}`.repeat(2)],
    ['tabs', `00:00:01\t${'\t'.repeat(million)}`],
    ['log', `[2026-02-03T10:00:00.000Z] <a> ${'a:'.repeat(million)}`],
    ['fields', `a 1 b ${'1'.repeat(million)}`],
    ['front matter', `---\n${'a: "b\n'.repeat(million)}`],
    ['line breaks', '\n'.repeat(million * 5)],
  ];
  for (const [name, text] of long) {
    test(`of ${name} is done with quickly`, () => {
      const startedMs = process.cpuUsage().user;
      try {
        read(text);
      } catch (error) {
        assert.ok(isMinutebookError(error), String(error));
      }
      const tookMs = (process.cpuUsage().user - startedMs) / 1000;
      assert.ok(tookMs < 5000, `${tookMs} ms`);
    });
  }

  test('has no more segments than there may be', () => {
    const cue = '00:01.000 --> 00:02.000\na\n\n';
    const error = refusal(`WEBVTT\n\n${cue.repeat(200_001)}`);
    assert.equal(error.code, 'import_malformed');
    assert.match(error.detail, /^Line 600003: more than 200000/);
  });

  test('has no more bytes than there may be', () => {
    assert.equal(refusal(new Uint8Array(20 * 1024 * 1024 + 1)).code, 'request_too_large');
  });

  test('cannot bring text or names that the database does not take', () => {
    const text = 'x'.repeat(50_000);
    const file = {
      segments: [{ start: 0, end: 1, speaker: 'n'.repeat(999), text: `a\u0000\ud800${text}` }],
    };
    const { segments } = read(JSON.stringify(file));
    assert.equal(segments.map((each) => each.text).join('').length, 50_002);
    assert.ok(segments.every((each) => each.text.length <= 16_000 && each.text.isWellFormed()));
    assert.ok(segments.every((each) => !each.text.includes('\0')));
    assert.equal(segments[0]?.speaker?.length, 255);
    assert.deepEqual(
      segments.map((each) => each.startMs),
      [0, null, null, null],
    );
  });

  test('of any bytes is read or refused, never a defect', () => {
    const beginnings = [
      '',
      'WEBVTT\n\n',
      '1\n00:00:01,0 --> 00:00:02,0\n',
      '{"segments":[',
      '**a** 0:01 ',
    ];
    const file = fc.tuple(
      fc.constantFrom(...beginnings),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.uint8Array({ maxLength: 50 }),
    );
    fc.assert(
      fc.property(file, ([beginning, text, bytes]) => {
        try {
          read(Buffer.concat([Buffer.from(beginning + text), bytes]));
        } catch (error) {
          assert.ok(isMinutebookError(error), String(error));
          assert.match(error.detail, /^Line \d+: /);
        }
      }),
      { numRuns: 500 },
    );
  });
});
