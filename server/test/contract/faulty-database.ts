import type { Queryable } from '../../src/platform/database/database.ts';

/** Makes a real PostgreSQL fail, with an SQLSTATE of one's choice, for as long as `run` runs. */

const diskFull = '53100';

/** Recordings, or the rows of another table, cannot be added or changed, as when the disk is full. */
export async function whileDiskIsFull<Result>(
  db: Queryable,
  operation: 'INSERT' | 'UPDATE',
  run: () => Promise<Result>,
  table = 'recordings',
): Promise<Result> {
  await makeFailure(db, 'trigger', diskFull);
  await db.query({
    text: `CREATE TRIGGER failure BEFORE ${operation} ON ${table}
      FOR EACH ROW EXECUTE FUNCTION failure()`,
  });
  return run().finally(() => mend(db));
}

/** No key can be looked up that is not in memory already; or nothing in another table. */
export async function whileKeysAreAway<Result>(
  db: Queryable,
  sqlState: string,
  run: () => Promise<Result>,
  table: 'api_keys' | 'users' = 'api_keys',
): Promise<Result> {
  return whileAway(db, table, sqlState, run);
}

/** Nothing can be read of the table. */
export async function whileAway<Result>(
  db: Queryable,
  table: string,
  sqlState: string,
  run: () => Promise<Result>,
): Promise<Result> {
  await makeFailure(db, 'boolean', sqlState);
  await db.query({ text: `ALTER TABLE ${table} RENAME TO ${table}_away` });
  await db.query({ text: `CREATE VIEW ${table} AS SELECT * FROM ${table}_away WHERE failure()` });
  return run().finally(async () => {
    await mend(db);
    await db.query({ text: `ALTER TABLE ${table}_away RENAME TO ${table}` });
  });
}

async function mend(db: Queryable): Promise<void> {
  await db.query({ text: 'DROP FUNCTION failure CASCADE' });
}

async function makeFailure(db: Queryable, returns: string, sqlState: string): Promise<void> {
  await db.query({
    text: `CREATE FUNCTION failure() RETURNS ${returns} LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken on purpose' USING ERRCODE = '${sqlState}'; END $$`,
  });
}
