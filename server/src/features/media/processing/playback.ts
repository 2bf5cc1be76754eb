import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type MediaWork, type ProcessingFailure, unfinished } from './media-work.ts';
import { type PlaybackFacts, type PlaybackPlan, planPlayback } from './plan-playback.ts';
import { encodingTimeMs } from './processing-limits.ts';
import { ffmpegStart, sourceArguments } from './source-arguments.ts';
import { runWritingTool } from './writing-tool.ts';

type RenditionPlan = Extract<PlaybackPlan, { kind: 'rendition' }>;

export type Playback =
  | { readonly kind: 'source' }
  | {
      readonly kind: 'rendition';
      readonly how: 'copied' | 'encoded';
      readonly path: string;
      readonly contentType: string;
      readonly extension: string;
    }
  /** No rendition came out; the recording has its sound and text all the same. */
  | { readonly kind: 'none' }
  | Extract<ProcessingFailure, { kind: 'failed' }>;

/** Makes what a browser can play, when it cannot play the source as it is. */
export async function makePlayback(work: MediaWork, facts: PlaybackFacts): Promise<Playback> {
  const plan = planPlayback(facts);
  if (plan.kind === 'source') return plan;
  const first = await render(work, facts, plan);
  if (first.kind !== 'none' || !copiesAny(plan)) return first;
  // Packets that a container does not take as they are can still be decoded.
  return render(work, facts, {
    kind: 'rendition',
    family: 'mp4',
    video: plan.video && 'encode',
    audio: plan.audio && 'encode',
  });
}

async function render(
  work: MediaWork,
  facts: PlaybackFacts,
  plan: RenditionPlan,
): Promise<Playback> {
  const { extension, contentType, args } = target(plan);
  const path = join(work.scratchFolder, `playback.${extension}`);
  const { probe } = facts;
  const result = await runWritingTool({
    program: work.tools.ffmpeg,
    args: [
      ...ffmpegStart,
      ...sourceArguments(work.source, probe.container, work.limits, ['-fflags', '+genpts']),
      ...(plan.video ? ['-map', `0:${probe.video?.index}`, ...videoArguments[plan.video]] : []),
      ...(plan.audio ? ['-map', `0:${probe.audio?.index}`, ...audioArguments[plan.audio]] : []),
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-max_muxing_queue_size', '4096'],
      ...['-t', String(work.limits.maxDurationMs / 1000), ...args, `file:${path}`],
    ],
    scratchFolder: work.scratchFolder,
    timeLimitMs: encodingTimeMs(work.limits, work.sizeBytes, facts.durationMs),
    memoryBytes: work.limits.memoryBytes,
    fileBytes: work.limits.renditionBytes + 4 * work.sizeBytes,
    signal: work.signal,
  });
  if (result.kind === 'missing' || result.kind === 'aborted') return unfinished(result);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (result.kind !== 'ended' || result.code !== 0 || size === 0) {
    await rm(path, { force: true });
    return { kind: 'none' };
  }
  const encoded = plan.video === 'encode' || plan.audio === 'encode';
  return { kind: 'rendition', how: encoded ? 'encoded' : 'copied', path, contentType, extension };
}

function copiesAny(plan: RenditionPlan): boolean {
  return plan.video === 'copy' || plan.audio === 'copy';
}

interface Target {
  readonly extension: string;
  readonly contentType: string;
  readonly args: readonly string[];
}

/** Every one with its index in front, so that a player can seek before it has the whole file. */
function target({ family, video }: RenditionPlan): Target {
  const kind = video ? 'video' : 'audio';
  if (family === 'mp3') {
    return { extension: 'mp3', contentType: 'audio/mpeg', args: ['-f', 'mp3'] };
  }
  if (family === 'webm') {
    const args = ['-cues_to_front', '1', '-f', 'webm'];
    return { extension: 'webm', contentType: `${kind}/webm`, args };
  }
  const args = ['-movflags', '+faststart', '-f', 'mp4'];
  return { extension: video ? 'mp4' : 'm4a', contentType: `${kind}/mp4`, args };
}

const within1080p = [
  "scale='min(1920,iw)':'min(1080,ih)'",
  'force_original_aspect_ratio=decrease',
  'force_divisible_by=2',
].join(':');

const videoArguments = {
  copy: ['-c:v', 'copy'],
  encode: [
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p'],
    ...['-threads:v', '2', '-vf', within1080p],
    // Seeking lands on key frames; a slow screen recording would have one a minute.
    ...['-force_key_frames', 'expr:gte(t,n_forced*5)'],
  ],
};

const audioArguments = {
  copy: ['-c:a', 'copy'],
  encode: ['-c:a', 'aac', '-b:a', '128k', '-ac', '2', '-af', 'aresample=async=1'],
};
