import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { launch, makeFolder, minutebook, startServer, statusWith } from './minutebook-process.ts';

// The same program on a PostgreSQL of somebody else's, which here is the one of "npm test".

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database[Symbol.asyncDispose]());

/** The address of the test's database, with another password or place where that is asked for. */
function addressWith({ password, host }: { password?: string; host?: string } = {}): string {
  const { connection } = database;
  const url = new URL(`postgres://x@/${connection.database}`.replace('@/', '@localhost/'));
  url.username = connection.user;
  url.password = password ?? connection.password;
  url.searchParams.set('host', host ?? connection.host);
  url.searchParams.set('port', String(connection.port));
  return url.href;
}

describe('DATABASE_URL', () => {
  test('is served from, and commands use it beside the server', async () => {
    await using nowhere = await makeFolder();
    const env = { DATABASE_URL: addressWith(), MINUTEBOOK_DATA_DIR: `${nowhere.path}/data` };
    const scopes = ['--scopes', 'desktop_recording:read'];
    const newKey = ['keys', 'create', '--email', 'admin@localhost', '--label', 'x', ...scopes];
    const before = await minutebook(newKey, env);
    await using server = await startServer(env);
    const during = await minutebook(newKey, env);
    assert.deepEqual([before.code, during.code], [0, 0]);
    assert.equal(await statusWith(server.url, before.stdout.trim()), 200);
    assert.equal(await statusWith(server.url, during.stdout.trim()), 200);
    assert.match(server.stdout(), /Database +PostgreSQL \d+\.\d+ \(DATABASE_URL\)/);
    assert.deepEqual(await readdir(nowhere.path), [], 'no embedded PostgreSQL was made');
  });

  test('with a wrong password is refused in a line without it', async () => {
    const env = { DATABASE_URL: addressWith({ password: 'wrong-secret' }) };
    for (const command of ['serve', 'migrate']) {
      const { code, stdout, stderr } = await minutebook([command], env);
      assert.match(stderr, /^minutebook: The database of DATABASE_URL cannot be used: [^\n]+\n$/);
      assert.ok(!`${stdout}${stderr}`.includes('secret'));
      assert.equal(code, 1);
    }
  });

  test('of a database that is not there is refused', async () => {
    const env = { DATABASE_URL: addressWith().replace(/test_\w+/, 'nowhere') };
    const { code, stderr } = await minutebook(['migrate'], env);
    assert.match(stderr, /^minutebook: [^\n]*database "nowhere" does not exist[^\n]*\n$/);
    assert.equal(code, 1);
  });

  test('that is no address of PostgreSQL is a wrong setting', async () => {
    const { code, stderr } = await minutebook(['migrate'], { DATABASE_URL: 'mysql://localhost/x' });
    assert.match(stderr, /^minutebook: DATABASE_URL must look like postgres:[^\n]+\n$/);
    assert.equal(code, 2);
  });
});

describe('a database that does not answer', { concurrency: true }, () => {
  test('is waited for, and given up with a clear line', async () => {
    const env = { DATABASE_URL: 'postgres://ann:secret@localhost:1/x' };
    const { code, stdout, stderr } = await minutebook(['serve'], env);
    assert.match(stdout, /Waiting for the database of DATABASE_URL …/);
    assert.match(stderr, /^minutebook: The database of DATABASE_URL cannot be used: \S[^\n]+\n$/);
    assert.match(stderr, /ECONNREFUSED/);
    assert.ok(!`${stdout}${stderr}`.includes('secret'));
    assert.equal(code, 1);
  });

  test('does not keep the server from stopping', async () => {
    await using waiting = launch(['serve'], { DATABASE_URL: 'postgres://ann@localhost:1/x' });
    await waiting.untilOutput(/Waiting for the database/);
    waiting.signal('SIGTERM');
    assert.equal((await waiting.exited).code, 0);
  });

  test('nor does one that accepts connections and says nothing', async () => {
    // Reads what it is sent, or it would never notice that the other side is gone.
    await using silent = createServer((socket) => void socket.resume());
    const connected = new Promise((resolve) => silent.once('connection', resolve));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const env = { DATABASE_URL: `postgres://ann@127.0.0.1:${port}/x` };
    await using waiting = launch(['migrate'], env);
    await connected;
    waiting.signal('SIGTERM');
    const { code, stderr } = await waiting.exited;
    assert.match(stderr, /^minutebook: It was told to stop\.\n$/);
    assert.equal(code, 1);
  });
});
