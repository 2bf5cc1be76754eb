import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  holdInProcess,
  isLinux,
  isRoot,
  makeFolder,
  makeTemplate,
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
  startEmbeddedPostgres,
  startWithTools,
} from './embedded-postgres.ts';
import { findLaunchTools, type LaunchTools } from './launch-tools.ts';

const folder = await makeFolder();
// The tests leave it free, however they ended what ran there.
const dataDir = join(folder.path, 'data');
before(() => makeTemplate(dataDir));
after(() => folder[Symbol.asyncDispose]());

function isInUse(holder: string) {
  return (error: unknown) => error instanceof DataFolderInUseError && error.holder === holder;
}

test('after kill -9 of Node the next start works at once and nothing is left over', {
  skip: !isLinux,
}, async () => {
  await using holder = holdInProcess(dataDir);
  const { connection, error } = await outcomeOf(holder);
  assert.ok(connection, error);
  await query(connection, `INSERT INTO notes VALUES ('before Node died')`);
  await holder.end('SIGKILL');
  const postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  const rows = await query(postgres.connection, 'SELECT text FROM notes');
  assert.ok(rows.includes('before Node died'));
  await postgres.stop();
  assert.deepEqual(processesOf(dataDir), []);
});

test('a Node killed while it creates the database leaves nothing in the way', async () => {
  const half = join(folder.path, 'half');
  await using holder = holdInProcess(half);
  const left = () => readdirSync(join(half, 'postgres')).filter((n) => n.startsWith('initdb-'));
  await holder.next();
  await until('initdb has begun', () => left().length > 0);
  await holder.end('SIGKILL');
  await using postgres = await startEmbeddedPostgres(optionsFor(half));
  assert.deepEqual(await query(postgres.connection, 'SELECT 1'), ['1']);
  assert.deepEqual(left(), []);
});

test('a killed PostgreSQL comes back with every acknowledged row', async () => {
  const options = optionsFor(dataDir);
  await using postgres = await startEmbeddedPostgres(options);
  await query(postgres.connection, `INSERT INTO notes VALUES ('before PostgreSQL died')`);
  process.kill(postmasterPid(dataDir), 'SIGKILL');
  await until('it serves again', () => options.lines.includes('PostgreSQL serves again.'));
  const rows = await query(postgres.connection, 'SELECT text FROM notes');
  assert.ok(rows.includes('before PostgreSQL died'));
  assert.match(options.lines.join('\n'), /stopped unexpectedly \(SIGKILL\)/);
});

test('a PostgreSQL that keeps dying is given up', async () => {
  const options = optionsFor(dataDir);
  await using postgres = await startEmbeddedPostgres(options);
  let outcome: unknown;
  postgres.failed.catch((error) => {
    outcome = error;
  });
  let killed = 0;
  await until('it is given up', async () => {
    const found = outcome === undefined && (await findRunningPostgres(dataDir));
    const pid = found ? postmasterPid(dataDir) : 0;
    if (pid > 0 && pid !== killed) process.kill(pid, 'SIGKILL');
    killed = pid || killed;
    return outcome !== undefined;
  });
  assert.ok(outcome instanceof EmbeddedPostgresError);
  assert.match(outcome.message, /stopped 5 times within a minute/);
});

test('a second start on a folder is refused, whoever asks', async () => {
  await using _postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  await assert.rejects(startEmbeddedPostgres(optionsFor(dataDir)), isInUse('server'));
  const command = { ...optionsFor(dataDir), purpose: 'command' as const };
  await assert.rejects(startEmbeddedPostgres(command), isInUse('server'));
  const { error } = await outcomeOf(holdInProcess(dataDir));
  assert.match(error ?? '', /DataFolderInUseError: .* in use by another Minutebook server/);
});

test('of two first starts at a time one wins', async () => {
  const fresh = join(folder.path, 'race');
  const starts = await Promise.allSettled([
    startEmbeddedPostgres(optionsFor(fresh)),
    startEmbeddedPostgres(optionsFor(fresh)),
  ]);
  const won = starts.filter((start) => start.status === 'fulfilled');
  const lost = starts.filter((start) => start.status === 'rejected');
  await Promise.all(won.map((start) => start.value.stop()));
  assert.equal(won.length, 1);
  assert.ok(lost[0]?.reason instanceof DataFolderInUseError);
});

test('a server waits for a command, but a command for nobody', async () => {
  await using holder = holdInProcess(dataDir, { purpose: 'command' });
  const { connection } = await outcomeOf(holder);
  assert.ok(connection);
  const command = { ...optionsFor(dataDir), purpose: 'command' as const };
  await assert.rejects(startEmbeddedPostgres(command), isInUse('command'));

  const options = optionsFor(dataDir);
  const starting = startEmbeddedPostgres(options);
  await until('it waits', () => options.lines.some((line) => line.startsWith('Waiting for a')));
  await holder.end('SIGTERM');
  await using _postgres = await starting;
});

const newNamespace = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
const canUnshare = isRoot && isLinux && spawnSync('unshare', ['-p', '-f', 'true']).status === 0;

test('another container on the same volume is refused', { skip: !canUnshare }, async () => {
  await using _postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  const { error } = await outcomeOf(holdInProcess(dataDir, { prefix: newNamespace }));
  assert.match(error ?? '', /DataFolderInUseError: .* in use by another Minutebook server/);
});

const poorerSystems: Record<string, LaunchTools> = {
  'without setpriv': { ...findLaunchTools(), setpriv: null },
  'with perl alone': { ...findLaunchTools(), setpriv: null, locker: '/usr/bin/perl' },
};
for (const [name, tools] of Object.entries(poorerSystems)) {
  const skip = !isLinux || !existsSync('/usr/bin/perl');
  test(`a system ${name} has the lock and the restart too`, { skip }, async () => {
    const options = optionsFor(dataDir);
    const postgres = await startWithTools(options, tools);
    await assert.rejects(startWithTools(optionsFor(dataDir), tools), isInUse('server'));
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await until('it serves again', () => options.lines.includes('PostgreSQL serves again.'));
    await postgres.stop();
    await until('its watcher has gone', () => processesOf(dataDir).length === 0);
  });
}
