import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readConfig } from '../../server/src/config.ts';
import {
  issueFirstKey,
  prepareInstallation,
} from '../../server/src/features/accounts/first-start.ts';
import { type Database, openDatabase } from '../../server/src/platform/database/database.ts';
import {
  type DatabaseConnection,
  findRunningPostgres,
  startEmbeddedPostgres,
} from '../../server/src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../server/src/platform/database/migrate.ts';
import { makeDataFolder } from './data-folder.ts';
import { postmasterPid } from './process-facts.ts';
import type { ScenarioContext } from './scenario.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/**
 * The bench reaches into the server's modules, where others go through its API: what Minutebook is
 * held against is its own SQL, run by the driver alone on the same database.
 */

/** A Minutebook with data of its own, and a way to its database past it. */
export interface Installation extends AsyncDisposable {
  readonly server: ServerProcess;
  readonly apiKey: string;
  /** As many connections as the server's own pool has. */
  readonly db: Database;
  readonly postgresPid: number;
}

/** Starts a server on a new database, which `seed` has filled before. */
export async function openInstallation(
  context: ScenarioContext,
  seed: (db: Database) => Promise<void>,
): Promise<Installation> {
  const { signal } = context;
  await using undo = new AsyncDisposableStack();
  const { dataDir } = undo.use(await makeDataFolder());
  const apiKey = await fillDatabase(dataDir, seed, signal);
  const server = undo.use(await startServerProcess({ dataDir, by: 'node', signal }));
  const db = undo.use(await openRunningDatabase(dataDir));
  context.onPostgres(await readSettings(db));
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

/** For filling only: the server is measured with the settings that it is shipped with. */
const fastSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
};

/** The API key of the installation that is made. */
async function fillDatabase(
  dataDir: string,
  seed: (db: Database) => Promise<void>,
  signal: AbortSignal,
): Promise<string> {
  let apiKey: string | null;
  {
    await using postgres = await startEmbeddedPostgres({
      dataDir,
      purpose: 'command',
      onProgress() {},
      settings: fastSettings,
    });
    // A long statement is not waited for when the bench is interrupted.
    signal.addEventListener('abort', () => void postgres.stop(), { once: true });
    await using db = openPool(postgres.connection);
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

/** The database of a data folder whose server runs. */
export async function openRunningDatabase(dataDir: string): Promise<Database> {
  const connection = await findRunningPostgres(dataDir);
  if (connection === null) throw new Error('The server is ready, but its PostgreSQL is not there');
  return openPool(connection);
}

const statementTimeoutMs = 10 * 60_000;

function openPool(connection: DatabaseConnection): Database {
  return openDatabase({
    connection,
    poolSize: readConfig({}).databasePoolSize,
    statementTimeoutMs,
    onIdleError() {
      // The statement that misses the connection says so.
    },
  });
}

/** Which PostgreSQL it is, and whether what it confirms is on the disk. */
async function readSettings(db: Database): Promise<Record<string, string>> {
  const { rows } = await db.query<{ name: string; setting: string }>({
    text: `SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'fsync',
      'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'shared_buffers')`,
  });
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
