import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback extends AsyncDisposable {
  readonly origin: string;
  /** Resolves once that many requests have arrived in all. */
  untilAsked(count: number): Promise<void>;
  /** Resolves once a client has given up a request that was not answered to its end. */
  untilDropped(): Promise<void>;
}

/** Serves on a free port of the loopback address; disposing cuts whatever is still open. */
export async function serveLoopback(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Loopback> {
  let count = 0;
  let isDropped = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  const server = createServer((request, response) => {
    count += 1;
    response.once('close', () => {
      if (!response.writableFinished) isDropped = true;
      wake();
    });
    wake();
    handle(request, response).catch((error: unknown) => {
      // A defect of the fake must be seen in the test that met it, not taken for a fault.
      if (!response.destroyed) response.writeHead(500).end(`The fake failed: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    untilAsked: (wanted) => until(() => count >= wanted),
    untilDropped: () => until(() => isDropped),
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
