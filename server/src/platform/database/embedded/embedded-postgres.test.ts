import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  canBeNobody,
  connect,
  copyDataFolder,
  holdInProcess,
  isLinux,
  isRoot,
  makeFolder,
  makeTemplate,
  nobody,
  optionsFor,
  outcomeOf,
  postmasterPid,
  query,
  until,
} from './cluster.fixture.ts';
import {
  EmbeddedPostgresError,
  findRunningPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';

const folder = await makeFolder();
const template = join(folder.path, 'template');
before(() => makeTemplate(template));
after(() => folder[Symbol.asyncDispose]());

test('a first start makes a Unicode database, and a second one finds its rows', async () => {
  const options = optionsFor(join(folder.path, 'first'));
  const first = await startEmbeddedPostgres(options);
  assert.match(first.version, /^18\.\d+$/);
  assert.match(options.lines.join('\n'), /Creating the database/);
  const settings = await query(
    first.connection,
    `SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)
     FROM pg_database WHERE datname = current_database()`,
  );
  assert.deepEqual(settings, ['b C.UTF-8 UTF8']);
  await query(first.connection, 'CREATE EXTENSION pg_trgm');
  await query(first.connection, `CREATE TABLE kept AS SELECT 'żółw' AS word`);
  await first.stop();

  await using second = await startEmbeddedPostgres(options);
  assert.deepEqual(second.connection, first.connection);
  const found = `SELECT word FROM kept WHERE cardinality(show_trgm(word)) = 5`;
  assert.deepEqual(await query(second.connection, found), ['żółw']);
});

test('only a private socket is listened on, and the password is in no argument', {
  skip: !isLinux,
}, async () => {
  await using postgres = await startEmbeddedPostgres(optionsFor(template));
  const pid = postmasterPid(template);
  assert.equal(statSync(postgres.connection.host).mode & 0o777, 0o700);
  assert.deepEqual(tcpListenersOf(pid), []);
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  assert.ok(!command.includes(postgres.connection.password));
  assert.equal(statSync(join(template, 'postgres/password')).mode & 0o777, 0o600);
  await assert.rejects(query({ ...postgres.connection, password: 'wrong' }, 'SELECT 1'), {
    code: '28P01',
  });
});

/** The inodes of listening TCP sockets (state 0A in /proc/net/tcp) that the process holds. */
function tcpListenersOf(pid: number): string[] {
  const table = ['tcp', 'tcp6'].map((name) => readFileSync(`/proc/net/${name}`, 'utf8')).join('\n');
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  const listening = rows.filter((row) => row[3] === '0A').map((row) => `socket:[${row[9]}]`);
  const held = execFileSync('ls', ['-l', `/proc/${pid}/fd`], { encoding: 'utf8' });
  return listening.filter((socket) => held.includes(socket));
}

test('the log holds neither statements nor values', async () => {
  await using postgres = await startEmbeddedPostgres(optionsFor(template));
  await query(postgres.connection, 'CREATE TABLE short (text text CHECK (length(text) < 3))');
  await assert.rejects(query(postgres.connection, `INSERT INTO short VALUES ('confidential')`));
  const logs = () =>
    readdirSync(join(template, 'postgres/log')).map((name) =>
      readFileSync(join(template, 'postgres/log', name), 'utf8'),
    );
  await until('the error is logged', () => logs().join('').includes('violates check constraint'));
  assert.ok(!logs().join('').includes('confidential'));
});

test('extra settings are used', async () => {
  const options = { ...optionsFor(template), settings: { work_mem: '7MB' } };
  await using postgres = await startEmbeddedPostgres(options);
  assert.deepEqual(await query(postgres.connection, 'SHOW work_mem'), ['7MB']);
});

test('a stop cuts off a client in the middle of a transaction', async () => {
  const postgres = await startEmbeddedPostgres(optionsFor(template));
  const client = await connect(postgres.connection);
  await client.query(`BEGIN; INSERT INTO notes VALUES ('unfinished')`);
  const startedAt = performance.now();
  await Promise.all([postgres.stop(), postgres.stop()]);
  await postgres[Symbol.asyncDispose]();
  assert.ok(performance.now() - startedAt < 10_000);
});

test('a patient stop lets the other clients finish and no new one in', async () => {
  const postgres = await startEmbeddedPostgres(optionsFor(template));
  const client = await connect(postgres.connection);
  const stopped = postgres.stop({ waitForClientsMs: 20_000 });
  await until('new clients are refused', () =>
    query(postgres.connection, 'SELECT 1').then(
      () => false,
      () => true,
    ),
  );
  await client.query(`INSERT INTO notes VALUES ('finished')`);
  await client.end();
  await stopped;
});

test('a running PostgreSQL is found from its data folder, and only while it runs', async () => {
  assert.equal(await findRunningPostgres(join(folder.path, 'absent')), null);
  assert.equal(await findRunningPostgres(template), null);
  const postgres = await startEmbeddedPostgres(optionsFor(template));
  assert.deepEqual(await findRunningPostgres(template), postgres.connection);
  const copy = join(folder.path, 'found-copy');
  await copyDataFolder(template, copy);
  assert.equal(await findRunningPostgres(copy), null);
  await postgres.stop();
  assert.equal(await findRunningPostgres(template), null);
});

test('a path too long for a socket gets one elsewhere, which others find', async () => {
  const dataDir = join(folder.path, 'long-'.repeat(25));
  await copyDataFolder(template, dataDir);
  const postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  assert.ok(!postgres.connection.host.startsWith(folder.path));
  assert.equal(statSync(postgres.connection.host).mode & 0o777, 0o700);
  assert.deepEqual(await findRunningPostgres(dataDir), postgres.connection);

  const copy = join(folder.path, 'copy-'.repeat(25));
  await copyDataFolder(dataDir, copy);
  assert.equal(await findRunningPostgres(copy), null);
  await postgres.stop();

  await using again = await startEmbeddedPostgres(optionsFor(dataDir));
  assert.equal(again.connection.host, postgres.connection.host);
  rmSync(postgres.connection.host, { recursive: true });
});

test('a stale postmaster.pid with the id of a live process does not block', async () => {
  const stale = `${process.pid}\n${template}/postgres/data\n1700000000\n5432\n`;
  writeFileSync(join(template, 'postgres/data/postmaster.pid'), stale);
  writeFileSync(join(template, 'postgres/run/.s.PGSQL.5432.lock'), stale);
  assert.equal(await findRunningPostgres(template), null);
  await using postgres = await startEmbeddedPostgres(optionsFor(template));
  assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
});

test('a database restored without its password, and owned by root, is taken over', async () => {
  const dataDir = join(folder.path, 'restored');
  await copyDataFolder(template, dataDir);
  rmSync(join(dataDir, 'postgres/password'));
  if (isRoot) execFileSync('chown', ['-R', '0:0', dataDir]);
  chmodSync(join(dataDir, 'postgres/data'), 0o755);
  await using postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
});

test('a data folder that is closed to all but root works', { skip: !isRoot }, async () => {
  chmodSync(template, 0o700);
  await using _postgres = await startEmbeddedPostgres(optionsFor(template));
  assert.equal(statSync(template).mode & 0o777, 0o710);
});

test('a data folder that is a file is named', async () => {
  writeFileSync(join(folder.path, 'file'), '');
  await rejectsWith(join(folder.path, 'file'), /is a file.*MINUTEBOOK_DATA_DIR/);
  await rejectsWith(join(folder.path, 'file', 'below'), /is a file.*MINUTEBOOK_DATA_DIR/);
});

test('a database of another major version is named', async () => {
  const dataDir = join(folder.path, 'old');
  mkdirSync(join(dataDir, 'postgres/data'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '15\n');
  await rejectsWith(dataDir, /was made by PostgreSQL 15, but .* brings PostgreSQL 18/);
});

test('a setting that PostgreSQL refuses is named', async () => {
  const options = { ...optionsFor(template), settings: { work_mem: 'much' } };
  await assert.rejects(startEmbeddedPostgres(options), (error) => {
    assert.ok(error instanceof EmbeddedPostgresError);
    assert.match(error.message, /does not accept one of its settings/);
    assert.match(String(error.cause), /work_mem/);
    return true;
  });
});

async function rejectsWith(dataDir: string, message: RegExp): Promise<void> {
  await assert.rejects(startEmbeddedPostgres(optionsFor(dataDir)), (error) => {
    assert.ok(error instanceof EmbeddedPostgresError);
    assert.match(error.message, message);
    assert.ok(!error.message.includes('\n'));
    return true;
  });
}

test('an ordinary account runs PostgreSQL itself', { skip: !canBeNobody }, async () => {
  const dataDir = join(folder.path, 'ordinary');
  mkdirSync(dataDir);
  chownSync(dataDir, nobody, nobody);
  await using holder = holdInProcess(dataDir, { uid: nobody });
  const { connection, error } = await outcomeOf(holder);
  assert.ok(connection, error);
  assert.deepEqual(await query(connection, 'SELECT 1'), ['1']);
  assert.equal(statSync(`/proc/${postmasterPid(dataDir)}`).uid, nobody);
  await holder.end('SIGTERM');

  // Root goes on with the account that owns the cluster.
  await using postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
  assert.equal(statSync(`/proc/${postmasterPid(dataDir)}`).uid, nobody);
});

test('a folder of another account is named', { skip: !canBeNobody }, async () => {
  const dataDir = join(folder.path, 'others');
  mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o755 });
  mkdirSync(join(folder.path, 'not-theirs'), { mode: 0o755 });
  const foreign = await outcomeOf(holdInProcess(dataDir, { uid: nobody - 1 }));
  assert.match(foreign.error ?? '', /belongs to another account/);
  const closed = await outcomeOf(
    holdInProcess(join(folder.path, 'not-theirs/data'), { uid: nobody - 1 }),
  );
  assert.match(closed.error ?? '', /cannot be read and written by this account/);
  assert.ok(!existsSync(join(folder.path, 'not-theirs/data')));
});
