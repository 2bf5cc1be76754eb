import { describe, test } from 'node:test';
import { toMultipart } from './exchange.ts';
import { invalid, malformedForm, malformedJson, ok } from './expected.ts';
import {
  hostileServer,
  keyless,
  multipart,
  raw,
  refusedOrTaken,
  sender,
} from './hostile-server.ts';

/** Bodies that are long, deep or of many parts: each is taken or refused in good time. */

const megabytes = (count: number, letter = 'a') => letter.repeat(count * 1_000_000);
const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

describe('Hostile bodies: sizes', () => {
  const scene = hostileServer();
  const sends = sender(scene);
  const patch = 'PATCH E/{R1}/';
  const append = 'POST E/{R1}/append_segments/';

  const bulks: Readonly<Record<string, string>> = {
    'two megabytes of text': JSON.stringify(megabytes(2)),
    'two megabytes of blanks': JSON.stringify(megabytes(2, ' ')),
    'quotes to be escaped': JSON.stringify(megabytes(1, '"')),
    'a megabyte of emoji': JSON.stringify('🙂'.repeat(250_000)),
    'a million digits': JSON.stringify(megabytes(1, '1')),
    'a deep array': nested(100_000, '[', ']'),
    'a deep object': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'a deep array of numbers that need care': `${'[1.0,'.repeat(50_000)}1${']'.repeat(50_000)}`,
    '300,000 items': `[${'1,'.repeat(300_000)}1]`,
    '300,000 objects': `[${'{},'.repeat(300_000)}{}]`,
    '20,000 keys': `{${Array.from({ length: 20_000 }, (_one, key) => `"k${key}":1`).join()}}`,
  };
  for (const [what, value] of Object.entries(bulks)) {
    test(`${what}, where most can go wrong`, async () => {
      const here = scene();
      const fields = ['meeting_title', 'notes', 'platform', 'participants', 'started_at'];
      for (const field of [...fields, 'transcript_segments', 'extracted_tasks']) {
        await here.expect(patch, raw(`{"${field}":${value}}`), refusedOrTaken);
      }
      await here.expect(append, raw(`{"segments":[{"text":${value}}]}`), 400);
      await here.expect('POST E/', { key: null, ...raw(`{"personal_api_key":${value}}`) }, keyless);
    });
  }

  const tenMegabytes = JSON.stringify(megabytes(10));
  sends('ten megabytes of notes', patch, raw(`{"notes":${tenMegabytes}}`), 400);
  sends('ten megabytes of segment', append, raw(`{"segments":[{"text":${tenMegabytes}}]}`), 400);
  sends('ten megabytes of platform', 'POST E/', raw(`{"platform":${tenMegabytes}}`), 400);
  sends('an array that is never closed', patch, raw('['.repeat(1_000_000)), malformedJson);
  sends('objects that are never closed', patch, raw('{"a":'.repeat(1_000_000)), malformedJson);
  sends(
    'an unfinished text full of escapes, and NaN',
    patch,
    raw(`{"a":NaN,"b":"${'\\"'.repeat(5_000_000)}`),
    malformedJson,
  );
  sends(
    'a text full of escapes, and NaN',
    patch,
    raw(`{"a":NaN,"b":"${'\\"'.repeat(5_000_000)}"}`),
    200,
  );
  sends(
    'a text full of backslashes, and NaN',
    patch,
    raw(`{"a":NaN,"b":"${'\\\\'.repeat(5_000_000)}"}`),
    200,
  );
  sends('100,000 NaN', patch, raw(`{"a":[${'NaN,'.repeat(100_000)}-Infinity]}`), 200);
  sends(
    'letters that only look like NaN',
    patch,
    raw(`{"a":NaN${'N'.repeat(1_000_000)}}`),
    malformedJson,
  );
  test('a hundred thousand segments', async () => {
    const here = scene();
    const id = await here.newRecording();
    const segments = Array.from({ length: 100_000 }, (_one, timestamp) => ({
      timestamp,
      text: 'a',
    }));
    const headers = { prefer: 'return=minimal' };
    await here.expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments } },
      ok({ appended: 100_000 }),
    );
    const same = Array.from({ length: 100_000 }, () => ({
      timestamp: 5,
      text: 'a',
      is_final: false,
    }));
    await here.expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments: same } },
      ok({ duplicate: 100_000 }),
    );
    await here.expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments: [...segments, {}] } },
      invalid('required', 'This field is required.', 'segments__100000__text'),
    );
    await here.expect(`DELETE E/${id}/`, {}, 204);
  });

  // Forms.
  const fields = (count: number, name = 'a') =>
    Array.from({ length: count }, (_one, index) => `${name}${index}=1`).join('&');
  sends('a form of 100,000 fields', patch, { form: fields(100_000) }, malformedForm('Form'));
  sends(
    'a form of ten million empty fields',
    patch,
    { form: '&'.repeat(10_000_000) },
    malformedForm('Form'),
  );
  sends(
    'a form of 10,000 participants',
    patch,
    { form: fields(9999, 'participants=') },
    invalid('max_length', /1000/, 'participants'),
  );
  sends(
    'a form of 9,000 parts of segments',
    append,
    { form: Array.from({ length: 9000 }, (_one, index) => `segments[${index}]x=1`).join('&') },
    invalid('required', /./, 'segments__0__text'),
  );
  sends(
    'a form of one huge value',
    patch,
    { form: `notes=${megabytes(10)}` },
    invalid('max_length', /./, 'notes'),
  );
  sends('a form of one huge name', patch, { form: `${megabytes(10)}=1` }, 200);

  // Multipart forms.
  sends(
    'a multipart form of 100,000 parts',
    patch,
    multipart(
      toMultipart(
        Object.fromEntries(Array.from({ length: 100_000 }, (_one, index) => [`a${index}`, ''])),
        'x',
      ).body,
    ),
    malformedForm('Multipart form'),
  );
  sends(
    'a multipart form of nothing but delimiters',
    patch,
    multipart('\r\n--x'.repeat(1_000_000)),
    malformedForm('Multipart form'),
  );
  sends(
    'a multipart form of line breaks',
    patch,
    multipart('\r\n'.repeat(5_000_000)),
    malformedForm('Multipart form'),
  );
  sends(
    'a part of ten megabytes of header',
    patch,
    multipart(`--x\r\nContent-Disposition: form-data; ${megabytes(10, ' ')}\r\n\r\n--x--`),
    malformedForm('Multipart form'),
  );
  sends(
    'a part of ten megabytes of parameters',
    patch,
    multipart(
      `--x\r\nContent-Disposition: form-data${'; a="b"'.repeat(1_000_000)}\r\n\r\n\r\n--x--`,
    ),
    malformedForm('Multipart form'),
  );
});
