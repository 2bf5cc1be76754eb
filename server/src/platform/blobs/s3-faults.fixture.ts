import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the next requests that match. */
export interface Fault {
  readonly mode: 'hang' | 'answer' | 'drop-answer' | 'stop-body';
  readonly matches: (method: string, url: string) => boolean;
  readonly times: number;
  /** Of `answer`. */
  readonly status?: number;
  readonly code?: string;
}

export interface FaultyS3 extends AsyncDisposable {
  readonly endpoint: string;
  /** From now on, and in the place of an earlier one. */
  inject(fault: Fault): void;
  /** Requests of that kind, as far as they got here. */
  count(matches: Fault['matches']): number;
}

/**
 * Stands before an S3 server and fails as such servers do: it accepts and stays silent, refuses,
 * does what it was asked but loses the answer, or stops in the middle of one.
 */
export async function startFaultyS3(target: string): Promise<FaultyS3> {
  let fault: (Fault & { left: number }) | null = null;
  const seen: [string, string][] = [];
  const proxy = createServer((request, response) => {
    const method = request.method ?? '';
    const url = request.url ?? '';
    seen.push([method, url]);
    const isFaulty = fault !== null && fault.left > 0 && fault.matches(method, url);
    if (!isFaulty || fault === null) return forward(target, request, response, null);
    fault.left -= 1;
    if (fault.mode === 'hang') request.resume();
    else if (fault.mode === 'answer') refuse(request, response, fault);
    else forward(target, request, response, fault.mode);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    inject(next) {
      fault = { ...next, left: next.times };
    },
    count: (matches) => seen.filter(([method, url]) => matches(method, url)).length,
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, fault: Fault): void {
  request.resume();
  request.on('end', () => {
    response.writeHead(fault.status ?? 503, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${fault.code ?? 'SlowDown'}</Code><Message>No.</Message></Error>`);
  });
}

function forward(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  mode: Fault['mode'] | null,
): void {
  const { hostname, port } = new URL(target);
  const { method, url: path, headers } = request;
  const onward = send({ hostname, port, method, path, headers, agent: false }, (answer) => {
    if (mode === 'drop-answer') {
      answer.resume();
      answer.on('end', () => request.socket.destroy());
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (mode === 'stop-body') answer.once('data', (chunk) => response.write(chunk));
    else answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  // After an early refusal nobody takes the rest of the body, and the connection would stand still.
  onward.on('close', () => request.resume());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
