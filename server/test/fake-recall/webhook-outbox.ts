import { randomBytes } from 'node:crypto';
import type { FakeClock } from './fake-clock.ts';
import { dressDelivery } from './webhook-disguise.ts';
import type { WebhookMessage } from './webhook-message.ts';
import { type HeaderFamily, newWebhookSecret } from './webhook-signature.ts';

export interface WebhookEndpoint {
  readonly url: string;
  /** Null until somebody makes one in the dashboard; deliveries are then unsigned. */
  readonly secret: string | null;
  readonly headerFamily: HeaderFamily;
  /** Event types subscribed to; null for all. */
  readonly events: readonly string[] | null;
  /** Real milliseconds a receiver has to answer. */
  readonly timeoutMs: number;
}

/** Delivers messages as Svix does, but only when told to and by the fake clock. */
export interface WebhookOutbox {
  /** Where messages go from now on; the secret is a new one where none is given. */
  connect(endpoint: Partial<WebhookEndpoint> & { readonly url: string }): WebhookEndpoint;
  /** Null where the endpoint does not subscribe to the event. */
  queue(event: string, body: string): WebhookMessage | null;
  /** Everything ever queued, in the order it is to be sent. */
  readonly messages: readonly WebhookMessage[];
  waiting(): WebhookMessage[];
  /** Sends a message once more under its own id. */
  duplicate(message: WebhookMessage): WebhookMessage;
  delay(message: WebhookMessage, durationMs: number): void;
  /** Loses a message for ever. */
  drop(message: WebhookMessage): void;
  /** Puts the waiting messages into the order given; those not given follow after. */
  reorder(messages: readonly WebhookMessage[]): void;
  /** Attempts everything due by now, one after another. */
  flush(): Promise<void>;
  /** Moves the clock on, making each attempt that falls due on the way at its own time. */
  advance(durationMs: number): Promise<void>;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** Waits after the first attempt and after each one that follows: https://docs.svix.com/retries */
export const retryGapsMs: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  10 * hour,
];
const receiverTimeoutMs = 15_000;

export function createWebhookOutbox(clock: FakeClock): WebhookOutbox {
  let endpoint: WebhookEndpoint | null = null;
  let messages: WebhookMessage[] = [];

  const waiting = () => messages.filter(({ state }) => state === 'waiting');

  function add(id: string, event: string, body: string): WebhookMessage {
    const message: WebhookMessage = {
      id,
      event,
      body,
      state: 'waiting',
      dueAtMs: clock.now(),
      disguise: null,
      attempts: [],
    };
    messages.push(message);
    return message;
  }

  async function attempt(message: WebhookMessage, to: WebhookEndpoint): Promise<void> {
    const status = await post(to, dressDelivery(message, to, clock.now()));
    message.attempts.push({ atMs: clock.now(), status });
    if (status !== null && status >= 200 && status < 300) {
      message.state = 'delivered';
      return;
    }
    const gapMs = retryGapsMs[message.attempts.length - 1];
    if (gapMs === undefined) message.state = 'failed';
    else message.dueAtMs = clock.now() + gapMs;
  }

  async function flush(): Promise<void> {
    for (;;) {
      const next = waiting().find(({ dueAtMs }) => dueAtMs <= clock.now());
      if (next === undefined || endpoint === null) return;
      await attempt(next, endpoint);
    }
  }

  return {
    connect(given) {
      endpoint = {
        secret: newWebhookSecret(),
        headerFamily: 'webhook',
        events: null,
        timeoutMs: receiverTimeoutMs,
        ...given,
      };
      return endpoint;
    },
    queue(event, body) {
      if (endpoint?.events && !endpoint.events.includes(event)) return null;
      return add(`msg_${randomBytes(13).toString('hex')}`, event, body);
    },
    get messages() {
      return messages;
    },
    waiting,
    duplicate: ({ id, event, body }) => add(id, event, body),
    delay(message, durationMs) {
      message.dueAtMs += durationMs;
    },
    drop(message) {
      message.state = 'dropped';
    },
    reorder(first) {
      const others = messages.filter((message) => !first.includes(message));
      const done = others.filter(({ state }) => state !== 'waiting');
      messages = [...done, ...first, ...others.filter(({ state }) => state === 'waiting')];
    },
    flush,
    async advance(durationMs) {
      const untilMs = clock.now() + durationMs;
      await flush();
      for (;;) {
        const dueMs = Math.min(...waiting().map(({ dueAtMs }) => dueAtMs));
        if (dueMs > untilMs || endpoint === null) break;
        clock.moveTo(dueMs);
        await flush();
      }
      clock.moveTo(untilMs);
    },
  };
}

/** Null where no answer came in time or at all; a redirect is an answer, and a failed one. */
async function post(
  to: WebhookEndpoint,
  delivery: { headers: Record<string, string>; body: string },
): Promise<number | null> {
  try {
    const response = await fetch(to.url, {
      method: 'POST',
      ...delivery,
      redirect: 'manual',
      signal: AbortSignal.timeout(to.timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
