import { createHmac, randomBytes } from 'node:crypto';

/** Workspaces made since 2025-12-15 send the first family of headers, older ones the second. */
export type HeaderFamily = 'webhook' | 'svix';

/** Recall gives secrets out in this form; the key is what follows the prefix, decoded. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** One `v1,…` entry of the signature header: https://www.standardwebhooks.com, "Signature scheme". */
export function webhookSignature(
  secret: string,
  message: { id: string; timestampSeconds: number; body: string },
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${message.id}.${message.timestampSeconds}.${message.body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
