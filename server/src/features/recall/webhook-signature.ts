import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { MinutebookError } from '../../domain/errors.ts';

/** New workspaces of Recall sign under the first names, older ones under the second. */
const headerFamilies = ['webhook', 'svix'] as const;
const longestMessageId = 255;

/** `secrets` are `whsec_…`, several while one is being replaced; throws where one is none. */
export function createVerifier(secrets: readonly string[]) {
  const webhooks = secrets.map((secret) => webhookOf(secret));

  /** The message's id, the same for every delivery; throws `webhook_refused`. */
  return function verify(raw: Buffer, headers: IncomingHttpHeaders): string {
    for (const family of headerFamilies) {
      const signed = {
        'webhook-id': headerOf(headers, `${family}-id`),
        'webhook-timestamp': headerOf(headers, `${family}-timestamp`),
        'webhook-signature': headerOf(headers, `${family}-signature`),
      };
      const messageId = signed['webhook-id'];
      const isPlausible =
        messageId !== '' &&
        messageId.length <= longestMessageId &&
        /^\d{1,12}$/.test(signed['webhook-timestamp']) &&
        // The library signs text: bytes that are none would be compared by a stand-in.
        isUtf8(raw);
      if (isPlausible && webhooks.some((webhook) => matches(webhook, raw, signed)))
        return messageId;
    }
    throw new MinutebookError('webhook_refused');
  };
}

function webhookOf(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    // Not the library's own error, which may quote the secret.
    throw new RangeError('A secret in RECALL_WEBHOOK_SECRET is not of the form whsec_….');
  }
}

function headerOf(headers: IncomingHttpHeaders, name: string): string {
  return [headers[name]].flat()[0] ?? '';
}

/** Within five minutes of our clock, and signed with this secret by one of the signatures given. */
function matches(webhook: Webhook, raw: Buffer, headers: Record<string, string>): boolean {
  try {
    webhook.verify(raw, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
