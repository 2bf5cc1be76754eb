import { readdir, readFile } from 'node:fs/promises';

const programs = ['postgres', 'initdb'];

/**
 * The ids of the processes of any PostgreSQL that can be seen in /proc: none elsewhere than on
 * Linux. Told by the name, which stays when the program's file is removed and is shown of
 * processes that are not ours, too.
 */
export async function listPostgresProcesses(): Promise<number[]> {
  const found: number[] = [];
  for (const pid of (await readdir('/proc').catch(() => [])).map(Number)) {
    if (Number.isInteger(pid) && programs.includes(await nameOf(pid))) found.push(pid);
  }
  return found;
}

async function nameOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim();
}
