import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Loopback, serveLoopback } from '../loopback.ts';

export type SpeechFault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Half of an answer, then the connection breaks. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other-shape' }
  /** Accepted and never answered. */
  | { readonly kind: 'hang' };

export interface SpeechCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface SpeechReply {
  readonly status: number;
  readonly body: unknown;
  readonly contentType?: string;
}

export interface FakeSpeechService extends Loopback {
  readonly apiKey: string;
  readonly calls: readonly SpeechCall[];
  /** What becomes of the next requests, each in its turn; null leaves one alone. */
  plan(...faults: (SpeechFault | null)[]): void;
}

export interface SpeechProtocol {
  /** The header that carries the key, as the service wants it. */
  authorization(apiKey: string): string;
  readonly unauthorized: SpeechReply;
  answer(call: SpeechCall, origin: string): Promise<SpeechReply>;
}

/** A service of speech to text on the loopback: it checks the key, then answers or fails as planned. */
export async function startFakeSpeechService(
  protocol: SpeechProtocol,
  apiKey: string,
): Promise<FakeSpeechService> {
  const calls: SpeechCall[] = [];
  const faults: (SpeechFault | null)[] = [];
  const loopback = await serveLoopback(async (request, response) => {
    // Before the body, which a client that gives up never ends.
    const fault = faults.shift() ?? null;
    const call = await readCall(request);
    calls.push(call);
    if (fault !== null) return fail(response, fault);
    const isAllowed = request.headers.authorization === protocol.authorization(apiKey);
    const origin = `http://${request.headers.host}`;
    const reply = isAllowed ? await protocol.answer(call, origin) : protocol.unauthorized;
    const { status, body, contentType = 'application/json' } = reply;
    response.writeHead(status, { 'content-type': contentType });
    response.end(contentType === 'application/json' ? JSON.stringify(body) : String(body));
  });
  return {
    ...loopback,
    apiKey,
    calls,
    plan: (...planned) => {
      faults.push(...planned);
    },
  };
}

async function readCall(request: IncomingMessage): Promise<SpeechCall> {
  const url = new URL(request.url ?? '/', 'http://fake');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    contentType: request.headers['content-type'] ?? '',
    body: await buffer(request),
  };
}

function fail(response: ServerResponse, fault: SpeechFault): void {
  if (fault.kind === 'hang') return;
  if (fault.kind === 'status') {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(JSON.stringify(fault.body));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  if (fault.kind === 'cut') response.write('{"text":"half of', () => response.destroy());
  else response.end(fault.kind === 'malformed' ? '{"text":' : '{"hello":"world"}');
}
