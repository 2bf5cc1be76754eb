import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const retryMs = 1000;

/** Listens on a connection of its own, and connects anew when that is lost, until it is disposed. */
export function listenOn(
  connection: pg.ClientConfig,
  channel: string,
  onNotice: (payload: string) => void,
): AsyncDisposable {
  const stop = new AbortController();
  const running = keepListening(connection, channel, onNotice, stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

async function keepListening(
  connection: pg.ClientConfig,
  channel: string,
  onNotice: (payload: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(connection, channel, onNotice, signal).catch(() => {
      // Whoever listens looks for itself too, only less often.
    });
    await delay(retryMs, undefined, { signal }).catch(() => {
      // Disposed while waiting.
    });
  }
}

/** Ends when the connection does, or by the signal. */
async function listenOnce(
  connection: pg.ClientConfig,
  channel: string,
  onNotice: (payload: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'minutebook events',
  });
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([client.connect(), ended]);
    if (signal.aborted) return;
    client.on('notification', ({ payload }) => onNotice(payload ?? ''));
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    await ended;
  } finally {
    await client.end().catch(() => {
      // It has ended already.
    });
  }
}
