import { HttpConnection } from './http-connection.ts';
import type { Installation } from './installation.ts';
import type { Contestant, Worker } from './load.ts';

/** Who reads, one request after another: a client over HTTP, or the driver alone. */

export function readByServer(
  { server, apiKey }: Installation,
  read: { readonly name: string; readonly path: string; readonly largeAnswers?: boolean },
): Contestant {
  return {
    name: `minutebook, ${read.name}`,
    side: 'minutebook',
    connections: 1,
    largeAnswers: read.largeAnswers ?? false,
    async open(): Promise<Worker> {
      const connection = await HttpConnection.open(server.url, {
        authorization: `Bearer ${apiKey}`,
      });
      return {
        async work() {
          await connection.call({ method: 'GET', path: read.path });
        },
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
      };
    },
  };
}

export function readByDriver(name: string, read: () => Promise<unknown>): Contestant {
  return {
    name: `ceiling, ${name}`,
    side: 'ceiling',
    connections: 1,
    async open(): Promise<Worker> {
      return {
        async work() {
          await read();
        },
      };
    },
  };
}
