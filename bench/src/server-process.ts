import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const repositoryFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess extends AsyncDisposable {
  /** Of Node itself where that was started, else of what started it. */
  readonly pid: number;
  readonly url: string;
  /** From the start of the process until it was ready to serve. */
  readonly startMs: number;
  /** What `error` is due to, when the server has ended by itself. */
  explain(error: unknown): unknown;
  /** To its process group. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it, and what its group holds, without a chance to tidy up. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDir: string;
  /** `npm` is what people type; `node` is the same without what npm does before. */
  readonly by: 'node' | 'npm';
  readonly signal: AbortSignal;
}

const readyWithinMs = 60_000;
const stopWithinMs = 20_000;
const lookEveryMs = 5;

/** Starts Minutebook as shipped, with its embedded PostgreSQL, and waits until it is ready. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const { child, output } = launch(options, port);
  try {
    await waitUntilReady(url, child, options.signal);
  } catch (cause) {
    await end(child, 'SIGTERM');
    throw new Error(`Minutebook did not get ready. It wrote:\n${output()}`, { cause });
  }
  return {
    pid: child.pid ?? 0,
    url,
    startMs: performance.now() - startedAt,
    explain: (error) =>
      hasEnded(child)
        ? new Error(`Minutebook ended by itself. It wrote:\n${output()}`, { cause: error })
        : error,
    signal: (signal) => signalGroup(child, signal),
    kill: () => end(child, 'SIGKILL'),
    [Symbol.asyncDispose]: () => end(child, 'SIGTERM'),
  };
}

function launch({ dataDir, by }: ServerOptions, port: number) {
  const [command, args] =
    by === 'npm'
      ? ['npm', ['start', '--silent']]
      : [process.execPath, ['server/bin/minutebook.js', 'serve']];
  const child = spawn(command, args, {
    cwd: repositoryFolder,
    env: {
      ...process.env,
      // The settings as shipped: an empty value keeps one of .env out, too.
      DATABASE_URL: '',
      MINUTEBOOK_DATABASE_POOL_SIZE: '',
      MINUTEBOOK_RATE_LIMIT_PER_MINUTE: '',
      MINUTEBOOK_RATE_LIMIT_PER_HOUR: '',
      MINUTEBOOK_UPLOADS: 'builtin',
      MINUTEBOOK_HOST: '127.0.0.1',
      MINUTEBOOK_PORT: String(port),
      MINUTEBOOK_DATA_DIR: dataDir,
      MINUTEBOOK_LOG_LEVEL: 'warn',
    },
    // A group of its own: Ctrl-C is for us, and we end it in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (text: string) => {
    written = (written + text).slice(-4000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) => keep(error.message));
  return { child, output: () => written };
}

async function waitUntilReady(url: string, child: ChildProcess, signal: AbortSignal) {
  const deadline = performance.now() + readyWithinMs;
  while (!(await isReady(url))) {
    signal.throwIfAborted();
    if (hasEnded(child)) throw new Error('it ended');
    if (performance.now() > deadline) throw new Error('it took too long');
    await delay(lookEveryMs);
  }
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/ready`).catch(() => null);
  await response?.body?.cancel();
  return response?.status === 200;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  signalGroup(child, signal);
  // One that stands still would not notice.
  signalGroup(child, 'SIGCONT');
  const late = setTimeout(() => signalGroup(child, 'SIGKILL'), stopWithinMs);
  await exited;
  clearTimeout(late);
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has gone by itself.
  }
}

/** A port of the loopback that was free a moment ago. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port');
  return address.port;
}
