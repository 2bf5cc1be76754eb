import { chooseAccount } from './account.ts';
import { locatePackage, prepareBinaries } from './binaries.ts';
import { removeUnusedCopies } from './binaries-cache.ts';
import { removeOtherCopies } from './binaries-copy.ts';
import { openClusterFolder } from './cluster-folder.ts';
import { prepareClusterRoot } from './cluster-root.ts';
import type { DatabaseConnection } from './connection.ts';
import { DataFolderInUseError, EmbeddedPostgresError } from './errors.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import type { LaunchContext } from './launch-context.ts';
import { findLaunchTools, type LaunchTools } from './launch-tools.ts';
import { ensurePassword } from './password.ts';
import { type LaunchTarget, launchPostmaster, type Postmaster } from './postmaster.ts';
import { databaseUser, findRunningPostgres } from './running-postgres.ts';
import { keepLogBounded } from './server-log.ts';
import { chooseSocketFolder, socketPort } from './socket-folder.ts';
import { Supervisor } from './supervisor.ts';
import { findFreePort, lockOnWindows } from './windows.ts';

export {
  type DatabaseConnection,
  DataFolderInUseError,
  EmbeddedPostgresError,
  findRunningPostgres,
};

export interface EmbeddedPostgres extends AsyncDisposable {
  /** The host is the folder of a Unix socket, which `pg` accepts, or 127.0.0.1 on Windows. */
  readonly connection: DatabaseConnection;
  /** Such as "18.4". */
  readonly version: string;
  /** Never settles in normal life; rejects when PostgreSQL cannot be kept running. */
  readonly failed: Promise<never>;
  /**
   * Stops within 10 s and cuts off the clients that are left. With `waitForClientsMs` no new client
   * is let in, and those there get that long to finish first.
   */
  stop(options?: { waitForClientsMs?: number }): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Absolute or relative; created when absent. */
  dataDir: string;
  /** Lets another process that finds the folder in use say by what, and decide whether to wait. */
  purpose: 'server' | 'command';
  /** Lines for people. */
  onProgress(message: string): void;
  /** More settings of postgresql.conf. */
  settings?: Record<string, string>;
}

/**
 * Starts the PostgreSQL that comes with Minutebook on a data folder, creating its database when
 * there is none, and keeps it running. Throws DataFolderInUseError when another process has it,
 * and EmbeddedPostgresError with one line for the operator for all else that is known to go wrong.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  return startWithTools(options, findLaunchTools());
}

/** As startEmbeddedPostgres, on a system with just these tools. */
export async function startWithTools(
  options: EmbeddedPostgresOptions,
  tools: LaunchTools,
): Promise<EmbeddedPostgres> {
  const packageFolder = locatePackage();
  const folder = await openClusterFolder(options.dataDir);
  const account = await chooseAccount(folder);
  const reach = await prepareClusterRoot(folder, account, tools);
  const { cacheFolder } = tools;
  const binaries = await prepareBinaries(packageFolder, { folder, account, reach, cacheFolder });
  const { purpose, onProgress } = options;
  const context: LaunchContext = { folder, reach, account, binaries, tools, purpose, onProgress };

  const undo = new AsyncDisposableStack();
  try {
    const unlock = undo.use(await lockOnWindows(context));
    const target = await chooseTarget(context, options.settings ?? {});
    undo.defer(target.discard);
    await initialiseCluster(context, target.connection);
    const postmaster = await launchPostmaster(context, target);
    // Only the one who holds the data folder may do this.
    void removeOldCopies(packageFolder, context).catch(() => undefined);
    return superviseAndServe(context, target, postmaster, unlock);
  } catch (error) {
    await undo.disposeAsync();
    throw error;
  }
}

async function removeOldCopies(packageFolder: string, { folder, account, tools }: LaunchContext) {
  await removeOtherCopies(packageFolder, folder.binaries);
  if (account !== null) await removeUnusedCopies(packageFolder, tools.cacheFolder);
}

function superviseAndServe(
  context: LaunchContext,
  target: LaunchTarget,
  postmaster: Postmaster,
  unlock: AsyncDisposable,
): EmbeddedPostgres {
  const supervisor = new Supervisor(context, target, postmaster);
  const stopKeepingLogs = keepLogBounded(context.folder);
  const stop = async ({ waitForClientsMs = 0 } = {}) => {
    stopKeepingLogs();
    await supervisor.stop(waitForClientsMs);
    await unlock[Symbol.asyncDispose]();
  };
  return {
    connection: target.connection,
    version: postmaster.version,
    failed: supervisor.failed,
    stop,
    [Symbol.asyncDispose]: () => stop(),
  };
}

/** Where PostgreSQL will listen, and with which password. */
async function chooseTarget(
  { folder, account }: LaunchContext,
  settings: Readonly<Record<string, string>>,
): Promise<LaunchTarget & { discard(): Promise<void> }> {
  const login = { ...databaseUser, password: await ensurePassword(folder, account) };
  if (process.platform === 'win32') {
    const connection = { host: '127.0.0.1', port: await findFreePort(), ...login };
    return { connection, settings, recordedSocketFolder: null, discard: async () => {} };
  }
  const { path, isTemporary, discard } = await chooseSocketFolder(folder, account);
  const connection = { host: path, port: socketPort, ...login };
  return { connection, settings, recordedSocketFolder: isTemporary ? path : null, discard };
}
