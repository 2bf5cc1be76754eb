import type { Queryable } from '../../src/platform/database/database.ts';

/** Makes a real PostgreSQL fail, with an SQLSTATE of one's choice, until it is mended. */

const diskFull = '53100';

/** No recording can be added, as when the disk is full. */
export function breakInserts(db: Queryable): Promise<void> {
  return breakWrites(db, 'INSERT');
}

/** No recording can be changed, as when the disk is full. */
export function breakUpdates(db: Queryable): Promise<void> {
  return breakWrites(db, 'UPDATE');
}

/** No key can be looked up that is not in memory already. */
export async function breakKeyLookups(db: Queryable, sqlState: string): Promise<void> {
  await makeFailure(db, 'boolean', sqlState);
  await db.query({ text: 'ALTER TABLE api_keys RENAME TO api_keys_away' });
  await db.query({ text: 'CREATE VIEW api_keys AS SELECT * FROM api_keys_away WHERE failure()' });
}

export async function mendDatabase(db: Queryable): Promise<void> {
  await db.query({ text: 'DROP FUNCTION failure CASCADE' });
  await db.query({ text: 'ALTER TABLE IF EXISTS api_keys_away RENAME TO api_keys' });
}

async function breakWrites(db: Queryable, operation: 'INSERT' | 'UPDATE'): Promise<void> {
  await makeFailure(db, 'trigger', diskFull);
  await db.query({
    text: `CREATE TRIGGER failure BEFORE ${operation} ON recordings
      FOR EACH ROW EXECUTE FUNCTION failure()`,
  });
}

async function makeFailure(db: Queryable, returns: string, sqlState: string): Promise<void> {
  await db.query({
    text: `CREATE FUNCTION failure() RETURNS ${returns} LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken on purpose' USING ERRCODE = '${sqlState}'; END $$`,
  });
}
