import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Media made for a test by ffmpeg: a tone, and a test picture where it has a video. */

export interface SampleOptions {
  readonly seconds: number;
  readonly video?: boolean;
  /** `webm`, `mp4`, `wav` …: what ffmpeg makes of a name with this ending. */
  readonly extension: string;
  /** More arguments before the name of the output. */
  readonly args?: readonly string[];
}

export async function makeSample(options: SampleOptions): Promise<Buffer> {
  const { seconds, video = false, extension, args = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-sample-'));
  try {
    const output = join(folder, `sample.${extension}`);
    const sound = ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`];
    const picture = ['-f', 'lavfi', '-i', `testsrc=size=320x240:rate=10:duration=${seconds}`];
    await promisify(execFile)('ffmpeg', [
      '-v',
      'error',
      '-nostdin',
      ...(video ? picture : []),
      ...sound,
      ...args,
      output,
    ]);
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
