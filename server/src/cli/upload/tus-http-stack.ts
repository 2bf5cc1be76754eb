import { Readable } from 'node:stream';
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { Agent, request } from 'undici';
import { explainFileError, UnfitFile } from '../input-file.ts';

/**
 * How tus-js-client sends its requests. Its own way to do so waits forever for a server that has
 * gone silent, and ends the process when the file cannot be read.
 */
export interface TusHttpStack extends HttpStack, AsyncDisposable {}

/** Milliseconds without anything going either way; the last piece waits for the server's disk. */
const silenceMs = 120_000;

export function createTusHttpStack(): TusHttpStack {
  const agent = new Agent({
    connect: { timeout: 10_000 },
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  });
  return {
    createRequest: (method, url) => createRequest(agent, method, url),
    getName: () => 'undici',
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

type Piece = Readable & { readonly size: number };

function createRequest(agent: Agent, method: string, url: string): HttpRequest {
  const headers: Record<string, string> = { accept: 'application/json' };
  const stop = new AbortController();
  let onProgress: (bytesSent: number) => void = () => {};
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => {
      headers[name.toLowerCase()] = value;
    },
    getHeader: (name) => headers[name.toLowerCase()],
    setProgressHandler: (handler) => {
      onProgress = handler;
    },
    async send(piece: Piece | null) {
      const length = piece === null ? {} : { 'content-length': String(piece.size) };
      try {
        const answer = await request(url, {
          dispatcher: agent,
          method: method as 'PATCH',
          headers: { ...headers, ...length },
          body: piece === null ? null : Readable.from(counted(piece, onProgress)),
          signal: stop.signal,
        });
        return createResponse(answer.statusCode, answer.headers, await answer.body.text());
      } finally {
        // Where no connection was made, nobody has read it.
        piece?.destroy();
      }
    },
    async abort() {
      stop.abort();
    },
    getUnderlyingObject: () => null,
  };
}

/** Throws UnfitFile, so that trouble with the file is not taken for trouble with the server. */
async function* counted(piece: Piece, onProgress: (bytesSent: number) => void) {
  let bytesSent = 0;
  try {
    for await (const chunk of piece as AsyncIterable<Buffer>) {
      yield chunk;
      bytesSent += chunk.length;
      onProgress(bytesSent);
    }
  } catch (error) {
    throw new UnfitFile(explainFileError(error));
  }
  if (bytesSent < piece.size) throw new UnfitFile('ends earlier than it did');
}

function createResponse(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
): HttpResponse {
  return {
    getStatus: () => status,
    getHeader: (name) => headers[name.toLowerCase()]?.toString(),
    getBody: () => body,
    getUnderlyingObject: () => null,
  };
}
