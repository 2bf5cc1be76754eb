import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryFolder } from './server-process.ts';
import { median } from './statistics.ts';

/** On what, and of what, a run was made: figures mean nothing without. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryMb: number;
  readonly system: string;
  readonly node: string;
  /** Median time to bring 8 KiB to the disk: the least that a commit on its own can take. */
  readonly fdatasyncMs: number;
}

export async function describeMachine(): Promise<Machine> {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryMb: Math.round(totalmem() / 2 ** 20),
    system: `${process.platform} ${process.arch} ${release()}`,
    node: process.version,
    fdatasyncMs: await measureFdatasync(),
  };
}

const syncs = 200;
const pageBytes = 8192;

async function measureFdatasync(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-bench-'));
  await using undo = new AsyncDisposableStack();
  undo.defer(() => rm(folder, { recursive: true, force: true }));
  const file = undo.use(await open(join(folder, 'file'), 'w'));
  // Like a log file of PostgreSQL, it has its size beforehand.
  await file.write(Buffer.alloc(syncs * pageBytes));
  await file.sync();
  const page = Buffer.alloc(pageBytes, 1);
  const timesMs: number[] = [];
  for (let index = 0; index < syncs; index += 1) {
    await file.write(page, 0, pageBytes, index * pageBytes);
    const before = performance.now();
    await file.datasync();
    timesMs.push(performance.now() - before);
  }
  return median(timesMs);
}

export interface SourceVersion {
  /** Null where there is no git. */
  readonly commit: string | null;
  /** Whether the files are not those of the commit. */
  readonly modified: boolean;
}

export async function describeSource(): Promise<SourceVersion> {
  const git = (...args: string[]) =>
    promisify(execFile)('git', args, { cwd: repositoryFolder }).then(
      ({ stdout }) => stdout.trim(),
      () => null,
    );
  const commit = await git('rev-parse', 'HEAD');
  const changes = await git('status', '--porcelain', '--', 'server', 'bench/src', 'package.json');
  return { commit, modified: changes !== '' };
}
