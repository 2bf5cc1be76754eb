import { prepareInstallation } from '../../../server/src/features/accounts/first-start.ts';
import { type Database, openDatabase } from '../../../server/src/platform/database/database.ts';
import { startEmbeddedPostgres } from '../../../server/src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../../server/src/platform/database/migrate.ts';
import { makeDataFolder } from '../data-folder.ts';

/** A migrated database of one's own, gone when the work is done. */
export async function withDatabase<Result>(
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  await using folder = await makeDataFolder();
  await using postgres = await startEmbeddedPostgres({
    dataDir: folder.dataDir,
    purpose: 'command',
    onProgress() {},
    settings: { fsync: 'off', synchronous_commit: 'off' },
  });
  await using db = openDatabase({
    connection: postgres.connection,
    poolSize: 2,
    statementTimeoutMs: 10 * 60_000,
    onIdleError() {
      // The statement that misses the connection says so.
    },
  });
  await migrate(db);
  await prepareInstallation(db);
  return await work(db);
}
