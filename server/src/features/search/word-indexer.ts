import type { Database } from '../../platform/database/database.ts';
import { startBackgroundLoop } from '../../platform/jobs/background-loop.ts';
import type { RecurringTask } from '../../platform/jobs/job-queue.ts';
import { type IndexDependencies, indexRecording } from './index-recording.ts';
import { deleteUnusedWords, findChanged } from './search-index-store.ts';

export interface WordIndexerOptions extends IndexDependencies {
  readonly db: Database;
  /** Milliseconds between two looks for recordings that have changed. */
  readonly intervalMs: number;
  readonly onError: (error: unknown) => void;
}

const changesPerRound = 200;

/**
 * Keeps the index of words close behind the recordings. Any number of processes may run it;
 * disposing waits for the recording it is at.
 */
export function startWordIndexer(options: WordIndexerOptions): AsyncDisposable {
  const { db, intervalMs: restMs, onError } = options;
  return startBackgroundLoop({
    restMs,
    onError,
    round: (signal) => indexWordsRound(db, options, signal),
  });
}

/** Whether there was more to do than one round takes. */
export async function indexWordsRound(
  db: Database,
  dependencies: IndexDependencies,
  signal?: AbortSignal,
): Promise<boolean> {
  const changed = await findChanged(db, changesPerRound);
  let done = 0;
  for (const ref of changed) {
    if (signal?.aborted) return false;
    if (await db.transaction((tx) => indexRecording(tx, dependencies, ref))) done += 1;
  }
  return done > 0 && changed.length > 0;
}

/** Words of what was deleted or corrected are not kept for longer than a day. */
export function forgetUnusedWords({ db }: { readonly db: Database }): RecurringTask {
  return {
    name: 'forget-unused-search-words',
    everySeconds: 6 * 60 * 60,
    async run() {
      await deleteUnusedWords(db);
    },
  };
}
