import pg from 'pg';
import type { DatabaseConnection } from './connection.ts';
import { realFolderSetting } from './server-settings.ts';

export type Probe =
  | {
      readonly state: 'ready';
      readonly version: string;
      readonly dataDirectory: string;
      readonly postmasterPid: number;
    }
  /** It serves, but has no room for one more connection. */
  | { readonly state: 'busy' }
  | { readonly state: 'starting' | 'stopping' | 'absent' | 'no-database' | 'created' }
  | { readonly state: 'refused'; readonly error: Error };

const describeSql = `
  SELECT current_setting('server_version') AS version,
    coalesce(current_setting('${realFolderSetting}', true), current_setting('data_directory')) AS folder,
    split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid
`;

/** Looks once whether a PostgreSQL answers there, and in which state it is. */
export async function probe(connection: DatabaseConnection): Promise<Probe> {
  try {
    return await withClient(connection, async (client) => {
      const { rows } = await client.query(describeSql);
      // Builders append their own words: "18.4 (Debian 18.4-1)".
      const version = String(rows[0].version).split(' ')[0] ?? '';
      return {
        state: 'ready',
        version,
        dataDirectory: String(rows[0].folder),
        postmasterPid: Number(rows[0].pid),
      };
    });
  } catch (error) {
    return probeOfError(error);
  }
}

/** Creates the database of the connection. */
export async function createDatabase(connection: DatabaseConnection): Promise<Probe> {
  const sql = `CREATE DATABASE ${pg.escapeIdentifier(connection.database)}`;
  try {
    await withClient({ ...connection, database: 'postgres' }, (client) => client.query(sql));
    return { state: 'created' };
  } catch (error) {
    return probeOfError(error);
  }
}

async function withClient<T>(
  connection: DatabaseConnection,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...connection,
    ssl: false,
    connectionTimeoutMillis: 5000,
    application_name: 'minutebook-launcher',
  });
  // A connection that is cut while idle must not end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function probeOfError(thrown: unknown): Probe {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = 'code' in error ? String(error.code) : '';
  if (code === '3D000') return { state: 'no-database' };
  // duplicate_database: another launcher was faster.
  if (code === '42P04') return { state: 'created' };
  if (code === '53300') return { state: 'busy' };
  // cannot_connect_now: the words are the only thing that tells the two apart.
  if (code === '57P03') {
    return { state: error.message.includes('shutting down') ? 'stopping' : 'starting' };
  }
  // Other SQL states have five characters, too, and mean that it answered.
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57')) return { state: 'refused', error };
  return { state: 'absent' };
}
