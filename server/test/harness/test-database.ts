import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { prepareInstallation } from '../../src/features/accounts/first-start.ts';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import type { DatabaseConnection } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openPgBossQueue } from '../../src/platform/jobs/pg-boss-queue.ts';

/** Where `npm test` says which PostgreSQL the tests are to use. */
export const connectionVariable = 'MINUTEBOOK_TEST_POSTGRES';
const templateName = 'minutebook_template';

export interface TestDatabase extends AsyncDisposable {
  readonly db: Database;
  readonly connection: DatabaseConnection;
}

/** A migrated database with the first organization in it, which every test's is a copy of. */
export async function prepareTemplate(connection: DatabaseConnection): Promise<void> {
  await administer(connection, `CREATE DATABASE ${templateName}`);
  await using db = open({ ...connection, database: templateName });
  await migrate(db);
  await prepareInstallation(db);
  // Installs the queue's own tables, which would take each test half a second.
  await using _queue = await openPgBossQueue({ db, onError: () => {} }, []);
}

/** A database of the test's own: project 1 of "Default organization", user admin@localhost. */
export async function createTestDatabase(poolSize = 5): Promise<TestDatabase> {
  const server = testConnection();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const connection = { ...server, database: name };
  const db = open(connection, poolSize);
  return {
    db,
    connection,
    async [Symbol.asyncDispose]() {
      await db[Symbol.asyncDispose]();
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function testConnection(): DatabaseConnection {
  const text = process.env[connectionVariable];
  if (text === undefined) {
    throw new Error(
      `${connectionVariable} is not set: run the tests with "npm test -- part/of/the/path".`,
    );
  }
  return JSON.parse(text) as DatabaseConnection;
}

function open(connection: DatabaseConnection, poolSize = 2): Database {
  return openDatabase({ connection, poolSize, onIdleError: () => {} });
}

async function administer(connection: DatabaseConnection, sql: string): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
