import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { literal, toJson } from './exchange.ts';
import { invalid, malformedForm, ok } from './expected.ts';
import {
  hostileServer,
  json,
  keyless,
  multipart,
  raw,
  refusedOrTaken,
  sender,
} from './hostile-server.ts';

/** Bodies of odd content: in every field, in every format, and at random. */

describe('Hostile bodies: contents', () => {
  const scene = hostileServer();
  const sends = sender(scene);
  const patch = 'PATCH E/{R1}/';
  const append = 'POST E/{R1}/append_segments/';

  const texts = [
    'meeting_title',
    'meeting_url',
    'notes',
    'error_message',
    'video_url',
    'summary',
    'platform',
    'status',
    'recall_recording_id',
    'started_at',
    'duration_seconds',
    'video_size_bytes',
  ];
  const values: Readonly<Record<string, string>> = {
    'a number of 400 digits': '9'.repeat(400),
    'a number of 4300 digits': `-${'9'.repeat(4300)}`,
    'a number of 100,000 digits': '9'.repeat(100_000),
    'a number of 100,000 decimals': `0.${'1'.repeat(100_000)}`,
    'an exponent of 400 digits': `1e${'9'.repeat(400)}`,
    'the smallest exponent': `1e-${'9'.repeat(400)}`,
    'a number of zeros': `1${'0'.repeat(100_000)}.0`,
    NaN: 'NaN',
    'a lone surrogate': '"a\\ud800"',
    'the other half': '"\\udfff"',
    NUL: '"\\u0000"',
    'a prototype': '{"__proto__":{"text":"x","title":"x"},"constructor":{"prototype":{}}}',
  };
  for (const [what, value] of Object.entries(values)) {
    test(`${what}, in every field`, async () => {
      const here = scene();
      for (const field of [
        ...texts,
        'participants',
        'transcript_segments',
        'extracted_tasks',
        'unknown',
      ]) {
        await here.expect(patch, raw(`{"${field}":${value}}`), refusedOrTaken);
      }
      for (const field of ['timestamp', 'speaker', 'text', 'confidence', 'is_final', 'unknown']) {
        await here.expect(
          append,
          raw(`{"segments":[{"text":"a","${field}":${value}}]}`),
          refusedOrTaken,
        );
      }
      for (const body of [value, `{"segments":${value}}`, `{"segments":[${value}]}`]) {
        await here.expect(append, raw(body), 400);
        await here.expect('POST E/', raw(body), (answer) => {
          assert.ok([201, 400].includes(answer.status), answer.text.slice(0, 300));
        });
      }
      for (const field of ['title', 'description', 'assignee']) {
        await here.expect(
          patch,
          raw(`{"extracted_tasks":[{"title":"a","${field}":${value}}]}`),
          refusedOrTaken,
        );
      }
      await here.expect('POST E/', { key: null, ...raw(`{"personal_api_key":${value}}`) }, keyless);
    });
  }

  sends(
    'keys of prototypes',
    patch,
    raw('{"__proto__":{"notes":"x"},"constructor":1,"toString":2,"hasOwnProperty":3,"notes":"y"}'),
    ok({ notes: 'y' }),
  );
  sends(
    'keys of prototypes in a segment',
    append,
    raw('{"segments":[{"__proto__":{"text":"x"},"constructor":{"text":"y"}}]}'),
    invalid('required', 'This field is required.', 'segments__0__text'),
  );
  sends(
    'a body whose prototype would have the segments',
    append,
    raw('{"__proto__":{"segments":[{"text":"x"}]}}'),
    invalid('required', 'This field is required.', 'segments'),
  );
  sends('an empty key, and one with NUL', patch, raw('{"":1,"\\u0000":2,"\\ud800":3}'), 200);
  test('nothing of it stuck to all objects', () => {
    assert.equal(({} as Record<string, unknown>).notes, undefined);
    assert.equal(({} as Record<string, unknown>).text, undefined);
  });

  // Forms.
  sends('a form of bad percent signs', patch, { form: '%zz=%&notes=%ff%fe%&%00=1' }, 200);
  sends(
    'NUL in a form',
    patch,
    { form: 'notes=a%00b' },
    invalid('null_characters_not_allowed', /./, 'notes'),
  );
  sends(
    'a form of brackets',
    append,
    {
      form: 'segments[0]=x&segments[[]]=1&segments[0]]=2&segments[-1]text=a&segments[99999999999]text=b&segments[]=c',
    },
    400,
  );
  sends(
    'a form of prototypes',
    patch,
    { form: '__proto__=1&constructor[prototype]=2&notes=x' },
    ok({ notes: 'x' }),
  );

  // Multipart forms.
  sends(
    'a multipart form of rubbish',
    patch,
    multipart(Buffer.from(Array.from({ length: 100_000 }, (_one, index) => (index * 7919) % 256))),
    malformedForm('Multipart form'),
  );
  sends(
    'a boundary of a regular expression',
    patch,
    { type: 'multipart/form-data; boundary="(.*)+$"', body: '--(.*)+$\r\n' },
    malformedForm('Multipart form'),
  );
  sends(
    'NUL and bad UTF-8 in a multipart form',
    patch,
    {
      ...multipart(''),
      body: Buffer.concat([
        Buffer.from('--x\r\nContent-Disposition: form-data; name="notes"\r\n\r\n'),
        Buffer.from([0, 0xff, 0xfe]),
        Buffer.from('\r\n--x--\r\n'),
      ]),
    },
    invalid('null_characters_not_allowed', /./, 'notes'),
  );

  // Random bodies.
  const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
  const spelling = fc
    .constantFrom(
      '1e400',
      '-0',
      '1.0',
      'NaN',
      '-Infinity',
      '12345678901234567890',
      '"\\ud800"',
      '"\\u0000"',
      '1e-400',
      '0.1e1',
    )
    .map((source) => literal(source));
  const value = fc.oneof(
    anyJson,
    spelling,
    fc.date({ noInvalidDate: false }).map(String),
    fc.webUrl(),
    fc.uuid(),
    fc.double(),
    fc.bigInt().map((number) => literal(String(number))),
  );
  const segment = fc.record(
    {
      timestamp: value,
      speaker: value,
      text: fc.oneof(fc.string(), value),
      confidence: value,
      is_final: value,
    },
    { requiredKeys: [] },
  );
  const task = fc.record(
    { title: fc.oneof(fc.string(), value), description: value, assignee: value },
    { requiredKeys: [] },
  );
  const patchBody = fc.record(
    {
      ...Object.fromEntries(texts.map((name) => [name, value])),
      participants: fc.oneof(fc.array(fc.oneof(fc.string(), value), { maxLength: 3 }), value),
      transcript_segments: fc.oneof(fc.array(fc.oneof(segment, value), { maxLength: 3 }), value),
      extracted_tasks: fc.oneof(fc.array(fc.oneof(task, value), { maxLength: 3 }), value),
    },
    { requiredKeys: [] },
  );
  const appendBody = fc.record({
    segments: fc.oneof(fc.array(fc.oneof(segment, value), { maxLength: 4 }), value),
  });

  for (const [what, method, path, bodies] of [
    ['PATCH', 'PATCH', '', fc.oneof(patchBody, anyJson)],
    ['PUT', 'PUT', '', patchBody],
    ['append', 'POST', 'append_segments/', fc.oneof(appendBody, anyJson)],
    ['the earlier append', 'POST', 'transcript/', fc.oneof(appendBody, anyJson)],
  ] as const) {
    test(`any JSON is taken or refused: ${what}`, async () => {
      const here = scene();
      const id = await here.newRecording();
      await fc.assert(
        fc.asyncProperty(bodies as fc.Arbitrary<unknown>, async (body) => {
          await here.expect(
            `${method} E/${id}/${path}`,
            { type: json, body: toJson(body) },
            refusedOrTaken,
          );
        }),
        { numRuns: 150 },
      );
      await here.expect(`GET E/${id}/`, {}, 200);
      await here.expect('GET E/?limit=1', {}, 200);
    });
  }
  test('any bytes are refused, or are JSON', async () => {
    const here = scene();
    const id = await here.newRecording();
    const types = fc.constantFrom(
      json,
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), types, async (bytes, type) => {
        await here.expect(`PATCH E/${id}/`, { type, body: Buffer.from(bytes) }, (answer) => {
          assert.ok([200, 400, 415].includes(answer.status), answer.text);
        });
      }),
      { numRuns: 150 },
    );
  });
});
