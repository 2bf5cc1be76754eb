import { readdirSync, readFileSync } from 'node:fs';

/** Processes of the local engine that the process has started. */
export function speechWorkersOf(parentPid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => isSpeechWorker(Number(pid)) && parentOf(pid) === parentPid)
    .map(Number);
}

export function isSpeechWorker(pid: number): boolean {
  return read(`/proc/${pid}/cmdline`).includes('speech-worker');
}

function parentOf(pid: string): number {
  // The name of the program, in brackets, may hold anything.
  const [, parent] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return Number(parent);
}

/** Empty where the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
