import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isLinux, isRoot, makeFolder, until } from './cluster.fixture.ts';
import { openClusterFolder } from './cluster-folder.ts';
import { endOrphans } from './orphans.ts';

const folder = await makeFolder();
after(() => folder[Symbol.asyncDispose]());
const cluster = await openClusterFolder(join(folder.path, 'data'));
mkdirSync(cluster.data, { recursive: true });
const elsewhere = join(folder.path, 'elsewhere');
mkdirSync(elsewhere);

/** Stands for a PostgreSQL: only its name and its working folder count. */
const program = join(folder.path, 'postgres');

async function spawnIn(path: string, prefix: readonly string[] = []) {
  const [file = '', ...args] = [...prefix, program, '600'];
  const child = spawn(file, args, { cwd: path, stdio: 'ignore' });
  await once(child, 'spawn');
  const programOf = () => readlinkSync(`/proc/${child.pid}/exe`);
  await until('it is the program', () => programOf() === program);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return { child, isAlive, [Symbol.dispose]: () => void child.kill('SIGKILL') };
}

test('only processes that work in the folder itself are ended', { skip: !isLinux }, async () => {
  copyFileSync('/usr/bin/sleep', program);
  chmodSync(program, 0o755);
  using own = await spawnIn(cluster.data);
  using other = await spawnIn(elsewhere);
  await endOrphans(cluster);
  await until('its own has ended', () => !own.isAlive());
  assert.equal(own.child.signalCode, 'SIGKILL');
  assert.ok(other.isAlive());
});

const canUnshare = isRoot && isLinux && spawnSync('unshare', ['-m', 'true']).status === 0;

test('a process for which the same path means another folder is left alone', {
  skip: !canUnshare,
}, async () => {
  const script = 'mount --bind "$1" "$2"; cd "$2"; shift 2; exec "$@"';
  const prefix = ['unshare', '-m', 'sh', '-c', script, 'sh', elsewhere, cluster.data];
  using other = await spawnIn('/', prefix);
  assert.equal(readlinkSync(`/proc/${other.child.pid}/cwd`), cluster.data);
  await endOrphans(cluster);
  using own = await spawnIn(cluster.data);
  await endOrphans(cluster);
  await until('its own has ended', () => !own.isAlive());
  assert.ok(other.isAlive());
});
