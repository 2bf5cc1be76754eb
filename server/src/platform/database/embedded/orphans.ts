import { readdir, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ClusterFolder } from './cluster-folder.ts';

const programs = ['postgres', 'initdb'];

/**
 * Kills the processes of the cluster that outlived the one which started them, as a backend does
 * that computes without a pause. Only Linux shows them (their working folder tells them);
 * elsewhere they are waited for.
 */
export async function endOrphans(folder: ClusterFolder): Promise<void> {
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name);
    if (Number.isInteger(pid) && (await isOfCluster(pid, folder))) end(pid);
  }
}

async function isOfCluster(pid: number, folder: ClusterFolder): Promise<boolean> {
  try {
    const program = basename(await readlink(`/proc/${pid}/exe`));
    const workingFolder = await readlink(`/proc/${pid}/cwd`);
    return programs.includes(program) && [folder.data, folder.root].includes(workingFolder);
  } catch {
    return false;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}
