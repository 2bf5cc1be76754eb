import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import type { FolderHolder } from './errors.ts';

/** The text in the lock file: which process took the lock last, and for what. */
interface HolderRecord {
  readonly purpose: FolderHolder;
  readonly pid: number;
  /** When that process started, so that a reused id is not taken for it. */
  readonly startedAt: string;
  /** Process ids mean something only within one boot and one PID namespace. */
  readonly namespace: string;
}

export interface Holder {
  readonly purpose: FolderHolder;
  /** Whether the Node process that took the lock lives; null when that cannot be seen from here. */
  readonly isAlive: boolean | null;
}

export function holderRecord(purpose: 'server' | 'command'): string {
  const record: HolderRecord = {
    purpose,
    pid: process.pid,
    startedAt: startOf(process.pid) ?? '',
    namespace: currentNamespace(),
  };
  return JSON.stringify(record);
}

/** Who took the lock last. Only means something while the lock is held. */
export async function readHolder(folder: ClusterFolder): Promise<Holder> {
  try {
    const record: HolderRecord = JSON.parse(await readFile(folder.lockFile, 'utf8'));
    const purpose = record.purpose === 'server' || record.purpose === 'command';
    return {
      purpose: purpose ? record.purpose : 'unknown',
      isAlive:
        record.namespace === currentNamespace() ? startOf(record.pid) === record.startedAt : null,
    };
  } catch {
    return { purpose: 'unknown', isAlive: null };
  }
}

function currentNamespace(): string {
  if (process.platform !== 'linux') return process.platform;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return 'unknown';
  }
}

/** Something that tells a process from another one with the same id; null when there is none. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return linuxStartOf(pid);
    return execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** Fields of /proc/<pid>/stat behind the command's name: proc(5) numbers them from 3. */
function linuxStartOf(pid: number): string | null {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[22 - 3]];
  const isDead = state === 'Z' || state === 'X';
  return isDead ? null : (startTicks ?? null);
}
