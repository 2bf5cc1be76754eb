import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../server/src/platform/database/database.ts';
import type { Installation } from './installation.ts';

/** What a transaction of the server needs to end, about. */
const finishMs = 5;

/**
 * Runs `work` while the server stands still, so that what the driver alone can do is not slowed by
 * the server's search indexer. It is never stopped within a transaction: that would hold locks.
 */
export async function withServerFrozen<Result>(
  { server, db }: Installation,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    server.signal('SIGSTOP');
    while (await isAnyTransactionOpen(db)) {
      server.signal('SIGCONT');
      await delay(finishMs);
      server.signal('SIGSTOP');
    }
    return await work();
  } finally {
    await forgetUnindexed(db);
    server.signal('SIGCONT');
  }
}

async function isAnyTransactionOpen(db: Database): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `SELECT 1 FROM pg_stat_activity
      WHERE application_name = 'minutebook' AND state <> 'idle' AND pid <> pg_backend_pid()`,
  });
  return rowCount > 0;
}

/** What was appended meanwhile is not to keep the indexer busy in the server's own rounds. */
async function forgetUnindexed(db: Database): Promise<void> {
  await db.query({
    text: 'UPDATE recordings SET unindexed_from = NULL WHERE unindexed_from IS NOT NULL',
  });
}
