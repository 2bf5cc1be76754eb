import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { prepareInstallation } from '../features/accounts/first-start.ts';
import { type Database, openDatabase } from '../platform/database/database.ts';
import {
  DataFolderInUseError,
  type EmbeddedPostgres,
  findRunningPostgres,
  startEmbeddedPostgres,
} from '../platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../platform/database/migrate.ts';
import { connectOutside } from './outside-database.ts';
import { waitAtMost } from './wait-at-most.ts';

export interface OpenedDatabase extends AsyncDisposable {
  readonly db: Database;
  /** For people: `embedded PostgreSQL 18.4`. */
  readonly description: string;
  /** Rejects when the embedded PostgreSQL cannot be kept running. */
  readonly failed: Promise<never>;
}

export interface OpenOptions {
  readonly purpose: 'server' | 'command';
  /** Ends the wait for a database that is not there yet; its reason is then thrown. */
  readonly stop: AbortSignal;
  readonly onProgress: (message: string) => void;
  readonly onIdleError: (error: Error) => void;
}

/** The database of the settings, migrated and with its first organization in it. */
export async function openConfiguredDatabase(
  config: Config,
  options: OpenOptions,
): Promise<OpenedDatabase> {
  const opened =
    config.databaseUrl === null
      ? await openEmbedded(config, options)
      : await openOutside(config.databaseUrl, config, options);
  try {
    const applied = await migrate(opened.db);
    if (applied.length > 0) options.onProgress(`Prepared the database (${applied.join(', ')}).`);
    await prepareInstallation(opened.db);
    return opened;
  } catch (error) {
    await opened[Symbol.asyncDispose]();
    throw error;
  }
}

const never = new Promise<never>(() => {});

async function openOutside(
  url: string,
  config: Config,
  options: OpenOptions,
): Promise<OpenedDatabase> {
  const { db, version } = await connectOutside(url, config.databasePoolSize, options);
  return {
    db,
    description: `PostgreSQL ${version} (DATABASE_URL)`,
    failed: never,
    [Symbol.asyncDispose]: () => close(db),
  };
}

/** How long statements under way may take at the end; a lock could hold one up for a minute. */
const statementsMs = 2000;

function close(db: Database): Promise<void> {
  return waitAtMost(statementsMs, db[Symbol.asyncDispose]());
}

async function openEmbedded(config: Config, options: OpenOptions): Promise<OpenedDatabase> {
  return options.purpose === 'server'
    ? ownEmbedded(config, options)
    : shareOrOwnEmbedded(config, options);
}

async function ownEmbedded(config: Config, options: OpenOptions): Promise<OpenedDatabase> {
  const postgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    purpose: options.purpose,
    onProgress: options.onProgress,
  });
  const db = connectTo(postgres.connection, config, options);
  return {
    db,
    description: `embedded PostgreSQL ${postgres.version}`,
    failed: postgres.failed,
    async [Symbol.asyncDispose]() {
      await close(db);
      await stop(postgres, options);
    },
  };
}

/** Other commands may have come to share the database that this one started. */
const otherCommandsMs = 10_000;

function stop(postgres: EmbeddedPostgres, { purpose }: OpenOptions): Promise<void> {
  return postgres.stop(purpose === 'command' ? { waitForClientsMs: otherCommandsMs } : {});
}

const folderWaitMs = 30_000;

/** Uses the database of a running server or command, or starts one for the moment. */
async function shareOrOwnEmbedded(config: Config, options: OpenOptions): Promise<OpenedDatabase> {
  const deadline = Date.now() + folderWaitMs;
  for (;;) {
    const shared = await tryShare(config, options);
    if (shared !== null) return shared;
    try {
      return await ownEmbedded(config, options);
    } catch (error) {
      const isHeld = error instanceof DataFolderInUseError;
      if (!isHeld || Date.now() > deadline) throw error;
      options.stop.throwIfAborted();
      await delay(100);
    }
  }
}

async function tryShare(config: Config, options: OpenOptions): Promise<OpenedDatabase | null> {
  const connection = await findRunningPostgres(config.dataDir);
  if (connection === null) return null;
  const db = connectTo(connection, config, options);
  try {
    await db.query({ text: 'SELECT 1' });
  } catch {
    await db[Symbol.asyncDispose]();
    return null;
  }
  return {
    db,
    description: 'embedded PostgreSQL',
    failed: never,
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  };
}

function connectTo(
  connection: EmbeddedPostgres['connection'],
  config: Config,
  { purpose, onIdleError }: OpenOptions,
): Database {
  return openDatabase({
    connection,
    poolSize: purpose === 'command' ? 2 : config.databasePoolSize,
    onIdleError,
  });
}
