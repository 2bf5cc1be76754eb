import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCluster } from './cluster-folder.ts';
import type { DatabaseConnection } from './connection.ts';
import { explainFileSystemError } from './errors.ts';
import { FolderWait } from './folder-wait.ts';
import type { LaunchContext } from './launch-context.ts';
import { explainExit, isFolderHeld } from './launch-failure.ts';
import { type ProcessExit, spawnFollowed, spawnLocked } from './locked-process.ts';

const unfinishedPrefix = 'initdb-';

/**
 * initdb fills a folder of its own, which is renamed when it is complete, so that a kill leaves
 * nothing that looks like a cluster. What a killed one left is removed, which is safe under the
 * lock only.
 */
const initialiseScript = `
data=$1 unfinished=$2
shift 2
rm -rf ${unfinishedPrefix}*
[ -f "$data/PG_VERSION" ] && exit 0
"$@" || { code=$?; rm -rf "$unfinished"; exit $code; }
[ ! -d "$data" ] || rmdir "$data" || exit 1
mv "$unfinished" "$data"
`;

/** Creates the cluster unless it is there. */
export async function initialiseCluster(
  context: LaunchContext,
  connection: DatabaseConnection,
): Promise<void> {
  const wait = new FolderWait(context, connection);
  if (await hasCluster(context.folder)) return;
  context.onProgress(`Creating the database in ${context.folder.data} …`);
  while (!(await hasCluster(context.folder))) {
    const exit = await runInitdb(context);
    if (isFolderHeld(exit)) await wait.turn();
    else if (exit.code !== 0) throw await explainExit(context, exit);
    else await syncFolder(context);
  }
}

async function runInitdb(context: LaunchContext): Promise<ProcessExit> {
  const { binaries, reach } = context;
  const { root, data, passwordFile } = reach.paths;
  const unfinished = join(root, unfinishedPrefix + randomBytes(6).toString('hex'));
  const command = [binaries.initdb, ...initdbArguments(unfinished, passwordFile)];
  if (process.platform === 'win32') return runInitdbHere(context, unfinished, command);
  return spawnLocked(context, initialiseScript, [data, unfinished, ...command]).closed;
}

/** With LC_CTYPE=C, pg_trgm would drop every letter that is not ASCII. */
const unicodeLocales: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'en_US.UTF-8',
  win32: 'en-US',
};

function initdbArguments(unfinished: string, passwordFile: string): string[] {
  return [
    `--pgdata=${unfinished}`,
    '--username=minutebook',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of words on every system.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${unicodeLocales[process.platform] ?? 'C.UTF-8'}`,
    '--no-instructions',
  ];
}

/** The script's steps for Windows, where our own process holds the lock. */
async function runInitdbHere(
  context: LaunchContext,
  unfinished: string,
  command: readonly string[],
): Promise<ProcessExit> {
  const { folder } = context;
  for (const name of await readdir(folder.root)) {
    if (name.startsWith(unfinishedPrefix)) await rm(join(folder.root, name), { recursive: true });
  }
  const exit = await spawnFollowed(context, command).closed;
  if (exit.code === 0) await rename(unfinished, folder.data);
  else await rm(unfinished, { recursive: true, force: true });
  return exit;
}

/** After a power cut the rename must not be lost while what was acknowledged later is not. */
async function syncFolder({ folder }: LaunchContext): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const root = await open(folder.root);
    await root.sync().finally(() => root.close());
  } catch (error) {
    throw explainFileSystemError(error, folder.dataDir);
  }
}
