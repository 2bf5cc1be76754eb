import type { Queryable, Transaction } from '../../platform/database/database.ts';

/** SQL of recall_webhooks. */

export interface StoredWebhook {
  readonly messageId: string;
  readonly event: string;
  /** JSON text. */
  readonly body: string;
}

/** False where this message was stored before. */
export async function insertWebhook(tx: Transaction, webhook: StoredWebhook): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `INSERT INTO recall_webhooks (message_id, event, body) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING`,
    values: [webhook.messageId, webhook.event, webhook.body],
  });
  return rowCount > 0;
}

/** Null where there is none, or it has been handled. */
export async function readUnhandledWebhook(
  db: Queryable,
  messageId: string,
): Promise<{ readonly event: string; readonly body: unknown } | null> {
  const { rows } = await db.query<{ event: string; body: unknown }>({
    text: `SELECT event, body FROM recall_webhooks WHERE message_id = $1 AND handled_at IS NULL`,
    values: [messageId],
  });
  return rows[0] ?? null;
}

export async function finishWebhook(
  db: Queryable,
  messageId: string,
  outcome: string,
): Promise<void> {
  await db.query({
    text: `UPDATE recall_webhooks SET handled_at = clock_timestamp(), outcome = $2
      WHERE message_id = $1`,
    values: [messageId, outcome],
  });
}

/** Recall repeats a message for little more than a day; after that its id is not needed. */
export async function forgetOldWebhooks(db: Queryable): Promise<void> {
  await db.query({
    text: `DELETE FROM recall_webhooks WHERE message_id IN (
        SELECT message_id FROM recall_webhooks
        WHERE received_at < clock_timestamp() - interval '30 days'
        ORDER BY received_at LIMIT 1000)`,
  });
}
