import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database, Transaction } from './database.ts';

export interface Migration {
  /** File name without its ending: `0001_accounts`. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const defaultFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
// Any fixed number will do, as long as every Minutebook process takes the same.
const advisoryLock = 4_747_001;

export async function readMigrations(folder: string = defaultFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  return Promise.all(
    names.sort().map(async (file) => {
      const sql = await readFile(`${folder}/${file}`, 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { name: file.replace(/\.sql$/, ''), sql, checksum };
    }),
  );
}

/**
 * Applies what is missing, each file in a transaction of its own, and returns the names applied.
 * Safe to call from several processes at once: an advisory lock lets one work at a time.
 */
export async function migrate(db: Database, migrations?: readonly Migration[]): Promise<string[]> {
  const known = migrations ?? (await readMigrations());
  await db
    .query({
      text: `CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    })
    .catch(ignoreConcurrentCreate);
  const applied: string[] = [];
  for (const migration of known) {
    const done = await db.transaction((tx) => applyOne(tx, migration, known));
    if (done) applied.push(migration.name);
  }
  return applied;
}

/** Whether every migration this program knows is in the database. */
export async function isMigrated(db: Database): Promise<boolean> {
  const known = await readMigrations();
  const { rows } = await db.query<{ count: string }>({
    text: 'SELECT count(*) FROM schema_migrations WHERE name = ANY($1)',
    values: [known.map((migration) => migration.name)],
  });
  return Number(rows[0]?.count) === known.length;
}

async function applyOne(
  tx: Transaction,
  migration: Migration,
  known: readonly Migration[],
): Promise<boolean> {
  await tx.query({ text: `SELECT pg_advisory_xact_lock(${advisoryLock})` });
  const { rows } = await tx.query<{ name: string; checksum: string }>({
    text: 'SELECT name, checksum FROM schema_migrations',
  });
  refuseUnknown(rows, known);
  const earlier = rows.find((row) => row.name === migration.name);
  if (earlier !== undefined) {
    refuseEdited(earlier.checksum, migration);
    return false;
  }
  await tx.query({ text: migration.sql });
  await tx.query({
    text: 'INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)',
    values: [migration.name, migration.checksum],
  });
  return true;
}

function refuseUnknown(rows: readonly { name: string }[], known: readonly Migration[]): void {
  const names = new Set(known.map((migration) => migration.name));
  const unknown = rows.find((row) => !names.has(row.name));
  if (unknown === undefined) return;
  throw new MigrationError(
    `The database was migrated by a newer Minutebook (it has "${unknown.name}"). ` +
      'Start that version, or restore a backup made before the upgrade.',
  );
}

function refuseEdited(checksum: string, migration: Migration): void {
  if (checksum === migration.checksum) return;
  throw new MigrationError(
    `The migration file ${migration.name}.sql is not the one this database was migrated with. ` +
      'Restore the file as it was released.',
  );
}

/** Two processes may create the table at the same moment; PostgreSQL then fails one of them. */
function ignoreConcurrentCreate(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== '23505' && code !== '42P07') throw error;
}
