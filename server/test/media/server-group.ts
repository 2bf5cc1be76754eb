import assert from 'node:assert/strict';
import {
  launch,
  makeFolder,
  type ServerProcess,
  startServer,
  type Variables,
} from '../cli/minutebook-process.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { createKey } from '../harness/test-server.ts';
import { list, type Recording } from './media-world.ts';

/** Server processes that share a database and a data folder, as people start them. */
export async function startGroup(common: Variables = {}) {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(await makeFolder());
  const database = stack.use(await createTestDatabase());
  const key = await createKey(database.db);
  const { connection } = database;
  const address = new URL(`postgres://localhost/${connection.database}`);
  address.username = connection.user;
  address.password = connection.password;
  address.searchParams.set('host', connection.host);
  address.searchParams.set('port', String(connection.port));
  const variables = {
    DATABASE_URL: address.href,
    MINUTEBOOK_DATA_DIR: folder.path,
    MINUTEBOOK_UPLOADS: 'builtin',
    ...common,
  };
  return {
    db: database.db,
    key,
    dataDir: folder.path,
    variables,
    /** Ends with the group. */
    async start(more: Variables = {}, args: readonly string[] = []): Promise<GroupServer> {
      const server = stack.use(await startServer({ ...variables, ...more }, { args }));
      return { server, ...clientOf(server.url, key) };
    },
    /** Works on jobs without listening, until the group ends. */
    async work(): Promise<void> {
      await stack.use(launch(['work'], variables)).untilOutput(/Processing recordings/);
    },
    client: (url: string) => clientOf(url, key),
    [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose](),
  };
}

export type ServerGroup = Awaited<ReturnType<typeof startGroup>>;

export interface GroupServer extends GroupClient {
  readonly server: ServerProcess;
}

export type GroupClient = ReturnType<typeof clientOf>;

function clientOf(url: string, key: string) {
  const ask = (path: string, options: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      redirect: 'manual',
      ...options,
      headers: { authorization: `Bearer ${key}`, ...options.headers },
    });
  const read = async (id: string) => (await (await ask(`${list}${id}/`)).json()) as Recording;
  return {
    url,
    ask,
    read,
    async create(): Promise<Recording> {
      const answer = await ask(list, { method: 'POST' });
      assert.equal(answer.status, 201);
      return (await answer.json()) as Recording;
    },
    async send(id: string, content: Buffer): Promise<void> {
      const answer = await ask(`${list}${id}/upload/`, {
        method: 'POST',
        headers: { 'content-type': 'video/mp4' },
        body: new Uint8Array(content),
      });
      assert.equal(answer.status, 201, await answer.text());
    },
    async original(id: string): Promise<Buffer> {
      const answer = await ask(`${list}${id}/media/?original=true`);
      assert.equal(answer.status, 200);
      return Buffer.from(await answer.arrayBuffer());
    },
    async delete(id: string): Promise<void> {
      assert.equal((await ask(`${list}${id}/`, { method: 'DELETE' })).status, 204);
    },
  };
}
