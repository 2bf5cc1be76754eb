import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { UploadTarget } from '../upload-token.ts';
import { type ClaimOutcome, claimLock, releaseLock, renewLock } from './lock-store.ts';

/** One writer per upload at a time, in all processes of one database. */
export interface UploadLocks {
  /**
   * Waits until the lock is free; throws `upload_locked` where that takes too long. Whoever holds
   * it is asked to let go through its `onWanted`, since it is most often the same client's
   * connection that broke without a word.
   */
  acquire(target: UploadTarget, options: AcquireOptions): Promise<UploadLock>;
}

export interface AcquireOptions {
  readonly onWanted: () => void;
  /** 0 gives up at once; the usual limit where absent. */
  readonly waitMs?: number;
}

export interface UploadLock extends AsyncDisposable {
  readonly owner: string;
  readonly leaseMs: number;
  /** False once the lease may have passed to another: nothing may be written after that. */
  isHeld(): boolean;
}

export interface LockTimes {
  /** How long a claim lasts when its process dies. */
  readonly leaseMs: number;
  readonly renewMs: number;
  readonly pollMs: number;
  readonly waitMs: number;
}

const usualTimes: LockTimes = { leaseMs: 10_000, renewMs: 2000, pollMs: 200, waitMs: 12_000 };

interface Holder {
  readonly onWanted: () => void;
  readonly gone: Promise<void>;
  readonly leave: () => void;
  /** False while it still waits for another process. */
  holds: boolean;
}

export function createUploadLocks({
  db,
  times = usualTimes,
}: {
  readonly db: Queryable;
  readonly times?: LockTimes;
}): UploadLocks {
  // Within this process contention is noticed at once; also covers uploads without a row yet.
  const holders = new Map<string, Holder>();

  async function attempt(
    target: UploadTarget,
    onWanted: () => void,
  ): Promise<UploadLock | undefined> {
    const key = `${target.projectId}/${target.recordingId}`;
    const present = holders.get(key);
    if (present !== undefined) {
      if (present.holds) present.onWanted();
      await Promise.race([present.gone, sleep(times.pollMs)]);
      return undefined;
    }
    const holder = createHolder(onWanted);
    const leave = () => {
      holders.delete(key);
      holder.leave();
    };
    holders.set(key, holder);
    const owner = randomUUID();
    const claimedAt = performance.now();
    try {
      const outcome = await claimLock(db, target, owner, times.leaseMs);
      if (outcome === 'busy') {
        leave();
        await sleep(times.pollMs);
        return undefined;
      }
      holder.holds = true;
      return hold({ db, times, target, owner, outcome, onWanted, leave, claimedAt });
    } catch (error) {
      leave();
      throw error;
    }
  }

  return {
    async acquire(target, { onWanted, waitMs = times.waitMs }) {
      const deadline = performance.now() + waitMs;
      do {
        const lock = await attempt(target, onWanted);
        if (lock !== undefined) return lock;
      } while (performance.now() < deadline);
      throw new MinutebookError('upload_locked', { retryAfterSeconds: 2 });
    },
  };
}

function createHolder(onWanted: () => void): Holder {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { onWanted, gone: promise, leave: resolve, holds: false };
}

interface Claim {
  readonly db: Queryable;
  readonly times: LockTimes;
  readonly target: UploadTarget;
  readonly owner: string;
  readonly outcome: ClaimOutcome;
  readonly onWanted: () => void;
  readonly leave: () => void;
  readonly claimedAt: number;
}

/** Keeps the lease until it is disposed. */
function hold({
  db,
  times,
  target,
  owner,
  outcome,
  onWanted,
  leave,
  claimedAt,
}: Claim): UploadLock {
  let isInDatabase = outcome === 'claimed';
  // Counted from before the statement, and so never longer than the database's own.
  let heldUntil = claimedAt + times.leaseMs;
  let renewal: Promise<void> | undefined;

  async function renew(): Promise<void> {
    const startedAt = performance.now();
    // A lost connection is no loss of the lease yet; the next renewal may come through.
    const lease = await renewLock(db, target, owner, times.leaseMs).catch(() => undefined);
    if (lease === undefined) return;
    if (lease === null && isInDatabase) heldUntil = 0;
    else heldUntil = startedAt + times.leaseMs;
    if (lease !== null) isInDatabase = true;
    if (lease?.wanted || heldUntil === 0) onWanted();
  }

  const timer = setInterval(() => {
    renewal ??= renew().finally(() => {
      renewal = undefined;
    });
  }, times.renewMs);
  return {
    owner,
    leaseMs: times.leaseMs,
    isHeld: () => performance.now() < heldUntil,
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await renewal;
      // Where the database is away, the lease ends by itself.
      await releaseLock(db, target, owner).catch(() => {});
      leave();
    },
  };
}
