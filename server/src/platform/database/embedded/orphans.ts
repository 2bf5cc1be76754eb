import { stat } from 'node:fs/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { listPostgresProcesses } from './processes.ts';

/**
 * Kills the processes of the cluster that outlived the one which started them, as a backend does
 * that computes without a pause. Only Linux shows them (their working folder tells them);
 * elsewhere they are waited for.
 */
export async function endOrphans(folder: ClusterFolder): Promise<void> {
  const ownFolders = [await identityOf(folder.data), await identityOf(folder.root)];
  for (const pid of await listPostgresProcesses()) {
    const workingFolder = await identityOf(`/proc/${pid}/cwd`);
    if (workingFolder !== null && ownFolders.includes(workingFolder)) end(pid);
  }
}

/**
 * Paths do not tell folders apart: that of a process in a container means another folder than the
 * same one here, and two clusters reached by descriptor spell theirs alike.
 */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}
