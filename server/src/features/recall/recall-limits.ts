import { setTimeout as delay } from 'node:timers/promises';
import { MinutebookError } from '../../domain/errors.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { RecallCallLimits, RecallLimitName } from '../uploads/recall-call-limits.ts';
import { blockCalls, takeCall } from './recall-limits-store.ts';

export interface RecallLimitsOptions {
  readonly db: Queryable;
  /** Calls in a minute; Recall's own numbers, less a tenth, where absent. */
  readonly budgets?: Partial<Record<RecallLimitName, number>>;
}

/** https://docs.recall.ai/reference/rate-limits; a tenth is left to others who use the key. */
const defaultBudgets: Readonly<Record<RecallLimitName, number>> = {
  create: 270,
  retrieve: 270,
  list: 54,
  delete: 270,
};
/** Waiters look again after this at the latest, as a pause may have been cut short. */
const lookAtMostMs = 5000;

/** Keeps the calls of all processes that share the database within Recall's limits. */
export function createRecallLimits({ db, budgets = {} }: RecallLimitsOptions): RecallCallLimits {
  const budgetOf = { ...defaultBudgets, ...budgets };
  return {
    async take(name, { waitAtMostMs, signal }) {
      const deadline = performance.now() + waitAtMostMs;
      for (;;) {
        const waitMs = await takeCall(db, name, budgetOf[name]);
        if (waitMs === null) return;
        if (performance.now() + waitMs > deadline) throw noTurn(waitMs);
        // Up to a tenth later, so that waiters do not all come back at once.
        const pauseMs = Math.min(waitMs, lookAtMostMs) * (1 + Math.random() / 10) + 5;
        await delay(pauseMs, undefined, signal === undefined ? {} : { signal });
      }
    },
    block: (name, seconds) => blockCalls(db, name, seconds),
  };
}

function noTurn(waitMs: number): MinutebookError {
  return new MinutebookError('upload_service_failed', {
    detail: 'Recall.ai takes no more requests at the moment: its limit for this minute is used up.',
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
  });
}
