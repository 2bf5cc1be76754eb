import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import { attachmentHeader } from '../../features/transfer/attachment-header.ts';

/** One HTTP request and its answer. */

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, from its slash on. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of a JSON body. */
  readonly file?: RequestFile;
  readonly idempotencyKey?: string;
  /** The version that must still be there. */
  readonly ifMatch?: string;
  /** Instead of the usual limit, for what the server works on for longer before it answers. */
  readonly timeoutMs?: number;
  /**
   * Takes the body of a good answer piece by piece, whatever it is; a repeated request begins anew.
   * What it throws is thrown on, and ends the request.
   */
  readonly receive?: (content: AsyncIterable<Uint8Array>, answer: AnswerHead) => Promise<void>;
}

export interface RequestFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface AnswerHead {
  readonly status: number;
  readonly etag: string | null;
  /** The name of a file, as the server proposes it. */
  readonly disposition: string | null;
  readonly retryAfterSeconds: number | null;
}

export interface ApiAnswer extends AnswerHead {
  /** Undefined where the body is not JSON, or was received piece by piece. */
  readonly body: unknown;
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
    async send(what, signal) {
      const { body, ...head } = await orLost(signal, () =>
        request(`${baseUrl}${what.path}`, {
          dispatcher: agent,
          method: what.method,
          signal,
          headers: { authorization: `Bearer ${apiKey}`, ...headersOf(what) },
          headersTimeout: what.timeoutMs ?? timeoutMs,
          body: what.file?.bytes ?? (what.body === undefined ? null : JSON.stringify(what.body)),
        }),
      );
      const answer = headOf(head);
      if (what.receive === undefined || answer.status >= 300) {
        return { ...answer, body: parseJson(await orLost(signal, () => body.text())) };
      }
      await what.receive(piecesOf(body, signal), answer);
      return { ...answer, body: undefined };
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

function headersOf({ body, file, idempotencyKey, ifMatch, receive }: ApiRequest) {
  return {
    accept: receive === undefined ? 'application/json' : '*/*',
    prefer: 'return=minimal',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(file === undefined ? {} : fileHeaders(file)),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
}

function fileHeaders({ name, contentType }: RequestFile) {
  return { 'content-type': contentType, 'content-disposition': attachmentHeader(name) };
}

function headOf({ statusCode, headers }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>) {
  const first = (name: string): string | null => [headers[name] ?? []].flat()[0] ?? null;
  return {
    status: statusCode,
    etag: first('etag'),
    disposition: first('content-disposition'),
    retryAfterSeconds: readRetryAfter(first('retry-after')),
  } satisfies AnswerHead;
}

async function orLost<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    throw new ConnectionLost(describe(error), { cause: error });
  }
}

/** Tells a connection that broke off from a failure of whoever takes the pieces. */
async function* piecesOf(body: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await orLost(signal, () => pieces.next());
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    body.destroy();
  }
}

/** Whole seconds, or a date. */
function readRetryAfter(header: string | null): number | null {
  const text = header?.trim() ?? '';
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
