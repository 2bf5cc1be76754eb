import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Linux tells of processes: their time and memory. Elsewhere everything here is NaN. */

/** sysconf(_SC_CLK_TCK), which Linux fixes for user space. */
const ticksPerSecond = 100;

interface ProcessTimes {
  readonly parentPid: number;
  readonly seconds: number;
  /** Of children that have ended. */
  readonly endedChildrenSeconds: number;
}

/** See proc_pid_stat(5); the name of the program, in parentheses, may hold anything. */
async function readTimes(pid: number): Promise<ProcessTimes | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (index: number) => Number(fields[index]) / ticksPerSecond;
  return {
    parentPid: Number(fields[1]),
    seconds: ticks(11) + ticks(12),
    endedChildrenSeconds: ticks(13) + ticks(14),
  };
}

/** Processor time of one process, in seconds. */
export async function processSeconds(pid: number): Promise<number> {
  return (await readTimes(pid))?.seconds ?? Number.NaN;
}

/** Processor time of a process and all its children, living and dead, in seconds. */
export async function familySeconds(pid: number): Promise<number> {
  const parent = await readTimes(pid);
  if (parent === null) return Number.NaN;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const times = await Promise.all(pids.map(readTimes));
  return times
    .filter((child) => child?.parentPid === pid)
    .reduce(
      (sum, child) => sum + (child?.seconds ?? 0),
      parent.seconds + parent.endedChildrenSeconds,
    );
}

const megabyte = 1024 * 1024;

/** The most memory a process had resident since `forgetPeakMemory`, in MiB. */
export async function peakMemoryMb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(text)?.[1];
  return kilobytes === undefined ? Number.NaN : (Number(kilobytes) * 1024) / megabyte;
}

/** Lets the peak begin anew; see proc_pid_clear_refs(5). */
export async function forgetPeakMemory(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
}

/** The process id of the PostgreSQL of a data folder, null when there is none. */
export async function postmasterPid(dataDir: string): Promise<number | null> {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n', 1)[0]);
  return pid > 0 ? pid : null;
}
