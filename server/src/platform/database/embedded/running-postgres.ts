import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClusterFolder, findClusterFolder } from './cluster-folder.ts';
import type { DatabaseConnection } from './connection.ts';
import { readPassword } from './password.ts';
import { probe } from './probe.ts';
import { findSocketFolder, socketPort } from './socket-folder.ts';

/** How to connect to the PostgreSQL that runs on a data folder; null when none answers there. */
export async function findRunningPostgres(dataDir: string): Promise<DatabaseConnection | null> {
  const folder = await findClusterFolder(dataDir);
  if (folder === null) return null;
  const password = await readPassword(folder);
  const address = await findAddress(folder);
  if (password === null || address === null) return null;
  const connection = { ...address, ...databaseUser, password };
  const found = await probe(connection);
  if (found.state === 'busy') return connection;
  if (found.state !== 'ready') return null;
  return (await isOfFolder(found.dataDirectory, address.host, folder)) ? connection : null;
}

export const databaseUser = { user: 'minutebook', database: 'minutebook' };

async function findAddress(folder: ClusterFolder): Promise<{ host: string; port: number } | null> {
  if (process.platform === 'win32') return findPort(folder);
  const host = await findSocketFolder(folder);
  return host === null ? null : { host, port: socketPort };
}

/** The fourth line of postmaster.pid: src/include/utils/pidfile.h. */
async function findPort(folder: ClusterFolder): Promise<{ host: string; port: number } | null> {
  const text = await readFile(join(folder.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(text.split('\n')[3]);
  return port > 0 ? { host: '127.0.0.1', port } : null;
}

/**
 * A socket inside of the data folder belongs to it. Elsewhere a copied data folder would lead to
 * the PostgreSQL of the original.
 */
async function isOfFolder(dataDirectory: string, host: string, folder: ClusterFolder) {
  if (host.startsWith(folder.root)) return true;
  const real = await realpath(dataDirectory).catch(() => dataDirectory);
  return real === folder.data;
}
