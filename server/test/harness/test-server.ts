import { type Server, startServer } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { newId } from '../../src/domain/ids.ts';
import { insertApiKey } from '../../src/features/accounts/accounts-store.ts';
import { generateApiKey, hashApiKey, maskApiKey } from '../../src/features/accounts/api-key.ts';
import type { PartsDependencies } from '../../src/parts.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly db: Database;
  /** The log so far, as JSON lines. */
  readonly log: () => string;
  /** Makes a key of the user (1: the administrator) and returns it. */
  createKey(options?: KeyOptions): Promise<string>;
}

export interface KeyOptions {
  readonly userId?: number;
  readonly scopes?: readonly string[];
  readonly projectIds?: readonly number[];
  readonly organizationIds?: readonly string[];
}

/** A whole server on a free port of the loopback, with a database of its own. */
export async function startTestServer(
  overrides: Partial<Config> = {},
  { catalogue }: Pick<PartsDependencies, 'catalogue'> = {},
): Promise<TestServer> {
  const database = await createTestDatabase();
  let log = '';
  const logger = createLogger('info', {
    write(line) {
      log += line;
    },
  });
  const config: Config = { ...readConfig({}), port: 0, ...overrides };
  const server: Server = await startServer({
    ...{ config, db: database.db, logger },
    ...(catalogue === undefined ? {} : { catalogue }),
  });
  return {
    url: server.url,
    db: database.db,
    log: () => log,
    createKey: (options) => createKey(database.db, options),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

export async function createKey(db: Database, options: KeyOptions = {}): Promise<string> {
  const key = generateApiKey();
  await insertApiKey(db, {
    id: newId(),
    userId: options.userId ?? 1,
    label: 'Test key',
    hash: hashApiKey(key),
    mask: maskApiKey(key),
    scopes: options.scopes ?? ['*'],
    projectIds: options.projectIds ?? [],
    organizationIds: options.organizationIds ?? [],
  });
  return key;
}
