import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseConnection } from './connection.ts';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.ts';

export const isRoot = process.getuid?.() === 0;

/** Some tests look into /proc. */
export const isLinux = process.platform === 'linux';

/** The ids of an account without rights of its own on most systems. */
export const nobody = 65534;

/** False as well where Node itself lies in a folder that is closed to that account. */
export const canBeNobody =
  isRoot && spawnSync(process.execPath, ['-e', ''], { uid: nobody, gid: nobody }).status === 0;

/** A folder for one test, which an unprivileged account can pass through as PostgreSQL needs it. */
export async function makeFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-test-'));
  chmodSync(path, 0o711);
  const remove = async () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  return { path, [Symbol.asyncDispose]: remove };
}

/** Copies a data folder whose PostgreSQL is stopped: faster than initdb. */
export async function copyDataFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else execFileSync('cp', ['-a', from, to]);
}

/** Creates a cluster, and stops it, to be copied from. */
export async function makeTemplate(dataDir: string): Promise<void> {
  const postgres = await startEmbeddedPostgres(optionsFor(dataDir));
  await query(postgres.connection, 'CREATE TABLE notes (text text)');
  await postgres.stop();
}

export function optionsFor(dataDir: string): EmbeddedPostgresOptions & { lines: string[] } {
  const lines: string[] = [];
  return { dataDir, purpose: 'server', onProgress: (line) => void lines.push(line), lines };
}

export async function connect(connection: DatabaseConnection): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function query(connection: DatabaseConnection, sql: string): Promise<string[]> {
  const client = await connect(connection);
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.map((row: unknown[]) => String(row[0]));
  } finally {
    await client.end();
  }
}

/** Waits until the condition holds; fails after 20 s. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const startedAt = performance.now(); ; await delay(20)) {
    if (await holds()) return;
    if (performance.now() - startedAt > 20_000) throw new Error(`Still waiting: ${what}`);
  }
}

/** The ids of the live processes whose working folder lies in the data folder. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && workingFolderOf(pid).startsWith(dataDir));
}

function workingFolderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Killed at the end of the scope, if it has not ended before. */
export interface HoldingProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  /** The next line it reports: a JSON object with `connection`, `error` or `progress`. */
  next(): Promise<{ connection?: DatabaseConnection; error?: string; progress?: string }>;
  end(signal: NodeJS.Signals): Promise<void>;
}

interface HoldOptions {
  purpose?: 'server' | 'command';
  uid?: number;
  /** A command in front of Node's. */
  prefix?: string[];
  /** The folder of the sources to run, when they are not those here. */
  sources?: string;
  /** Instead of the system's. */
  cacheFolder?: string;
}

/** Starts a Node process which starts PostgreSQL there and then waits for SIGTERM. */
export function holdInProcess(dataDir: string, options: HoldOptions = {}): HoldingProcess {
  const program = join(options.sources ?? import.meta.dirname, 'hold-cluster.fixture.ts');
  const [file = '', ...args] = [...(options.prefix ?? []), process.execPath, program];
  args.push(dataDir, options.purpose ?? 'server');
  if (options.cacheFolder !== undefined) args.push(options.cacheFolder);
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const end = async (signal: NodeJS.Signals) => {
    const exited = once(child, 'exit');
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await exited;
  };
  return {
    child,
    next: async () => JSON.parse((await lines.next()).value ?? '{"error":"it ended"}'),
    end,
    [Symbol.asyncDispose]: () => end('SIGKILL'),
  };
}

/** The first report that is not progress. */
export async function outcomeOf(holder: HoldingProcess) {
  for (;;) {
    const report = await holder.next();
    if (report.progress === undefined) return report;
  }
}
