import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolResult } from '../../../platform/ffmpeg/run-tool.ts';
import { type MediaWork, type ProcessingFailure, unfinished } from './media-work.ts';
import { PcmSamples } from './pcm-samples.ts';
import type { AudioStream, MediaProbe } from './probe.ts';
import { readingTimeMs } from './processing-limits.ts';
import { type SoundRange, SoundRangeFinder } from './sound-ranges.ts';
import { complains, ffmpegStart, sourceArguments } from './source-arguments.ts';
import { videoEnd } from './video-end.ts';
import { WaveformBuilder } from './waveform.ts';
import { runWritingTool } from './writing-tool.ts';

/** What speech recognition wants. */
export const audioSampleRateHz = 16_000;

export interface NormalisedAudio {
  /** FLAC, 16 kHz, mono. */
  readonly path: string;
  readonly waveformPath: string;
  readonly durationMs: number;
  readonly soundRanges: readonly SoundRange[];
}

export interface Normalised {
  readonly kind: 'normalised';
  readonly audio: NormalisedAudio | null;
  /** The longer of what sound was decoded and where the last picture ends. */
  readonly durationMs: number;
  readonly videoMs: number;
  readonly damaged: boolean;
}

interface Decoded {
  readonly kind: 'decoded';
  readonly audio: NormalisedAudio | null;
  readonly damaged: boolean;
}

/**
 * Decodes the sound once, into a FLAC file and, through a pipe, into the exact duration, the
 * waveform and the ranges of sound. A damaged file gives what can be decoded of it; it fails only
 * when that is nothing at all.
 */
export async function normalise(
  work: MediaWork,
  probe: MediaProbe,
  onProgress?: (decodedMs: number) => void,
): Promise<Normalised | ProcessingFailure> {
  const sound = probe.audio
    ? await decodeAudio(work, probe, probe.audio, onProgress)
    : ({ kind: 'decoded', audio: null, damaged: false } satisfies Decoded);
  if (sound.kind !== 'decoded') return sound;
  const pictures = probe.video
    ? await videoEnd(work, probe)
    : ({ kind: 'read', endMs: 0, damaged: false } as const);
  if (pictures.kind !== 'read') return pictures;
  if (sound.audio === null && pictures.endMs === 0) return nothingDecoded;
  return {
    kind: 'normalised',
    audio: sound.audio,
    durationMs: Math.max(sound.audio?.durationMs ?? 0, pictures.endMs),
    videoMs: pictures.endMs,
    damaged: sound.damaged || pictures.damaged,
  };
}

export const nothingDecoded: ProcessingFailure = {
  kind: 'failed',
  retryable: false,
  message: 'The file is damaged: no sound and no picture in it could be decoded.',
};

async function decodeAudio(
  work: MediaWork,
  probe: MediaProbe,
  stream: AudioStream,
  onProgress: ((decodedMs: number) => void) | undefined,
): Promise<Decoded | ProcessingFailure> {
  const path = join(work.scratchFolder, 'audio.flac');
  const samples = new PcmSamples();
  const waveform = new WaveformBuilder(audioSampleRateHz);
  const sound = new SoundRangeFinder(audioSampleRateHz);
  let count = 0;
  const result = await runDecoder(work, probe, stream, path, (chunk) => {
    const part = samples.take(chunk);
    waveform.add(part);
    sound.add(part);
    count += part.length;
    onProgress?.((count / audioSampleRateHz) * 1000);
  });
  if (result.kind !== 'ended') return unfinished(result);
  const damaged = result.code !== 0 || complains(result.stderrTail);
  if (count === 0 || !(await hasBytes(path))) {
    await rm(path, { force: true });
    return { kind: 'decoded', audio: null, damaged: true };
  }
  const waveformPath = join(work.scratchFolder, 'waveform.json');
  const shape = waveform.build();
  await writeFile(waveformPath, JSON.stringify(shape));
  const soundRanges = sound.build();
  const audio = { path, waveformPath, durationMs: shape.duration_ms, soundRanges };
  return { kind: 'decoded', audio, damaged };
}

/**
 * Where the timestamps of the source jump, silence is put in, so that a moment of the sound is the
 * same moment of the recording. That is done after the change to 16 kHz mono, because ffmpeg holds
 * the whole silence in memory: two hours are 0.5 GB there, and would be 3 GB before.
 */
const filters = [
  `aresample=${audioSampleRateHz}`,
  'aformat=sample_fmts=s16:channel_layouts=mono',
  'aresample=async=1:first_pts=0',
  'asplit=2[file][pipe]',
].join(',');
const gapMemoryBytes = 2 * 1024 ** 3;

function runDecoder(
  work: MediaWork,
  probe: MediaProbe,
  stream: AudioStream,
  path: string,
  onStdout: (chunk: Buffer) => void,
): Promise<ToolResult> {
  const upTo = ['-t', String(work.limits.maxDurationMs / 1000)];
  return runWritingTool({
    program: work.tools.ffmpeg,
    args: [
      ...ffmpegStart,
      ...sourceArguments(work.source, probe.container, work.limits, ['-vn', '-sn', '-dn']),
      ...['-filter_complex', `[0:${stream.index}]${filters}`],
      ...['-map', '[file]', ...upTo, ...bare, '-c:a', 'flac', '-f', 'flac', `file:${path}`],
      ...['-map', '[pipe]', ...upTo, ...bare, '-c:a', 'pcm_s16le', '-f', 's16le', 'pipe:1'],
    ],
    scratchFolder: work.scratchFolder,
    timeLimitMs: readingTimeMs(work.limits, work.sizeBytes),
    memoryBytes: Math.min(work.limits.memoryBytes, gapMemoryBytes),
    fileBytes: 1024 ** 2 + (work.limits.maxDurationMs / 1000) * audioSampleRateHz * 2,
    signal: work.signal,
    onStdout,
  });
}

/** Titles, places and chapters of the source are not carried along. */
const bare = ['-map_metadata', '-1', '-map_chapters', '-1'];

async function hasBytes(path: string): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size > 0,
    () => false,
  );
}
