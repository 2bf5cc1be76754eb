import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type MediaWork, type ProcessingFailure, unfinished } from './media-work.ts';
import type { MediaProbe, VideoStream } from './probe.ts';
import { ffmpegStart, sourceArguments } from './source-arguments.ts';
import { runWritingTool } from './writing-tool.ts';

export type Poster =
  | { readonly kind: 'poster'; readonly path: string }
  /** No picture of the video can be decoded, or there is no video. */
  | { readonly kind: 'none' }
  | Extract<ProcessingFailure, { kind: 'failed' }>;

const widestPixels = 640;
const moment = 0.1;
const posterBytes = 16 * 1024 ** 2;

/** A JPEG of the picture at a tenth of the video, where the first greetings are over; else the first. */
export async function makePoster(
  work: MediaWork,
  probe: MediaProbe,
  videoMs: number,
): Promise<Poster> {
  if (probe.video === null) return { kind: 'none' };
  const later = await pictureAt(work, probe, probe.video, (videoMs / 1000) * moment);
  if (later.kind !== 'none') return later;
  return pictureAt(work, probe, probe.video, 0);
}

async function pictureAt(
  work: MediaWork,
  probe: MediaProbe,
  video: VideoStream,
  seconds: number,
): Promise<Poster> {
  const path = join(work.scratchFolder, 'poster.jpg');
  const seek = seconds > 0 ? ['-ss', seconds.toFixed(3)] : [];
  const result = await runWritingTool({
    program: work.tools.ffmpeg,
    args: [
      ...ffmpegStart,
      ...sourceArguments(work.source, probe.container, work.limits, [...seek, '-an', '-sn', '-dn']),
      ...['-map', `0:${video.index}`, '-frames:v', '1', '-map_metadata', '-1'],
      ...['-vf', `scale='min(${widestPixels},iw)':-2`, '-pix_fmt', 'yuvj420p'],
      // The raw stream of one picture is a JPEG, and its path is not taken for a pattern.
      ...['-c:v', 'mjpeg', '-q:v', '4', '-f', 'mjpeg', `file:${path}`],
    ],
    scratchFolder: work.scratchFolder,
    timeLimitMs: work.limits.posterMs,
    memoryBytes: work.limits.memoryBytes,
    fileBytes: posterBytes,
    signal: work.signal,
  });
  if (result.kind === 'missing' || result.kind === 'aborted') return unfinished(result);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (result.kind === 'ended' && result.code === 0 && size > 0) return { kind: 'poster', path };
  await rm(path, { force: true });
  return { kind: 'none' };
}
