import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../../platform/ffmpeg/run-tool.ts';
import { type ProcessMediaRequest, processMediaFile } from './process-media-file.ts';
import { defaultProcessingLimits } from './processing-limits.ts';

/** A folder of made-up media, gone with the tests. */
export async function openMediaFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-media-'));
  const scratches = await mkdtemp(join(tmpdir(), 'minutebook-scratch-'));
  const path = (name: string) => join(folder, name);

  async function ffmpeg(...args: string[]): Promise<Buffer> {
    const result = await runTool({
      program: 'ffmpeg',
      args: ['-nostdin', '-hide_banner', '-v', 'error', '-y', ...args],
      scratchFolder: folder,
      timeLimitMs: 60_000,
      stdoutBytes: 64 * 1024 ** 2,
    });
    if (result.kind !== 'ended' || result.code !== 0) {
      throw new Error(`ffmpeg: ${result.kind === 'ended' ? result.stderrTail : result.kind}`);
    }
    return result.stdout;
  }

  return {
    folder,
    path,
    ffmpeg,
    /** Encodes two seconds (or more) of a test picture and a tone into a file. */
    async make(name: string, args: readonly string[], seconds = 2): Promise<string> {
      await ffmpeg(...testInputs(seconds), ...args, '-t', String(seconds), name);
      return path(name);
    },
    /** The same through a pipe, as a live recorder writes: what is written cannot be mended. */
    async makeLive(name: string, args: readonly string[], seconds = 2): Promise<string> {
      const bytes = await ffmpeg(...testInputs(seconds), ...args, '-t', String(seconds), '-');
      await writeFile(path(name), bytes);
      return path(name);
    },
    async write(name: string, content: string | Buffer): Promise<string> {
      await writeFile(path(name), content);
      return path(name);
    },
    async process(source: string, more: Partial<ProcessMediaRequest> = {}) {
      return processMediaFile({
        source,
        scratchFolder: await mkdtemp(join(scratches, 'run-')),
        tools: { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe', version: '' },
        limits: defaultProcessingLimits,
        signal: new AbortController().signal,
        ...more,
      });
    },
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
      await rm(scratches, { recursive: true, force: true });
    },
  };
}

export type MediaFolder = Awaited<ReturnType<typeof openMediaFolder>>;

/** The first input is pictures, the second sound. */
function testInputs(seconds: number): string[] {
  const picture = `testsrc=size=320x180:rate=10:duration=${seconds}`;
  const tone = `sine=frequency=440:sample_rate=48000:duration=${seconds}`;
  return ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', tone];
}

/** What ffprobe says of a file: one line of `key=value` for each of the wanted entries. */
export async function inspect(path: string, entries: string): Promise<Record<string, string>> {
  const result = await runTool({
    program: 'ffprobe',
    args: ['-v', 'error', '-show_entries', entries, '-of', 'default=noprint_wrappers=1', path],
    scratchFolder: tmpdir(),
    timeLimitMs: 30_000,
  });
  if (result.kind !== 'ended' || result.code !== 0) throw new Error('ffprobe failed.');
  const lines = result.stdout.toString('utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
}

/** A file of another with some bytes replaced, wherever the pattern is. */
export async function patched(path: string, pattern: Buffer, by: Buffer): Promise<Buffer> {
  const bytes = await readFile(path);
  let at = bytes.indexOf(pattern);
  if (at === -1) throw new Error('The pattern is not there.');
  for (; at !== -1; at = bytes.indexOf(pattern, at + by.length)) by.copy(bytes, at);
  return bytes;
}

export async function firstPart(path: string, share: number): Promise<Buffer> {
  const { size } = await stat(path);
  return (await readFile(path)).subarray(0, Math.floor(size * share));
}
