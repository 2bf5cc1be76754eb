import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { createScene, type RequestOptions, type Scene } from './contract.ts';
import { Answer, exchange, literal, toJson, toMultipart } from './exchange.ts';
import {
  assertAnswer,
  type Expected,
  endpointNotFound,
  error,
  invalid,
  malformedForm,
  malformedJson,
  noCredentials,
  notFound,
  ok,
  throttled,
} from './expected.ts';
import { whileDiskIsFull, whileKeysAreAway } from './faulty-database.ts';
import { startWorld, type World } from './world.ts';

/**
 * Whatever arrives, the answer is a clear refusal and the server goes on. What must never be
 * seen in the log is said in every request: `secret`.
 */

const secret = 'Geheimnis';
const json = 'application/json';
const badRequest = error(400, 'invalid_request', 'bad_request', /./);
const megabytes = (count: number, letter = 'a') => letter.repeat(count * 1_000_000);
const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

/** A server for all tests of a `describe`, which must be up, and have said nothing, at the end. */
function hostileServer(config: Parameters<typeof startWorld>[0] = {}): () => Scene {
  let world: World | undefined;
  before(async () => {
    world = await startWorld(config);
  });
  after(async () => {
    assert.ok(world);
    const { server, keys } = world;
    assert.equal((await exchange(server.url, { method: 'GET', path: '/ready' })).status, 200);
    const log = server.log();
    for (const hidden of [secret, ...Object.values(keys)]) assert.ok(!log.includes(hidden), hidden);
    assert.deepEqual(
      log.split('\n').filter((line) => line.includes('"level":50')),
      [],
    );
    await world[Symbol.asyncDispose]();
  });
  return () => createScene(world as World);
}

describe('Hostile bodies', () => {
  const scene = hostileServer();
  const patch = 'PATCH E/{R1}/';
  const append = 'POST E/{R1}/append_segments/';

  const sends = (name: string, request: string, options: RequestOptions, expected: Expected) => {
    test(name, async () => {
      await scene().expect(request, options, expected);
    });
  };
  const raw = (body: string): RequestOptions => ({ type: json, body });
  /** No 500; what else is decided elsewhere. */
  const refusedOrTaken = (answer: Answer) => {
    assert.ok([200, 400].includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`);
  };

  const keyless = (answer: Answer) => {
    assert.ok([400, 401].includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`);
  };

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
  const multipart = (body: string | Buffer, boundary = 'x'): RequestOptions => ({
    type: `multipart/form-data; boundary=${boundary}`,
    body,
  });
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
    'a multipart form of rubbish',
    patch,
    multipart(Buffer.from(Array.from({ length: 100_000 }, (_one, index) => (index * 7919) % 256))),
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
  test('any query is taken or refused', async () => {
    const here = scene();
    await here.world.server.db.query({ text: 'DELETE FROM recordings' });
    await here.newRecording({ segments: [{ text: 'a' }] });
    const names = fc.constantFrom(
      'limit',
      'offset',
      'cursor',
      'platform',
      'status',
      'user_id',
      'search',
      'ordering',
      'fields',
      'omit',
      'started_after',
      'started_before',
      'format',
      'x',
      '__proto__',
    );
    const queryValue = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.base64String(),
      fc.constantFrom('\0', '', '1e5', '\u0661', '%', '_', '\\'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, queryValue), { maxLength: 4 }), async (pairs) => {
        const query = pairs
          .map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
          .join('&');
        await here.expect(`GET E/?${query}`, {}, (answer) => {
          assert.ok([200, 400, 404].includes(answer.status), answer.text);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('Hostile addresses and headers', () => {
  const scene = hostileServer();
  const sends = (name: string, request: string, options: RequestOptions, expected: Expected) => {
    test(name, async () => {
      await scene().expect(request, options, expected);
    });
  };
  const refused = (answer: Answer) => {
    assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${answer.text}`);
  };

  for (const path of ['%zz', '%', '%ff', '%c0%af', '%e0%80%af', '%u0031', '%2']) {
    sends(`GET /${path}`, `GET /${path}`, { key: null }, badRequest);
    sends(`a recording ${path}`, `GET E/${path}/`, {}, refused);
    sends(`a project ${path}`, `GET /api/projects/${path}/desktop_recordings/`, {}, refused);
  }
  for (const path of [
    '%00',
    '%2e%2e',
    '..%2f',
    '%5c',
    '%2F',
    '%0d%0aX: y',
    "'%20OR%201=1--",
    '%F0%9F%99%82',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
  ]) {
    const target = path.replaceAll(' ', '%20');
    sends(`a recording ${path.slice(0, 20)}`, `GET E/${target}/`, {}, (answer) =>
      assert.equal(answer.status, 404),
    );
    sends(
      `a project ${path.slice(0, 20)}`,
      `GET /api/projects/${target}/desktop_recordings/`,
      {},
      (answer) => assert.equal(answer.status, 404),
    );
    sends(`a path ${path.slice(0, 20)}`, `GET /api/${target}`, { key: null }, endpointNotFound);
  }
  sends('two dots', 'GET /api/../etc/passwd', { key: null }, endpointNotFound);
  sends('a whole URL as the target', 'GET http://evil.example/api/users/@me/', {}, refused);
  sends('an asterisk as the target', 'OPTIONS *', {}, refused);
  sends('an address of 15,000 characters', `GET /${'a'.repeat(15_000)}`, { key: null }, notFound);
  sends('a fragment', 'GET /api/users/@me/#x', { key: null }, refused);
  for (const query of [
    '&&&===&',
    '%zz=%zz&%',
    'limit[]=1&limit[a]=2',
    `${'a=1&'.repeat(3000)}`,
    '__proto__[x]=1&constructor=2',
    '?',
    `search=${'%25'.repeat(3000)}`,
    'search=%ED%A0%80',
    '%00=%00',
  ]) {
    sends(`GET E/?${query.slice(0, 30)}`, `GET E/?${query}`, {}, 200);
  }
  sends('NUL in a key in the query', 'GET E/?personal_api_key=%00', { key: null }, 401);
  sends(
    'a key of 10,000 characters in the query',
    `GET E/?personal_api_key=${'k'.repeat(10_000)}`,
    { key: null },
    401,
  );
  sends(
    'a key of half a character in the body',
    'POST E/',
    { key: null, type: json, body: '{"personal_api_key":"\\ud800"}' },
    401,
  );

  for (const [name, value] of [
    ['accept', `${'text/html,'.repeat(1000)}*/*`],
    ['accept', `application/json;${'indent='.repeat(1000)}1, */*`],
    ['prefer', `return=${' '.repeat(10_000)}minimal`],
    ['prefer', `${'return,'.repeat(1500)}`],
    ['if-none-match', `${'"1",'.repeat(2500)}`],
    ['if-none-match', `"${'9'.repeat(10_000)}"`],
    ['idempotency-key', '\u00ff\u0080'.repeat(100)],
    ['idempotency-key', 'k'.repeat(10_000)],
    ['x-forwarded-for', ',,,'.repeat(1000)],
    ['origin', 'null'],
    ['origin', `https://${'a'.repeat(10_000)}`],
    ['content-type', `application/json${';a=b'.repeat(2500)}`],
    ['content-type', `multipart/form-data;${' '.repeat(10_000)}boundary`],
    ['transfer-encoding', 'chunked'],
    ['host', '"><script>'],
    ['host', ''],
    ['range', 'bytes=0-1,2-3'],
    ['expect', '100-continue'],
    ['upgrade', 'websocket'],
    ['connection', 'upgrade'],
  ] as const) {
    sends(
      `${name}: ${value.slice(0, 30)}`,
      'PATCH E/{R1}/',
      { headers: { [name]: value }, json: {} },
      (answer) => {
        assert.ok([200, 400, 412].includes(answer.status), `${answer.status} ${answer.text}`);
      },
    );
  }
  sends(
    'spaces without end in the Authorization header',
    'GET E/',
    { headers: { authorization: `Bearer${' '.repeat(10_000)}x` } },
    noCredentials,
  );
  sends(
    'a key of 10,000 characters',
    'GET E/',
    { headers: { authorization: `Bearer ${'x'.repeat(10_000)}` } },
    401,
  );
  sends(
    'a key of strange letters',
    'GET E/',
    { headers: { authorization: 'Bearer \u00ff\u00fe' } },
    401,
  );
  sends(
    'a preflight that asks for everything',
    'OPTIONS E/',
    {
      key: null,
      headers: {
        origin: 'x',
        'access-control-request-method': 'FOO\u00ff',
        'access-control-request-headers': 'a,'.repeat(3000),
      },
    },
    200,
  );

  for (const method of [
    'TRACE',
    'PROPFIND',
    'M-SEARCH',
    'QUERY',
    'LINK',
    'PURGE',
    'UNSUBSCRIBE',
    'SOURCE',
  ]) {
    sends(
      `${method} of the list`,
      `${method} E/`,
      {},
      error(405, 'invalid_request', 'method_not_allowed', `Method "${method}" not allowed.`),
    );
    sends(
      `${method} of the list, with nothing but a body`,
      `${method} E/`,
      { key: null, json: { personal_api_key: '{KW}' } },
      (answer) => assert.equal(answer.status, 405),
    );
    sends(`${method} of no path`, `${method} /api/nope`, { key: null }, endpointNotFound);
  }

  test('guessing keys without end', async () => {
    const here = scene();
    let answer = await here.send('GET E/', { headers: { authorization: 'Bearer guess' } });
    for (let attempt = 0; attempt < 200 && answer.status === 401; attempt += 1) {
      answer = await here.send('GET E/', {
        headers: { authorization: `Bearer ${secret}${attempt}` },
      });
    }
    await assertAnswer(answer, throttled);
    await here.expect('GET E/', {}, 200);
  });
});

describe('Hostile connections', () => {
  const scene = hostileServer();

  /** Writes these bytes, and hears what comes until the connection is closed. */
  const hears = async (...pieces: readonly (string | Buffer)[]): Promise<Answer[]> => {
    const { socket, heard } = await open(scene().origin);
    for (const piece of pieces) socket.write(piece);
    return parseAnswers(await heard);
  };
  const request = (head: string, body = '') =>
    `${head.replaceAll('\n', '\r\n')}\r\nHost: x\r\nConnection: close\r\n\r\n${body}`;
  const refuses = (name: string, bytes: () => string | Buffer, expected: Expected) => {
    test(name, async () => {
      const [answer, ...more] = await hears(bytes());
      assert.ok(answer, 'There is no answer.');
      assert.deepEqual(more, []);
      await assertAnswer(answer, expected);
    });
  };
  const withKey =
    (head: string, body = '') =>
    () =>
      request(`${head}\nAuthorization: Bearer ${scene().world.keys.KW}`, body);
  const tooLong = error(431, 'invalid_request', 'headers_too_large', /./);
  const patchOf = (lines: string) =>
    `PATCH /api/projects/1/desktop_recordings/x/ HTTP/1.1\n${lines}`;

  refuses(
    'no HTTP at all',
    () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n',
    badRequest,
  );
  refuses('HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', badRequest);
  refuses('HTTP/9.9', () => request('GET / HTTP/9.9'), badRequest);
  refuses('an unknown method', () => request('FOO / HTTP/1.1'), badRequest);
  refuses('a method in lower case', () => request('get /health HTTP/1.1'), badRequest);
  refuses('no target', () => request('GET HTTP/1.1'), badRequest);
  refuses('a space in the target', () => request('GET /a b HTTP/1.1'), badRequest);
  refuses('NUL in the target', () => request('GET /a\0b HTTP/1.1'), badRequest);
  refuses('no Host', () => 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', badRequest);
  refuses('a header without a colon', () => request('GET / HTTP/1.1\nnonsense'), badRequest);
  refuses('a header with NUL', () => request('GET / HTTP/1.1\nX: a\0b'), badRequest);
  refuses('a space before the colon', () => request('GET / HTTP/1.1\nX : a'), badRequest);
  refuses(
    'a header of 100,000 characters',
    () => request(`GET / HTTP/1.1\nX: ${'a'.repeat(100_000)}`),
    tooLong,
  );
  refuses(
    'a target of 100,000 characters',
    () => request(`GET /${'a'.repeat(100_000)} HTTP/1.1`),
    tooLong,
  );
  refuses(
    'ten thousand headers',
    () => request(`GET / HTTP/1.1${'\nX: a'.repeat(10_000)}`),
    tooLong,
  );
  refuses(
    'two lengths',
    withKey(patchOf('Content-Length: 2\nContent-Length: 3'), '{} '),
    badRequest,
  );
  refuses(
    'two equal lengths',
    withKey(patchOf('Content-Length: 2\nContent-Length: 2'), '{}'),
    badRequest,
  );
  refuses(
    'a length and chunks',
    withKey(patchOf('Content-Length: 2\nTransfer-Encoding: chunked'), '0\r\n\r\n'),
    badRequest,
  );
  refuses('a negative length', withKey(patchOf('Content-Length: -1')), badRequest);
  refuses('a length that is no number', withKey(patchOf('Content-Length: 0x2'), '{}'), badRequest);
  refuses(
    'a length beyond all numbers',
    withKey(patchOf(`Content-Length: ${'9'.repeat(30)}`), '{}'),
    badRequest,
  );
  refuses(
    'a length of a terabyte',
    withKey(patchOf('Content-Type: application/json\nContent-Length: 1099511627776'), '{}'),
    error(413, 'invalid_request', 'request_too_large', /./),
  );
  refuses(
    'a chunk of bad size',
    withKey(patchOf('Transfer-Encoding: chunked'), 'zz\r\n{}\r\n0\r\n\r\n'),
    badRequest,
  );
  refuses(
    'a chunk longer than it says',
    withKey(patchOf('Transfer-Encoding: chunked'), '1\r\n{}\r\n0\r\n\r\n'),
    badRequest,
  );
  refuses(
    'an unknown transfer encoding',
    withKey(patchOf('Transfer-Encoding: nonsense'), '{}'),
    badRequest,
  );
  refuses(
    'an expectation nobody can meet',
    withKey('GET /api/users/@me/ HTTP/1.1\nExpect: wonders'),
    (answer) => {
      assert.ok(answer.status >= 400 && answer.status < 500);
    },
  );
  refuses(
    'a tunnel',
    () => 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    (answer) => {
      assert.ok(answer.status >= 400 && answer.status < 500);
    },
  );
  refuses(
    'HTTP/1.0 without a Host',
    () =>
      `GET /api/projects/1/desktop_recordings/ HTTP/1.0\r\nAuthorization: Bearer ${scene().world.keys.KW}\r\n\r\n`,
    200,
  );

  test('two Hosts, the first one counts or neither', async () => {
    const [answer] = await hears(
      'GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
    );
    assert.ok(answer && [200, 400].includes(answer.status));
  });
  test('two keys', async () => {
    const { KW, KR } = scene().world.keys;
    const [answer] = await hears(
      request(
        `GET /api/projects/1/desktop_recordings/ HTTP/1.1\nAuthorization: Bearer ${KW}\nAuthorization: Bearer ${KR}`,
      ),
    );
    assert.ok(answer && [200, 401].includes(answer.status));
  });
  test('an Expect that can be met, and a body after it', async () => {
    const here = scene();
    const id = await here.newRecording();
    const { socket, heard } = await open(here.origin);
    socket.write(
      withKey(
        `PATCH /api/projects/1/desktop_recordings/${id}/ HTTP/1.1\nExpect: 100-continue\nContent-Type: application/json\nContent-Length: 13`,
      )(),
    );
    socket.once('data', () => socket.write('{"notes":"x"}'));
    const answers = parseAnswers(await heard);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [100, 200],
    );
    assert.equal(answers[1]?.recording.notes, 'x');
  });
  test('twenty requests in one go, answered in order', async () => {
    const keys = scene().world.keys;
    const path = '/api/projects/1/desktop_recordings/';
    const one = (limit: number) =>
      `GET ${path}?limit=${limit} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${keys.KW}\r\n`;
    for (let made = 0; made < 22; made += 1) await scene().newRecording();
    const limits = Array.from({ length: 20 }, (_one, index) => index + 1);
    const answers = await hears(
      limits
        .map((limit) => `${one(limit)}${limit === 20 ? 'Connection: close\r\n' : ''}\r\n`)
        .join(''),
    );
    assert.deepEqual(
      answers.map(({ page }) => page.results.length),
      limits,
    );
  });
  test('bodies in one go, good and bad, each answered', async () => {
    const here = scene();
    const id = await here.newRecording();
    const one = (body: string, last = false) =>
      `PATCH /api/projects/1/desktop_recordings/${id}/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${here.world.keys.KW}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${last ? 'Connection: close\r\n' : ''}\r\n${body}`;
    const answers = await hears(
      one('{"notes":"a"}'),
      one('{'),
      one('{"status":"x"}'),
      one('{"notes":"b"}', true),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 400, 400, 200],
    );
  });
  test('nonsense after a good request', async () => {
    const answers = await hears('GET /health HTTP/1.1\r\nHost: x\r\n\r\n', '\0\0nonsense\r\n\r\n');
    assert.equal(answers.at(-1)?.status, 400);
    assert.ok(answers.length <= 2);
  });
  test('a body that breaks off', async () => {
    const here = scene();
    const before = await here.read(await here.newRecording());
    const { socket, heard } = await open(here.origin);
    socket.write(
      withKey(
        `PATCH /api/projects/1/desktop_recordings/${before.id}/ HTTP/1.1\nContent-Type: application/json\nContent-Length: 1000`,
      )(),
    );
    socket.write('{"notes":"x"}');
    socket.destroy();
    await heard;
    assert.deepEqual(await here.read(before.id), before);
  });
  test('a request that comes in pieces', async () => {
    const { socket, heard } = await open(scene().origin);
    socket.setNoDelay();
    for (const piece of [
      'GET /hea',
      'lth HTTP/1.1\r\nHo',
      'st: x\r\nConnection: close\r\n',
      '\r\n',
    ]) {
      await new Promise((resolve) => socket.write(piece, resolve));
    }
    assert.deepEqual(
      parseAnswers(await heard).map(({ status }) => status),
      [200],
    );
  });
  test('five hundred connections that say nothing', async () => {
    const sockets = await Promise.all(Array.from({ length: 500 }, () => open(scene().origin)));
    await scene().expect('GET E/?limit=1', {}, 200);
    for (const { socket } of sockets) socket.destroy();
  });
});

describe('What was said', () => {
  const scene = hostileServer();

  // That the log lacks it is looked at when all is over, by hostileServer.
  test('in requests that succeed, that are refused and that fail', async () => {
    const here = scene();
    const { db, createKey } = here.world.server;
    const id = await here.newRecording();
    const segments = [{ text: secret, speaker: secret, timestamp: 1 }];
    const append = `POST E/${id}/append_segments/`;
    await here.expect(append, { json: { segments } }, 200);
    await here.expect(append, { json: { segments: [{ text: secret, timestamp: secret }] } }, 400);
    await here.expect(append, { type: json, body: `{"segments":[{"text":"${secret}` }, 400);
    await here.expect(append, { type: secret, body: secret }, 415);
    await here.expect(`PATCH E/${id}/`, { json: { notes: secret, platform: secret } }, 400);
    await here.expect(`PATCH E/${id}/`, { form: `notes=${secret}` }, 200);
    await here.expect(`PATCH E/${id}/`, { multipart: { notes: secret } }, 200);
    await here.expect(`GET E/?search=${secret}`, {}, ok({ count: 1 }));
    await here.expect(`GET E/?personal_api_key=${secret}`, { key: null }, 401);
    await here.expect('GET E/?personal_api_key={KW}', { key: null }, 200);
    await here.expect('POST E/', { key: null, json: { personal_api_key: '{KW}' } }, 201);
    await here.expect('GET E/', { headers: { authorization: `Bearer ${secret}` } }, 401);
    await here.expect(
      'POST E/',
      { headers: { 'idempotency-key': secret, 'user-agent': secret } },
      201,
    );
    await whileDiskIsFull(db, 'UPDATE', async () => {
      await here.expect(append, { json: { segments: [{ text: secret }] } }, 507);
      await here.expect(`PATCH E/${id}/`, { json: { notes: secret } }, 507);
    });
    const headers = { authorization: `Bearer ${await createKey()}` };
    await whileKeysAreAway(db, '57P03', () =>
      here.expect(append, { headers, json: { segments } }, 503),
    );
    assert.ok(here.world.server.log().includes('storage_full'));
  });
});

describe('Slow clients', () => {
  const scene = hostileServer({ requestTimeoutMs: 400 });
  const tooSlow = error(408, 'invalid_request', 'request_timeout', /./);

  for (const [what, head, rest] of [
    ['headers that never end', 'GET /health HTTP/1.1\r\n', 'X: a\r\n'],
    ['a body that never ends', '', '{"notes":"x"'],
    ['a body that never ends, of an unknown key', 'WRONG', '{"notes":"x"'],
  ] as const) {
    test(what, async () => {
      const here = scene();
      const { socket, heard } = await open(here.origin);
      const key = head === 'WRONG' ? 'mb_wrong' : here.world.keys.KW;
      socket.write(
        head.startsWith('GET')
          ? head
          : `POST /api/projects/1/desktop_recordings/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n`,
      );
      const startedAt = performance.now();
      while (!socket.destroyed && !socket.readableEnded) {
        if (socket.writable) socket.write(rest);
        await delay(20);
      }
      assert.ok(performance.now() - startedAt < 10_000);
      const [answer] = parseAnswers(await heard);
      assert.ok(answer);
      await assertAnswer(answer, head === 'WRONG' ? 401 : tooSlow);
    });
  }
});

interface OpenConnection {
  readonly socket: Socket;
  /** Everything the server said, once it has closed the connection. */
  readonly heard: Promise<Buffer>;
}

async function open(origin: string): Promise<OpenConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A connection that was reset has been closed as well.
  socket.on('error', () => {});
  const heard = new Promise<Buffer>((resolve) => {
    socket.once('close', () => resolve(Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return { socket, heard };
}

function parseAnswers(bytes: Buffer): Answer[] {
  const answers: Answer[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    assert.ok(end >= 0, rest.toString());
    const [statusLine = '', ...lines] = rest.toString('latin1', 0, end).split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => {
        const [name = '', value = ''] = line.split(/: (.*)/s);
        return [name.toLowerCase(), value];
      }),
    );
    const length = Number(headers['content-length'] ?? 0);
    const body = rest.subarray(end + 4, end + 4 + length);
    answers.push(new Answer(Number(statusLine.split(' ')[1]), headers, body.toString()));
    rest = rest.subarray(end + 4 + length);
  }
  return answers;
}
