import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answer, Call } from './http-messages.ts';

/** What becomes of a request: an answer, or a connection left open or broken off. */
export type Reaction =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'silence' }
  | { readonly kind: 'break' };

export interface LoopbackServer extends AsyncDisposable {
  readonly origin: string;
}

/** Serves on a free port of the loopback address; disposing cuts whatever is still open. */
export async function serveOnLoopback(
  react: (call: Call) => Promise<Reaction>,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    handle(request, response, react).catch((error: unknown) => {
      // A defect of the fake must be seen in the test that met it, not taken for a fault.
      if (!response.destroyed) response.writeHead(500).end(`Fake Recall failed: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  react: (call: Call) => Promise<Reaction>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const reaction = await react({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: await text(request),
  });
  if (reaction.kind === 'silence') return;
  if (reaction.kind === 'break') {
    request.socket.destroy();
    return;
  }
  const { status, headers, body } = reaction.answer;
  response.writeHead(status, headers).end(body);
}
