import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Answer } from './exchange.ts';
import {
  assertAnswer,
  endpointNotFound,
  error,
  noCredentials,
  notFound,
  throttled,
} from './expected.ts';
import { badRequest, hostileServer, raw, secret, sender } from './hostile-server.ts';

describe('Hostile addresses and headers', () => {
  const scene = hostileServer();
  const sends = sender(scene);
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
    { key: null, ...raw('{"personal_api_key":"\\ud800"}') },
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
