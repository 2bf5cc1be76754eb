import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../platform/database/database.ts';
import { pruneIdempotencyKeys } from './idempotency-store.ts';
import { findUnindexed, indexRecording } from './search-store.ts';

export interface SearchIndexerOptions {
  readonly db: Database;
  /** Milliseconds between two looks for recordings that have new text. */
  readonly intervalMs: number;
  readonly onError: (error: unknown) => void;
}

const recordingsPerRound = 200;
const pruneEveryMs = 10 * 60 * 1000;

/**
 * Keeps the search blocks close behind the transcripts. Nothing depends on its promptness:
 * searches read what is not indexed yet from the segments themselves. Any number of processes
 * may run it; disposing waits for the recording it is at.
 */
export function startSearchIndexer(options: SearchIndexerOptions): AsyncDisposable {
  const stop = new AbortController();
  const running = run(options, stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

async function run(options: SearchIndexerOptions, signal: AbortSignal): Promise<void> {
  let prunedAt = 0;
  while (!signal.aborted) {
    try {
      const left = await indexRound(options.db, signal);
      if (Date.now() - prunedAt > pruneEveryMs) {
        prunedAt = Date.now();
        await pruneIdempotencyKeys(options.db);
      }
      if (left) continue;
    } catch (error) {
      options.onError(error);
    }
    await delay(options.intervalMs, undefined, { signal }).catch(() => {
      // Stopped while waiting.
    });
  }
}

/** Whether there was more to do than one round takes. */
export async function indexRound(db: Database, signal?: AbortSignal): Promise<boolean> {
  const recordings = await findUnindexed(db, recordingsPerRound);
  for (const recording of recordings) {
    if (signal?.aborted) return false;
    await db.transaction((tx) => indexRecording(tx, recording));
  }
  return recordings.length === recordingsPerRound;
}
