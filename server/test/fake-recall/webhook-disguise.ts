import type { Disguise, WebhookMessage } from './webhook-message.ts';
import { type HeaderFamily, newWebhookSecret, webhookSignature } from './webhook-signature.ts';

const sixMinutesSeconds = 6 * 60;

/** The headers and body of one delivery attempt at `nowMs`. */
export function dressDelivery(
  message: WebhookMessage,
  endpoint: { secret: string | null; headerFamily: HeaderFamily },
  nowMs: number,
): { headers: Record<string, string>; body: string } {
  const { id, body, disguise } = message;
  const timestampSeconds = Math.floor(nowMs / 1000) + shiftSeconds(disguise);
  const sign = (secret: string) => webhookSignature(secret, { id, timestampSeconds, body });
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'user-agent': 'Svix-Webhooks/1.0 (fake)',
  };
  // Without a secret Recall sends none of the three.
  if (endpoint.secret !== null && disguise !== 'unsigned') {
    headers[`${endpoint.headerFamily}-id`] = id;
    headers[`${endpoint.headerFamily}-timestamp`] = String(timestampSeconds);
    headers[`${endpoint.headerFamily}-signature`] = signatures(endpoint.secret, disguise, sign);
  }
  // A space after the brace changes the bytes but not the meaning: only the signature shows it.
  return { headers, body: disguise === 'tampered-body' ? body.replace('{', '{ ') : body };
}

function shiftSeconds(disguise: Disguise | null): number {
  if (disguise === 'stale-timestamp') return -sixMinutesSeconds;
  return disguise === 'future-timestamp' ? sixMinutesSeconds : 0;
}

function signatures(
  secret: string,
  disguise: Disguise | null,
  sign: (secret: string) => string,
): string {
  if (disguise === 'wrong-secret') return sign(newWebhookSecret());
  if (disguise !== 'two-signatures') return sign(secret);
  const foreign = sign(newWebhookSecret());
  return `${foreign} ${foreign.replace('v1,', 'v1a,')} ${sign(secret)}`;
}
