import { chmod, lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, explainFileSystemError } from './errors.ts';

export const postgresMajorVersion = 18;

/** What lies in the folder of one cluster. */
export interface ClusterPaths {
  /** Holds all below; owned by the account PostgreSQL runs under, mode 0700. */
  readonly root: string;
  /** PGDATA. It appears by a rename, so it is either absent or complete. */
  readonly data: string;
  readonly log: string;
  /** Holds the socket, where its path is short enough for one. */
  readonly run: string;
  /** Its advisory lock is what keeps a second PostgreSQL out; its text says who holds it. */
  readonly lockFile: string;
  readonly passwordFile: string;
  /** Names the socket folder when that one lies outside of the data folder. */
  readonly socketRecordFile: string;
}

/** Where everything of one embedded PostgreSQL lies. All paths are absolute and free of links. */
export interface ClusterFolder extends ClusterPaths {
  readonly dataDir: string;
  /** Copies of the binaries, made when those of the package cannot be used in place. */
  readonly binaries: string;
}

export function pathsBelow(root: string): ClusterPaths {
  return {
    root,
    data: join(root, 'data'),
    log: join(root, 'log'),
    run: join(root, 'run'),
    lockFile: join(root, 'lock'),
    passwordFile: join(root, 'password'),
    socketRecordFile: join(root, 'socket-folder'),
  };
}

function layOut(dataDir: string): ClusterFolder {
  return {
    ...pathsBelow(join(dataDir, 'postgres')),
    dataDir,
    binaries: join(dataDir, 'postgres-binaries'),
  };
}

/** The layout of a data folder which is there already, or null. Creates nothing. */
export async function findClusterFolder(dataDir: string): Promise<ClusterFolder | null> {
  try {
    return layOut(await realpath(resolve(dataDir)));
  } catch {
    return null;
  }
}

/** Creates the data folder when it is absent. */
export async function openClusterFolder(dataDir: string): Promise<ClusterFolder> {
  const path = resolve(dataDir);
  try {
    await makeDataFolder(path);
    return layOut(await realpath(path));
  } catch (error) {
    throw explainFileSystemError(error, path);
  }
}

/**
 * Root runs PostgreSQL under another account, which must be able to pass through the folders made
 * above the data folder, whatever the umask is; it need not list them.
 */
async function makeDataFolder(path: string): Promise<void> {
  const first = await mkdir(dirname(path), { recursive: true });
  await mkdir(path, { mode: 0o700 }).catch(ignoreExistingFolder(path));
  if (first === undefined || process.getuid?.() !== 0) return;
  for (let made = dirname(path); made.startsWith(first); made = dirname(made)) {
    await chmod(made, 0o711);
  }
}

function ignoreExistingFolder(path: string) {
  return async (error: unknown) => {
    if (
      !(await stat(path).then(
        (stats) => stats.isDirectory(),
        () => false,
      ))
    )
      throw error;
  };
}

/** Whether the cluster exists; throws when it was made by another major version. */
export async function hasCluster(folder: ClusterFolder): Promise<boolean> {
  let version: string;
  try {
    version = (await readFile(join(folder.data, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw explainFileSystemError(error, folder.dataDir);
  }
  if (version === String(postgresMajorVersion)) return true;
  throw new EmbeddedPostgresError(
    `The database in ${folder.data} was made by PostgreSQL ${version}, but this Minutebook brings PostgreSQL ${postgresMajorVersion}. ` +
      'Start the Minutebook version that made it and export from there, or set DATABASE_URL to a PostgreSQL that serves it.',
  );
}

const shutDownInOrder = 1;

/**
 * Whether the cluster was not shut down in order, so that its next start begins with a recovery.
 * `pg_control` holds the state as a 32-bit integer in host byte order behind the system identifier
 * (8 bytes) and two version numbers (4 bytes each): src/include/catalog/pg_control.h.
 */
export async function needsRecovery(folder: ClusterFolder): Promise<boolean> {
  try {
    const control = await readFile(join(folder.data, 'global', 'pg_control'));
    return control.readInt32LE(16) !== shutDownInOrder;
  } catch {
    return false;
  }
}

export async function isRealFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}
