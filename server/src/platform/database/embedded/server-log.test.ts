import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeFolder, until } from './cluster.fixture.ts';
import { openClusterFolder } from './cluster-folder.ts';
import { keepLogBounded, readLogTail } from './server-log.ts';

test('only the newest log files are kept, and the end of the last one is read', async () => {
  await using temporary = await makeFolder();
  const folder = await openClusterFolder(temporary.path);
  mkdirSync(folder.log, { recursive: true });
  const nameOf = (second: number) => `postgresql-2026-01-01-0000${second}.log`;
  for (let second = 10; second < 40; second += 1) {
    writeFileSync(`${folder.log}/${nameOf(second)}`, `first\nsecond ${second}\n`);
  }
  writeFileSync(`${folder.log}/notes.txt`, '');
  const stop = keepLogBounded(folder);
  const names = () => readdirSync(folder.log).sort();
  await until('old files are removed', () => names().length === 21);
  stop();
  assert.deepEqual(names().slice(0, 2), ['notes.txt', nameOf(20)]);
  assert.equal(await readLogTail(folder, 1), 'second 39');
});
