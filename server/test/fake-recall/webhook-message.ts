export interface WebhookMessage {
  /** The same on every attempt, and on a duplicate. */
  readonly id: string;
  readonly event: string;
  readonly body: string;
  state: 'waiting' | 'delivered' | 'failed' | 'dropped';
  /** Time of the next attempt on the fake clock. */
  dueAtMs: number;
  disguise: Disguise | null;
  readonly attempts: WebhookAttempt[];
}

export interface WebhookAttempt {
  readonly atMs: number;
  /** Null where no answer came. */
  readonly status: number | null;
}

/** Ways in which a delivery can be wrong, or right in an unusual way. */
export type Disguise =
  /** The body was changed after it was signed. */
  | 'tampered-body'
  | 'wrong-secret'
  /** Signed rightly, but older than the five minutes a receiver should accept. */
  | 'stale-timestamp'
  /** As far in the future as the stale one is in the past. */
  | 'future-timestamp'
  /** A foreign signature, one of an unknown version, then the right one, as while a secret is changed. */
  | 'two-signatures'
  | 'unsigned';
