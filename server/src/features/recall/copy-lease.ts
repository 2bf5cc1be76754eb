import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { claimCopy, releaseCopy, renewCopy } from './import-waits-store.ts';
import type { RecordingKey } from './recall-store.ts';

/** One copies a recording's media at a time: that may take an hour, and news come meanwhile. */
export interface CopyLease extends AsyncDisposable {
  /** Aborted when the lease went to another, or the recording is gone. */
  readonly lost: AbortSignal;
}

/** How long the claim of a process that died stands in the way. */
export const copyLeaseSeconds = 60;
const renewMs = 15_000;

/** Null where another has it, or there is nothing to be copied any more. */
export async function takeCopyLease(db: Queryable, key: RecordingKey): Promise<CopyLease | null> {
  const owner = randomUUID();
  if (!(await claimCopy(db, key, owner, copyLeaseSeconds))) return null;
  const lost = new AbortController();
  const renewal = setInterval(() => {
    renewCopy(db, key, owner, copyLeaseSeconds).then(
      (isHeld) => {
        if (!isHeld) lost.abort(new Error('Another process copies these media.'));
      },
      () => {
        // The database is away; the next renewal tells whether the lease outlasted that.
      },
    );
  }, renewMs);
  return {
    lost: lost.signal,
    async [Symbol.asyncDispose]() {
      clearInterval(renewal);
      await releaseCopy(db, key, owner).catch(() => {
        // It runs out by itself.
      });
    },
  };
}
