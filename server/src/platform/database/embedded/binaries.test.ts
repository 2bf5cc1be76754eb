import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { locatePackage, prepareBinaries } from './binaries.ts';
import { canBeNobody, isRoot, makeFolder, nobody } from './cluster.fixture.ts';
import { openClusterFolder } from './cluster-folder.ts';
import { prepareClusterRoot } from './cluster-root.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { findLaunchTools } from './launch-tools.ts';
import { reachByPath } from './reach.ts';

const folder = await makeFolder();
after(() => folder[Symbol.asyncDispose]());

const account = { uid: nobody, gid: nobody };

/** The package as `npm install --ignore-scripts` leaves it, without its symbolic links. */
function copyPackage(name: string): string {
  const path = join(folder.path, name, 'package');
  cpSync(locatePackage(), path, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  for (const { target } of linksOf(path)) rmSync(join(path, target), { force: true });
  chmodSync(join(folder.path, name), 0o755);
  return path;
}

/** The many small files add nothing here but time. */
function isNeeded(path: string): boolean {
  return !/native\/(share|lib\/postgresql)$/.test(path);
}

function linksOf(path: string): { target: string }[] {
  return JSON.parse(readFileSync(join(path, 'native/pg-symlinks.json'), 'utf8'));
}

function openData(name: string) {
  return openClusterFolder(join(folder.path, `${name}-data`));
}

/** A folder of the system, as /var/cache is. */
const cacheFolder = join(folder.path, 'cache');

function runsAs(initdb: string, credentials: object): boolean {
  const text = execFileSync(initdb, ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...credentials,
  });
  return text.startsWith('initdb (PostgreSQL) 18.');
}

test('links that npm left out are made, also by many at a time', async () => {
  const path = copyPackage('bare');
  const data = await openData('bare');
  const user = { folder: data, account: null, reach: reachByPath(data), cacheFolder };
  const all = await Promise.all([1, 2, 3, 4].map(() => prepareBinaries(path, user)));
  for (const binaries of all) assert.equal(binaries.postgres, join(path, 'native/bin/postgres'));
  for (const { target } of linksOf(path)) assert.ok(existsSync(join(path, target)));
  assert.ok(runsAs(join(path, 'native/bin/initdb'), {}));
});

test('a package that is closed to the account is copied', { skip: !isRoot }, async () => {
  const path = copyPackage('closed');
  chmodSync(join(folder.path, 'closed'), 0o700);
  const data = await openData('closed');
  const reach = await prepareClusterRoot(data, account, findLaunchTools());
  const user = { folder: data, account, reach, cacheFolder };
  const [one, two] = await Promise.all([prepareBinaries(path, user), prepareBinaries(path, user)]);
  assert.deepEqual(one, two);
  assert.ok(one.postgres.startsWith(data.binaries));
  assert.ok(runsAs(one.initdb, account));
  const copiedAt = statSync(one.postgres).ctimeMs;
  assert.deepEqual(await prepareBinaries(path, user), one);
  assert.equal(statSync(one.postgres).ctimeMs, copiedAt);
  assert.equal(readdirSync(data.binaries).length, 1);
});

const prepareAsOwnAccount = `
  const [binaries, folders, reaches, path, dataDir] = process.argv.slice(1);
  const { prepareBinaries } = await import(binaries);
  const { openClusterFolder } = await import(folders);
  const { reachByPath } = await import(reaches);
  const folder = await openClusterFolder(dataDir);
  const user = { folder, account: null, reach: reachByPath(folder), cacheFolder: '/nowhere' };
  console.log((await prepareBinaries(path, user)).initdb);
`;

test('a package that cannot be written is copied', { skip: isRoot && !canBeNobody }, async () => {
  const path = copyPackage('read-only');
  const dataDir = join(folder.path, 'read-only-data');
  mkdirSync(dataDir);
  if (isRoot) chownSync(dataDir, account.uid, account.gid);
  else chmodSync(join(path, 'native/lib'), 0o500);
  const sources = ['binaries.ts', 'cluster-folder.ts', 'reach.ts'].map((name) =>
    import.meta.resolve(`./${name}`),
  );
  const args = ['--input-type=module', '-e', prepareAsOwnAccount, ...sources, path, dataDir];
  const prepared = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    ...(isRoot ? account : {}),
  });
  chmodSync(join(path, 'native/lib'), 0o755);
  const initdb = prepared.stdout.trim();
  assert.ok(initdb.startsWith(join(dataDir, 'postgres-binaries')), prepared.stderr);
  assert.ok(runsAs(initdb, {}));
});

test('a system without a package is told to use an outside PostgreSQL', () => {
  assert.throws(
    () => locatePackage('sunos', 'sparc'),
    (error) => {
      assert.ok(error instanceof EmbeddedPostgresError);
      assert.match(error.message, /sunos-sparc is not installed.*DATABASE_URL/);
      return true;
    },
  );
});
