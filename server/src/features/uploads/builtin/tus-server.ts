import { Server } from '@tus/server';
import type { MinutebookError } from '../../../domain/errors.ts';
import { faultOf, tusHeaders } from './tus-protocol.ts';
import { UploadDataStore } from './upload-data-store.ts';
import type { UploadDependencies } from './upload-dependencies.ts';
import type { UploadExchange } from './upload-exchange.ts';

export const uploadsPath = '/api/uploads';

export interface TusAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly error: MinutebookError | null;
}

/**
 * Answers one request of the protocol. The library gets the request without its body, which the
 * data store takes from the connection; a server object for each exchange ties the two together.
 */
export async function answerTus(
  deps: UploadDependencies,
  exchange: UploadExchange,
): Promise<TusAnswer> {
  const server = new Server({
    path: uploadsPath,
    relativeLocation: true,
    maxSize: deps.maxUploadBytes,
    datastore: new UploadDataStore(deps, exchange),
    locker: { newLock: () => lockOf(deps, exchange) },
    namingFunction: () => exchange.sdkUploadId,
    onResponseError: (_request, failure) => {
      exchange.failure = failure;
      return undefined;
    },
  });
  const { request, method } = exchange;
  const response = await server.handleWeb(
    new Request(new URL(request.url ?? '/', 'http://localhost'), {
      method,
      headers: tusHeaders(request.headers),
    }),
  );
  const isRefused = response.status >= 400;
  return {
    status: response.status,
    headers: keptHeaders(response.headers),
    error: isRefused ? faultOf(response.status, await response.text(), exchange.failure) : null,
  };
}

function lockOf({ locks }: UploadDependencies, exchange: UploadExchange) {
  return {
    // The library's own way to ask for release leaves the taking of bytes alone for three seconds.
    async lock(): Promise<void> {
      exchange.lock = await locks.acquire(exchange.target, {
        onWanted: () => exchange.onWanted(),
      });
    },
    async unlock(): Promise<void> {
      await exchange.lock?.[Symbol.asyncDispose]();
    },
  };
}

/** What concerns the connection, the body and other origins is the HTTP server's. */
function keptHeaders(headers: Headers): Record<string, string> {
  const dropped = /^(connection|content-|access-control-)/;
  return Object.fromEntries([...headers].filter(([name]) => !dropped.test(name)));
}
