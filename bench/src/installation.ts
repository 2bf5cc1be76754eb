import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../../server/src/config.ts';
import { issueFirstKey, prepareInstallation } from '../../server/src/features/accounts/first-start.ts';
import { type Database, openDatabase } from '../../server/src/platform/database/database.ts';
import {
  findRunningPostgres,
  startEmbeddedPostgres,
} from '../../server/src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../server/src/platform/database/migrate.ts';
import { postmasterPid } from './process-facts.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/**
 * The bench reaches into the server's modules, which nothing else outside of it may: what
 * Minutebook is held against is its own SQL, run by the driver alone on the same database.
 */

/** A Minutebook with data of its own, and a way to its database past it. */
export interface Installation extends AsyncDisposable {
  readonly server: ServerProcess;
  readonly apiKey: string;
  /** As many connections as the server's own pool has. */
  readonly db: Database;
  readonly postgresPid: number;
}

export interface InstallationOptions {
  /** Fills the database before the server is started. */
  readonly seed: (db: Database) => Promise<void>;
  readonly signal: AbortSignal;
}

export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { signal } = options;
  await using undo = new AsyncDisposableStack();
  const { dataDir } = undo.use(await makeDataFolder());
  const apiKey = await fillDatabase(dataDir, options.seed);
  const server = undo.use(await startServerProcess({ dataDir, by: 'node', signal }));
  const db = undo.use(await openRunningDatabase(dataDir));
  const postgresPid = (await postmasterPid(dataDir)) ?? 0;
  const parts = undo.move();
  return {
    server,
    apiKey,
    db,
    postgresPid,
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

export interface DataFolder extends AsyncDisposable {
  readonly dataDir: string;
}

/** An empty folder that PostgreSQL can enter when we are root, and that goes when we do. */
export async function makeDataFolder(): Promise<DataFolder> {
  const dataDir = await mkdtemp(join(tmpdir(), 'minutebook-bench-'));
  await chmod(dataDir, 0o755);
  return {
    dataDir,
    [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true, maxRetries: 20 }),
  };
}

/** For filling only: the server is measured with the settings that it is shipped with. */
const fastSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
};

async function fillDatabase(
  dataDir: string,
  seed: (db: Database) => Promise<void>,
): Promise<string> {
  let apiKey: string | null;
  {
    await using postgres = await startEmbeddedPostgres({
      dataDir,
      purpose: 'command',
      onProgress() {},
      settings: fastSettings,
    });
    await using db = openPool(postgres.connection, { statementTimeoutMs: 10 * 60_000 });
    await migrate(db);
    await prepareInstallation(db);
    apiKey = await issueFirstKey(db);
    await seed(db);
  }
  if (apiKey === null) throw new Error('The new installation has given out its key already');
  // What was written in haste must not be on its way to the disk while something is measured.
  await promisify(execFile)('sync').catch(() => undefined);
  return apiKey;
}

async function openRunningDatabase(dataDir: string): Promise<Database> {
  const connection = await findRunningPostgres(dataDir);
  if (connection === null) throw new Error('The server is ready, but its PostgreSQL is not there');
  return openPool(connection);
}

function openPool(
  connection: Parameters<typeof openDatabase>[0]['connection'],
  options: { statementTimeoutMs?: number } = {},
): Database {
  return openDatabase({
    connection,
    poolSize: readConfig({}).databasePoolSize,
    ...options,
    onIdleError() {
      // The statement that misses the connection says so.
    },
  });
}
