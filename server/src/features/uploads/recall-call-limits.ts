/** Recall's limits per minute and workspace: https://docs.recall.ai/reference/rate-limits */
export type RecallLimitName = 'create' | 'retrieve' | 'list' | 'delete';

/** The budget of calls that everything which uses the same key shares. */
export interface RecallCallLimits {
  /**
   * Takes one call off the budget, after a wait where there is none left; throws a retryable
   * `upload_service_failed` that says when, where the wait would be longer than allowed.
   */
  take(
    name: RecallLimitName,
    options: { readonly waitAtMostMs: number; readonly signal?: AbortSignal | undefined },
  ): Promise<void>;
  /** Recall asked for a pause of so many seconds. */
  block(name: RecallLimitName, seconds: number): Promise<void>;
}
