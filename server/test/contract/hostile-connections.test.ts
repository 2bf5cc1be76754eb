import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Answer } from './exchange.ts';
import { assertAnswer, type Expected, error } from './expected.ts';
import { badRequest, hostileServer } from './hostile-server.ts';

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
