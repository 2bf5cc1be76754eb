import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

export interface ToolRun {
  readonly program: string;
  readonly args: readonly string[];
  /** The working folder; a program that writes where it stands writes here. */
  readonly scratchFolder: string;
  readonly timeLimitMs: number;
  readonly signal?: AbortSignal;
  /** Address space of the process; 4 GiB unless told. */
  readonly memoryBytes?: number;
  /** The largest file that it may write. */
  readonly fileBytes?: number;
  /** How much of stdout is kept; the rest is read and dropped. */
  readonly stdoutBytes?: number;
  /** Takes stdout in place of keeping it; a slow consumer slows the program down. */
  readonly onStdout?: (chunk: Buffer) => void;
}

export type ToolResult =
  | {
      readonly kind: 'ended';
      /** 128 and the signal's number when a signal ended it, as a shell says it. */
      readonly code: number;
      readonly stdout: Buffer;
      readonly stderrTail: string;
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'aborted' };

const gibibyte = 1024 ** 3;
const stderrBytes = 8 * 1024;
const lowPriority = 10;

/**
 * Sets the limits, then becomes the program. What a system cannot limit (memory on macOS) stays
 * unlimited. With util-linux, the kernel kills the program when our process dies, however it died;
 * BusyBox has a setpriv that cannot, hence the trial. The second shell has another parent than us
 * where we died before the kernel was told, and ends.
 */
const limitScript = `
ulimit -c 0
ulimit -v "$1" 2>/dev/null
ulimit -f "$2" 2>/dev/null
server="$3"
shift 3
setpriv --no-new-privs --pdeathsig KILL true 2>/dev/null &&
  exec setpriv --no-new-privs --pdeathsig KILL \\
    /bin/sh -c '[ "$PPID" = "$0" ] && exec "$@"' "$server" "$@"
exec "$@"
`;
const notFoundCode = 127;

/**
 * Runs a program on untrusted input: no shell reads its arguments, no stdin, hardly any
 * environment, low priority, and limits on time, memory, written files and kept output. Whatever
 * it started ends with it. Rejects only when a consumer of stdout throws.
 */
export function runTool(run: ToolRun): Promise<ToolResult> {
  if (run.signal?.aborted) return Promise.resolve({ kind: 'aborted' });
  return new Promise((resolve, reject) => {
    const child = start(run);
    let stopped: ToolResult | undefined;
    let consumerError: unknown;
    const stop = (result: ToolResult) => {
      stopped ??= result;
      killGroup(child);
    };
    const timer = setTimeout(() => stop({ kind: 'timed-out' }), run.timeLimitMs);
    const abort = () => stop({ kind: 'aborted' });
    run.signal?.addEventListener('abort', abort, { once: true });

    const stdout = keepHead(run.stdoutBytes ?? 1024 * 1024);
    const stderr = keepTail(stderrBytes);
    child.stderr?.on('data', stderr.add);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (consumerError !== undefined) return;
      try {
        (run.onStdout ?? stdout.add)(chunk);
      } catch (error) {
        consumerError = error;
        killGroup(child);
      }
    });

    const finish = (result: ToolResult) => {
      clearTimeout(timer);
      run.signal?.removeEventListener('abort', abort);
      if (consumerError !== undefined) reject(consumerError);
      else resolve(stopped ?? result);
    };
    child.once('error', () => finish({ kind: 'missing' }));
    child.once('close', (code, signal) => {
      if (code === notFoundCode) return finish({ kind: 'missing' });
      finish({
        kind: 'ended',
        code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
        stdout: stdout.bytes(),
        stderrTail: stderr.bytes().toString('utf8'),
      });
    });
  });
}

function start(run: ToolRun): ChildProcess {
  const windows = process.platform === 'win32';
  const memoryKib = Math.floor((run.memoryBytes ?? 4 * gibibyte) / 1024);
  const fileBlocks = Math.ceil((run.fileBytes ?? 64 * gibibyte) / 512);
  const numbers = [memoryKib, fileBlocks, process.pid].map(String);
  const limits = ['-c', limitScript, 'sh', ...numbers];
  const command = windows ? run.program : '/bin/sh';
  const args = windows ? run.args : [...limits, run.program, ...run.args];
  const child = spawn(command, args, {
    cwd: run.scratchFolder,
    // A group of its own, so that one signal reaches all that came from it.
    detached: !windows,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: windows ? windowsEnvironment() : posixEnvironment(),
  });
  if (child.pid !== undefined) lowerPriority(child.pid);
  return child;
}

function posixEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function windowsEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, lowPriority);
  } catch {
    // It has ended already, or this system does not allow it: it runs at ours.
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

interface Kept {
  readonly add: (chunk: Buffer) => void;
  readonly bytes: () => Buffer;
}

function keepHead(limit: number): Kept {
  const chunks: Buffer[] = [];
  let room = limit;
  return {
    add: (chunk) => {
      if (room <= 0) return;
      chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
    },
    bytes: () => Buffer.concat(chunks),
  };
}

function keepTail(limit: number): Kept {
  let tail = Buffer.alloc(0);
  return {
    add: (chunk) => {
      tail = Buffer.concat([tail, chunk.subarray(-limit)]).subarray(-limit);
    },
    bytes: () => tail,
  };
}
