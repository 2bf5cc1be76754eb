import assert from 'node:assert/strict';
import { type Server, startServer } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { createKey } from '../harness/test-server.ts';
import { type EventReader, listPath, type ReaderOptions, readEvents } from './event-reader.ts';

/** Servers on one database, as processes of their own would be, and what a recorder does. */

export interface LiveServer extends AsyncDisposable {
  readonly url: string;
  follow(path: string, options?: Partial<ReaderOptions>): Promise<EventReader>;
  ask(path: string, options?: RequestInit & { key?: string }): Promise<Response>;
  json(path: string): Promise<EventsAnswer>;
  create(): Promise<string>;
  append(id: string, ...texts: readonly string[]): Promise<void>;
  send(id: string, segments: readonly object[]): Promise<void>;
  delete(id: string): Promise<void>;
}

export interface EventsAnswer {
  readonly results: readonly { readonly id: number; readonly type: string }[];
  readonly next_after: number;
  readonly reset: boolean;
}

export interface LiveWorld extends AsyncDisposable {
  readonly db: Database;
  readonly key: string;
  start(overrides?: Partial<Config>): Promise<LiveServer>;
}

export async function openLiveWorld(): Promise<LiveWorld> {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase());
  const key = await createKey(database.db);
  return {
    db: database.db,
    key,
    async start(overrides = {}) {
      const db = openDatabase({
        connection: database.connection,
        poolSize: 10,
        onIdleError: () => {},
      });
      stack.use(db);
      const config: Config = { ...readConfig({}), port: 0, ...overrides };
      const logger = createLogger('silent');
      const server = stack.use(once(await startServer({ config, db, logger })));
      return { ...clientOf(server.url, key), [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
    },
    [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose](),
  };
}

/** A test may stop a server before the world ends. */
function once(server: Server): Server {
  let ended: PromiseLike<void> | null = null;
  return {
    url: server.url,
    async [Symbol.asyncDispose]() {
      ended ??= server[Symbol.asyncDispose]();
      await ended;
    },
  };
}

let nextTimestampMs = 1;

export function clientOf(url: string, ownKey: string): Omit<LiveServer, keyof AsyncDisposable> {
  async function ask(
    path: string,
    { key = ownKey, ...options }: RequestInit & { key?: string } = {},
  ): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    return fetch(`${url}${path.startsWith('/') ? path : `${listPath}${path}`}`, {
      ...options,
      headers: { ...headers, ...(options.headers as Record<string, string>) },
    });
  }
  async function succeed(path: string, options: RequestInit): Promise<Response> {
    const answer = await ask(path, options);
    if (!answer.ok) assert.fail(`${options.method} ${path}: ${await answer.text()}`);
    return answer;
  }
  async function send(id: string, segments: readonly object[]): Promise<void> {
    const options = { method: 'POST', headers: { prefer: 'return=minimal' } };
    const body = JSON.stringify({ segments });
    await (await succeed(`${id}/append_segments/`, { ...options, body })).text();
  }
  return {
    url,
    ask,
    send,
    follow: (path, options = {}) => readEvents({ url, key: ownKey, path, ...options }),
    json: async (path) => (await (await succeed(path, { method: 'GET' })).json()) as EventsAnswer,
    async create() {
      const answer = await succeed('', { method: 'POST', body: '{}' });
      return ((await answer.json()) as { id: string }).id;
    },
    append: (id, ...texts) =>
      send(
        id,
        texts.map((text) => {
          nextTimestampMs += 1;
          return { text, speaker: 'Ann', timestamp: nextTimestampMs };
        }),
      ),
    async delete(id) {
      await succeed(`${id}/`, { method: 'DELETE' });
    },
  };
}
