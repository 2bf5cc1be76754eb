import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { DataFolderInUseError } from './errors.ts';
import type { LaunchContext } from './launch-context.ts';

const nothing: AsyncDisposable = { [Symbol.asyncDispose]: async () => undefined };
const waitForCommandMs = 15_000;
const lookEveryMs = 100;

/**
 * On Windows our own process holds the data folder, by a named pipe: only one process can have it,
 * and it goes with that process. PostgreSQL goes too, as libuv puts children in a job that ends
 * them. The pipe answers with the purpose of its holder. Elsewhere there is nothing to do here.
 */
export async function lockOnWindows(context: LaunchContext): Promise<AsyncDisposable> {
  if (process.platform !== 'win32') return nothing;
  const hash = createHash('sha256').update(context.folder.dataDir.toLowerCase()).digest('hex');
  return holdPipe(`\\\\.\\pipe\\minutebook-${hash.slice(0, 32)}`, context);
}

async function holdPipe(path: string, context: LaunchContext): Promise<AsyncDisposable> {
  for (const startedAt = performance.now(); ; await delay(lookEveryMs)) {
    const server = createServer((socket) =>
      socket.on('error', () => undefined).end(context.purpose),
    );
    try {
      await listen(server, path);
      return server.unref();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
    const holder = await askHolder(path);
    const mayWait = context.purpose === 'server' && holder === 'command';
    if (!mayWait || performance.now() - startedAt > waitForCommandMs) {
      throw new DataFolderInUseError(context.folder.dataDir, holder);
    }
  }
}

async function listen(server: Server, path: string | number): Promise<void> {
  if (typeof path === 'string') server.listen(path);
  else server.listen(path, '127.0.0.1');
  // once() rejects when the server emits an error instead.
  await once(server, 'listening');
}

async function askHolder(path: string): Promise<'server' | 'command' | 'unknown'> {
  const answer = await text(connect(path)).catch(() => '');
  return answer === 'server' || answer === 'command' ? answer : 'unknown';
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await listen(server, 0);
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
