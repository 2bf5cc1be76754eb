import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClusterFolder, isRealFolder } from './cluster-folder.ts';

const keptFiles = 20;
const lookEveryMs = 60_000;

/** The end of the newest log file, written since the given time (Unix ms). */
export async function readLogTail(folder: ClusterFolder, lines = 20): Promise<string> {
  const newest = (await listLogs(folder)).at(-1);
  if (newest === undefined) return '';
  const text = await readFile(newest, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/** PostgreSQL begins a new file each day and at 5 MB, but removes none. Returns how to stop. */
export function keepLogBounded(folder: ClusterFolder): () => void {
  const remove = () => void removeOldLogs(folder).catch(() => undefined);
  remove();
  const timer = setInterval(remove, lookEveryMs).unref();
  return () => clearInterval(timer);
}

async function removeOldLogs(folder: ClusterFolder): Promise<void> {
  for (const path of (await listLogs(folder)).slice(0, -keptFiles)) await rm(path, { force: true });
}

/** Oldest first: the names hold the time. */
async function listLogs(folder: ClusterFolder): Promise<string[]> {
  // The account could put a link there, and we may be root.
  if (!(await isRealFolder(folder.log))) return [];
  const names = await readdir(folder.log);
  return names
    .filter((name) => /^postgresql-[\d-]+\.log$/.test(name))
    .sort()
    .map((name) => join(folder.log, name));
}
