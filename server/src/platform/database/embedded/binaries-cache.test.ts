import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeUnusedCopies } from './binaries-cache.ts';
import { isLinux, makeFolder } from './cluster.fixture.ts';

test('of other versions only those are removed that nobody needs', { skip: !isLinux }, async () => {
  await using folder = await makeFolder();
  const cache = join(folder.path, 'cache');
  writeFileSync(join(folder.path, 'package.json'), '{ "version": "3" }');
  const current = `3-${process.platform}-${process.arch}`;
  const names = ['1-unused', '1-runs', '2-recent', 'copying-4', current];
  for (const name of names) mkdirSync(join(cache, name), { recursive: true });
  const program = join(cache, '1-runs/postgres');
  copyFileSync('/usr/bin/sleep', program);
  chmodSync(program, 0o755);
  const long = new Date(Date.now() - 30 * 24 * 60 * 60_000);
  for (const name of ['1-unused', '1-runs', current]) utimesSync(join(cache, name), long, long);

  const child = spawn(program, ['600']);
  await once(child, 'spawn');
  try {
    await removeUnusedCopies(folder.path, cache);
    assert.deepEqual(readdirSync(cache).sort(), names.filter((name) => name !== '1-unused').sort());
  } finally {
    child.kill('SIGKILL');
  }
});
