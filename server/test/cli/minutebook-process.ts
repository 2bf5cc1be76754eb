import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `minutebook …` as a process of its own, as people start it. */

export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(repositoryRoot, 'server/bin/minutebook.js');

export interface Folder extends AsyncDisposable {
  readonly path: string;
}

/** For a data folder: passable for the account that PostgreSQL runs under when we are root. */
export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-cli-'));
  await chmod(path, 0o755);
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5 });
  return { path, [Symbol.asyncDispose]: remove };
}

export type Variables = Readonly<Record<string, string>>;

export interface MinutebookProcess extends AsyncDisposable {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits for the text in the standard output; fails when the process ends without it. */
  untilOutput(pattern: RegExp): Promise<RegExpMatchArray>;
  readonly exited: Promise<ProcessResult>;
  signal(signal: NodeJS.Signals): void;
}

export interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LaunchOptions {
  /** Another copy of the program. */
  readonly program?: string;
  readonly cwd?: string;
  /** Of a server, after `serve`. */
  readonly args?: readonly string[];
}

/** The process is killed when it is disposed of before its end. */
export function launch(
  args: readonly string[],
  env: Variables,
  { program: file = program, cwd = tmpdir() }: LaunchOptions = {},
): MinutebookProcess {
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { ...cleanEnvironment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const exited = new Promise<ProcessResult>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout: stdout.text(), stderr: stderr.text() }));
  });
  return {
    pid: child.pid ?? 0,
    stdout: stdout.text,
    stderr: stderr.text,
    exited,
    untilOutput: (pattern) => Promise.race([stdout.until(pattern), endedWithout(exited, pattern)]),
    signal: (signal) => void child.kill(signal),
    [Symbol.asyncDispose]: () => end(child, exited),
  };
}

/** Nothing of the settings of whoever runs the tests; what is set here, no file `.env` changes. */
const cleanEnvironment: Variables = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  MINUTEBOOK_HOST: '127.0.0.1',
  MINUTEBOOK_PORT: '0',
  MINUTEBOOK_LOG_LEVEL: 'warn',
  DATABASE_URL: '',
  RECALL_AI_API_KEY: '',
  MINUTEBOOK_API_KEY: '',
};

function collect(stream: NodeJS.ReadableStream) {
  let text = '';
  const waiting = new Set<() => void>();
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (const look of waiting) look();
  });
  return {
    text: () => text,
    until: (pattern: RegExp) =>
      new Promise<RegExpMatchArray>((resolve) => {
        const look = () => {
          const found = pattern.exec(text);
          if (found === null) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function endedWithout(exited: Promise<ProcessResult>, pattern: RegExp): Promise<never> {
  const { code, stdout, stderr } = await exited;
  throw new Error(`minutebook ended (code ${code}) without ${pattern}:\n${stdout}\n${stderr}`);
}

/** A server gets the chance to stop its PostgreSQL. */
async function end(child: ChildProcess, exited: Promise<ProcessResult>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(kill);
}

/** Runs a command to its end. */
export async function minutebook(
  args: readonly string[],
  env: Variables = {},
): Promise<ProcessResult> {
  await using running = launch(args, env);
  return await running.exited;
}

export interface ServerProcess extends MinutebookProcess {
  readonly url: string;
  /** Shown at the first start only. */
  readonly firstKey: string | null;
  /** Shown as long as no administrator has a password. */
  readonly signInLink: string | null;
}

/** Resolves when the server has said that it listens. */
export async function startServer(env: Variables, options?: LaunchOptions): Promise<ServerProcess> {
  const running = launch(['serve', ...(options?.args ?? [])], env, options);
  try {
    const [banner = ''] = await running.untilOutput(/Minutebook {3}[\s\S]*\n\n$/);
    const url = /Minutebook +(http\S+)/.exec(banner)?.[1] ?? '';
    const firstKey = /API key +(\S+)/.exec(banner)?.[1] ?? null;
    const signInLink = /Sign in +(\S+)/.exec(banner)?.[1] ?? null;
    return { ...running, url, firstKey, signInLink };
  } catch (error) {
    await running[Symbol.asyncDispose]();
    throw error;
  }
}

/** The status with which the server answers to the key. */
export async function statusWith(url: string, key: string): Promise<number> {
  const response = await fetch(`${url}/api/projects/@current/desktop_recordings/?limit=1`, {
    headers: { authorization: `Bearer ${key}` },
  });
  await response.body?.cancel();
  return response.status;
}
