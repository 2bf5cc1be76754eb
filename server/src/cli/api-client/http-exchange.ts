import { Agent, request } from 'undici';

/** One HTTP request and its answer. */

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the base URL, from its slash on. */
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

export interface ApiAnswer {
  readonly status: number;
  /** Undefined where the body is not JSON. */
  readonly body: unknown;
  readonly retryAfterSeconds: number | null;
}

/** Nobody answered: the connection was refused or lost, or it took too long. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

export interface Exchange extends AsyncDisposable {
  /** Throws ConnectionLost, or the signal's reason when that is what ended it. */
  send(what: ApiRequest, signal: AbortSignal): Promise<ApiAnswer>;
}

export interface ExchangeOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Connections, kept open between requests. */
  readonly connections: number;
  /** Milliseconds for each step: to connect, until the answer begins, between its pieces. */
  readonly timeoutMs: number;
}

export function createExchange(options: ExchangeOptions): Exchange {
  const { baseUrl, apiKey, connections, timeoutMs } = options;
  const agent = new Agent({
    connections,
    connect: { timeout: Math.min(timeoutMs, 10_000) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  return {
    async send({ method, path, body, idempotencyKey }, signal) {
      try {
        const response = await request(`${baseUrl}${path}`, {
          dispatcher: agent,
          method,
          signal,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${apiKey}`,
            prefer: 'return=minimal',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
          },
          body: body === undefined ? null : JSON.stringify(body),
        });
        return {
          status: response.statusCode,
          retryAfterSeconds: readRetryAfter(response.headers['retry-after']),
          body: parseJson(await response.body.text()),
        };
      } catch (error) {
        signal.throwIfAborted();
        throw new ConnectionLost(describe(error), { cause: error });
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

/** Whole seconds, or a date. */
function readRetryAfter(header: string | string[] | undefined): number | null {
  const text = [header ?? ''].flat()[0]?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : Math.max(0, Math.ceil((atMs - Date.now()) / 1000));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Node tells of several addresses tried at once in an AggregateError without a message. */
function describe(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}
