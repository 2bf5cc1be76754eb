import { type ChildProcess, spawn } from 'node:child_process';
import { holderRecord } from './folder-holder.ts';
import type { LaunchContext } from './launch-context.ts';
import { withDescriptors } from './reach.ts';

/** How the scripts below tell what kept them from reaching their command. */
export const scriptExit = { inUse: 75, cannotLock: 76, unreachable: 77, abandoned: 78 } as const;

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last lines of what it wrote. */
  readonly output: string;
}

export interface LockedProcess {
  readonly pid: number | undefined;
  /** Resolves when it has the lock; to false when it ended without. */
  readonly hasLock: Promise<boolean>;
  /** Undefined while the process lives. */
  readonly exit: ProcessExit | undefined;
  readonly exited: Promise<ProcessExit>;
  /** Resolves when all processes that came from it are gone too, and with them the lock. */
  readonly closed: Promise<ProcessExit>;
  signal(signal: NodeJS.Signals): void;
}

/**
 * Takes the lock of the data folder on descriptor 9, which all processes that come from here
 * inherit: it is free again when the last of them is gone, however it died, and it is seen from
 * other containers on the same volume, where process ids say nothing.
 *
 * When Node dies, `setpriv --pdeathsig` has the kernel send SIGINT, a fast shutdown. Where that is
 * missing, a small watcher does the same at the end of the pipe from Node; a line on the pipe tells
 * it that the process is gone already, so that it never signals a stranger with a reused id.
 *
 * Without flock and perl nothing is locked, and PostgreSQL's own lock file remains: it keeps a
 * second PostgreSQL of this system out, but not one in another container.
 */
const lockScript = `
lock=$1 holder=$2 parent=$3 watch=$4 locker=$5
shift 5
[ "$PPID" = "$parent" ] || exit ${scriptExit.abandoned}
cd "\${lock%/*}" 2>/dev/null || exit ${scriptExit.unreachable}
umask 077
exec 9>>"$lock"
case $locker in
  *flock) "$locker" -n 9 || { [ $? = 1 ] && exit ${scriptExit.inUse}; exit ${scriptExit.cannotLock}; } ;;
  *perl) "$locker" -e 'use Errno; open(my $l, ">>&=", 9) or exit 2; flock($l, 6) or exit($!{EWOULDBLOCK} ? 1 : 2)' ||
    { [ $? = 1 ] && exit ${scriptExit.inUse}; exit ${scriptExit.cannotLock}; } ;;
esac
printf '%s\\n' "$holder" >"$lock" || exit 1
echo locked >&3
if [ "$watch" = watch ]; then
  exec 8<&0 </dev/null
  (exec 3>&- 9>&- >/dev/null 2>&1; read -r line <&8 || kill -INT $$) &
  exec 8<&-
fi
`;

/** Runs the script, with `args` as its `$@`, under the lock of the data folder and as the account. */
export function spawnLocked(
  context: LaunchContext,
  script: string,
  args: readonly string[],
): LockedProcess {
  const { setpriv, locker } = context.tools;
  const watch = setpriv === null ? 'watch' : '';
  const command = ['/bin/sh', '-c', lockScript + script, 'minutebook-postgres'];
  const lockArgs = [
    context.reach.paths.lockFile,
    holderRecord(context.purpose),
    String(process.pid),
    watch,
    locker ?? '',
  ];
  const prefix = setpriv === null ? [] : [setpriv, '--pdeathsig', 'INT', '--'];
  return spawnFollowed(context, [...prefix, ...command, ...lockArgs, ...args]);
}

/** Spawns a command and follows it and all that comes from it. */
export function spawnFollowed(context: LaunchContext, command: readonly string[]): LockedProcess {
  const [file = '', ...args] = command;
  const start = (descriptors: readonly number[]) =>
    spawn(file, args, {
      // Ctrl-C goes to the whole foreground group; in a session of its own PostgreSQL stays out of it.
      detached: process.platform !== 'win32',
      windowsHide: true,
      cwd: process.platform === 'win32' ? context.folder.root : '/',
      env: childEnvironment(),
      // Descriptor 3 tells by its first line that the lock is taken, and by its end that the last
      // process has gone. All processes inherit those after it, too.
      stdio: [
        'pipe',
        'pipe',
        'pipe',
        process.platform === 'win32' ? 'ignore' : 'pipe',
        ...descriptors,
      ],
      ...(context.account ?? {}),
    });
  return follow(withDescriptors(context.folder, context.reach, start));
}

/** Our own environment may hold secrets, which another account could read in /proc. */
function childEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return { ...process.env };
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function follow(child: ChildProcess): LockedProcess {
  let exit: ProcessExit | undefined;
  const output = collectOutput(child);
  const exitOf = (code: number | null, signal: NodeJS.Signals | null) => ({
    code,
    signal,
    // The last of it may come after the exit.
    get output() {
      return output();
    },
  });
  const exited = new Promise<ProcessExit>((resolve) => {
    const settle = (code: number | null, signal: NodeJS.Signals | null) => {
      exit ??= exitOf(code, signal);
      child.stdin?.end('gone\n');
      resolve(exit);
    };
    child.on('exit', settle);
    // A failed kill() is an error too, but ends nothing.
    child.on('error', () => child.pid === undefined && settle(127, null));
  });
  const news = child.stdio[3];
  const locked = new Promise<boolean>((resolve) => {
    if (news && 'resume' in news) news.on('data', () => resolve(true));
    else resolve(true);
  });
  const closed = new Promise<ProcessExit>((resolve) => {
    child.on('close', (code, signal) => resolve(exitOf(code, signal)));
  });
  return {
    pid: child.pid,
    hasLock: Promise.race([locked, exited.then(() => false)]),
    get exit() {
      return exit;
    },
    exited,
    closed: child.pid === undefined ? exited : closed,
    signal: (signal) => void child.kill(signal),
  };
}

/** Reads what the child writes, lest it block, and keeps the end of it. */
function collectOutput(child: ChildProcess): () => string {
  let output = '';
  const keep = (chunk: string) => {
    output = (output + chunk).slice(-4000);
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  for (const stream of child.stdio) stream?.on('error', () => undefined);
  return () => output;
}
