import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to the server on which requests and answers get lost, or are tampered with. */

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly idempotencyKey: string | undefined;
}

/** `lose-answer`: the server has done it, but the client never hears of it. */
export type Fault = 'lose-request' | 'lose-answer' | 'busy' | 'throttle' | 'refuse';

export interface ProxyOptions {
  readonly fault?: (request: SeenRequest) => Fault | null;
  /** Changes the body of an answer. */
  readonly tamper?: (request: SeenRequest, body: string) => string;
}

export interface UnreliableProxy extends AsyncDisposable {
  readonly url: string;
  /** Every request in order of arrival, lost ones too. */
  readonly seen: readonly SeenRequest[];
}

export async function startProxy(
  target: string,
  { fault = () => null, tamper = (_, body) => body }: ProxyOptions,
): Promise<UnreliableProxy> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming);
    seen.push(request);
    const trouble = fault(request);
    if (trouble === 'lose-request') return void outgoing.destroy();
    if (trouble !== null && trouble !== 'lose-answer') return refuse(outgoing, statuses[trouble]);
    const answer = await forward(target, request, incoming.headers);
    if (trouble === 'lose-answer') return void outgoing.destroy();
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
    outgoing.end(tamper(request, await answer.text()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(incoming: IncomingMessage): Promise<SeenRequest> {
  const body = Buffer.concat(await Array.fromAsync(incoming)).toString();
  const key = incoming.headers['idempotency-key'];
  const idempotencyKey = key === undefined ? undefined : String(key);
  return { method: incoming.method ?? '', path: incoming.url ?? '', body, idempotencyKey };
}

function forward(
  target: string,
  { method, path, body, idempotencyKey }: SeenRequest,
  { authorization = '', prefer = '' }: IncomingMessage['headers'],
): Promise<Response> {
  return fetch(`${target}${path}`, {
    method,
    headers: {
      authorization,
      prefer: [prefer].flat().join(),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
    },
    body: body === '' ? null : body,
  });
}

const statuses = { busy: 503, throttle: 429, refuse: 400 } as const;

function refuse(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' });
  outgoing.end('{"type":"server_error","code":"error","detail":"No.","attr":null}');
}
