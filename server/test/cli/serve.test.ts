import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import {
  launch,
  makeFolder,
  minutebook,
  type ServerProcess,
  startServer,
  statusWith,
} from './minutebook-process.ts';

// The server as "npm start" runs it: its starts, what it says when it cannot start, its end.

const folder = await makeFolder();
const env = { MINUTEBOOK_DATA_DIR: folder.path };
after(() => folder[Symbol.asyncDispose]());

describe('the first start', () => {
  let server: ServerProcess;
  before(async () => {
    server = await startServer(env);
  });
  after(() => server[Symbol.asyncDispose]());

  test('prints a key that works, and says where things are', async () => {
    assert.equal(await statusWith(server.url, server.firstKey ?? ''), 200);
    assert.match(server.stdout(), new RegExp(`Data +${folder.path}\n`));
    assert.match(server.stdout(), /Database +embedded PostgreSQL 18\./);
    assert.ok(!server.stderr().includes(server.firstKey ?? ''));
  });

  test('a second start on the folder is refused', async () => {
    const { code, stderr } = await minutebook(['serve'], env);
    assert.match(stderr, /^minutebook: [^\n]* in use by another Minutebook server[^\n]*\n$/);
    assert.equal(code, 1);
    assert.equal(await statusWith(server.url, server.firstKey ?? ''), 200);
  });

  test('SIGTERM ends it within ten seconds, whatever clients hold on to', async () => {
    const idle = await openConnection(server.url);
    await askOn(
      idle,
      'GET /health HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n',
      / 200 OK/,
    );
    const startedMs = performance.now();
    server.signal('SIGTERM');
    const { code, stdout } = await server.exited;
    assert.equal(code, 0);
    assert.ok(performance.now() - startedMs < 10_000);
    assert.match(stdout, /Stopping …\n$/);
    idle.destroy();
  });
});

describe('the second start', () => {
  test('prints no key, keeps the first, and ends in order at Ctrl-C', async () => {
    await using server = await startServer(env);
    assert.equal(server.firstKey, null);
    assert.ok(!server.stdout().includes('mb_'));
    server.signal('SIGINT');
    assert.equal((await server.exited).code, 0);
  });

  test('a request under way is answered before the end', async () => {
    await using server = await startServer(env);
    const client = await openConnection(server.url);
    // Its body arrives in two parts, and the signal between them.
    const body = 'a=1&b=2';
    const head = `POST /api/users/ HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\na=1`;
    await new Promise((sent) => client.write(head, sent));
    // Answered in order: when this one is, the other has been seen.
    assert.equal((await fetch(`${server.url}/health`)).status, 200);
    server.signal('SIGTERM');
    await server.untilOutput(/Stopping …/);
    await askOn(client, '&b=2', /^HTTP\/1\.1 4\d\d /);
    assert.equal((await server.exited).code, 0);
    client.destroy();
  });

  test('a request that never comes to its end does not hold up the end', async () => {
    await using server = await startServer(env);
    const client = await openConnection(server.url);
    client.write('POST /api/users/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na=1');
    assert.equal((await fetch(`${server.url}/health`)).status, 200);
    const startedMs = performance.now();
    server.signal('SIGTERM');
    assert.equal((await server.exited).code, 0);
    assert.ok(performance.now() - startedMs < 10_000);
    client.destroy();
  });
});

async function openConnection(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Sends the text and waits for an answer like the pattern. */
async function askOn(socket: Socket, text: string, pattern: RegExp): Promise<void> {
  let answer = '';
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk) => {
      answer += chunk;
      if (pattern.test(answer)) resolve();
    });
    socket.on('close', () => reject(new Error(`Closed after: ${answer}`)));
  });
  socket.write(text);
  await answered;
}

describe('what keeps it from starting', () => {
  test('a port that is taken', async () => {
    await using taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = String(typeof address === 'object' && address !== null ? address.port : 0);
    const { code, stderr } = await minutebook(['serve'], { ...env, MINUTEBOOK_PORT: port });
    assert.match(stderr, new RegExp(`^minutebook: Port ${port} is taken .*MINUTEBOOK_PORT\\.\n$`));
    assert.equal(code, 1);
  });

  test('an address that is not of this machine', async () => {
    const { code, stderr } = await minutebook(['serve'], { ...env, MINUTEBOOK_HOST: '192.0.2.1' });
    assert.match(stderr, /^minutebook: Cannot listen on 192\.0\.2\.1:0 .*MINUTEBOOK_HOST.*\n$/);
    assert.equal(code, 1);
  });

  test('settings that are wrong, all of them listed', async () => {
    await using nowhere = await makeFolder();
    const { code, stdout, stderr } = await minutebook(['serve'], {
      MINUTEBOOK_DATA_DIR: `${nowhere.path}/data`,
      MINUTEBOOK_PORT: '47470',
      MINUTEBOOK_LOG_LEVEL: 'loud',
      MINUTEBOOK_UPLOADS: 'cloud',
      MINUTEBOOK_DATABASE_POOL_SIZE: '1.5',
      RECALL_AI_API_URL: 'ftp://recall',
    });
    const variables = stderr.match(/\b(MINUTEBOOK|RECALL)_[A-Z_]+/g) ?? [];
    assert.deepEqual(variables.sort(), [
      'MINUTEBOOK_DATABASE_POOL_SIZE',
      'MINUTEBOOK_LOG_LEVEL',
      'MINUTEBOOK_UPLOADS',
      'RECALL_AI_API_URL',
    ]);
    assert.match(stderr, /MINUTEBOOK_LOG_LEVEL must be one of .*, not "loud"\./);
    assert.deepEqual([code, stdout], [2, '']);
    assert.deepEqual(await readdir(nowhere.path), []);
  });
});

test('told to stop while it starts, it stops', async () => {
  await using fresh = await makeFolder();
  await using starting = launch(['serve'], { MINUTEBOOK_DATA_DIR: fresh.path });
  await starting.untilOutput(/Creating the database/);
  starting.signal('SIGTERM');
  assert.equal((await starting.exited).code, 0);
});
