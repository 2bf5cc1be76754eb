import { z } from 'zod';
import { runTool } from '../../../platform/ffmpeg/run-tool.ts';
import { type MediaWork, type ProcessingFailure, refused, unfinished } from './media-work.ts';
import { type Mp4Layout, readMp4Layout } from './read-mp4-boxes.ts';
import { readWebmLayout, type WebmLayout } from './read-webm-layout.ts';
import { type Container, recogniseContainer } from './recognise-container.ts';
import { audioCodecs, sourceArguments, videoCodecs } from './source-arguments.ts';

export interface AudioStream {
  readonly index: number;
  readonly codec: string;
  readonly sampleRateHz: number;
  readonly channels: number;
}

export interface VideoStream {
  readonly index: number;
  readonly codec: string;
  /** As it is stored; players may turn it. */
  readonly width: number;
  readonly height: number;
  readonly pixelFormat: string | null;
}

export interface MediaProbe {
  readonly container: Container;
  readonly contentType: string;
  /** The first of each kind that we can decode. */
  readonly audio: AudioStream | null;
  readonly video: VideoStream | null;
  /** What the file says of itself; never believed. */
  readonly claimedDurationMs: number | null;
  /** All timestamps count from here. */
  readonly startMs: number;
  readonly mp4: Mp4Layout | null;
  readonly webm: WebmLayout | null;
}

export type ProbeResult =
  | { readonly kind: 'probed'; readonly probe: MediaProbe }
  | ProcessingFailure;

const seconds = z.coerce.number().optional().catch(undefined);
const streamSchema = z.object({
  index: z.int().nonnegative(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.int().nonnegative().optional(),
  height: z.int().nonnegative().optional(),
  pix_fmt: z.string().max(40).optional(),
  sample_rate: z.coerce.number().int().optional(),
  channels: z.int().optional(),
  disposition: z.object({ attached_pic: z.int().optional() }).optional(),
});
const answerSchema = z.object({
  streams: z.array(streamSchema),
  format: z.object({ duration: seconds, start_time: seconds }),
});
type Stream = z.infer<typeof streamSchema>;

const entries = [
  'format=duration,start_time',
  'stream=index,codec_type,codec_name,width,height,pix_fmt,sample_rate,channels',
  'stream_disposition=attached_pic',
].join(':');

/** Looks at a file without decoding more than its beginning. */
export async function probe(work: MediaWork): Promise<ProbeResult> {
  const recognised = await recogniseContainer(work.source);
  if (recognised.kind === 'refused') return recognised;
  const { container } = recognised;
  const mp4 = container === 'mov' ? await readMp4Layout(work.source) : null;
  if (mp4 && !mp4.hasIndex) return refused(noIndex);
  const webm = container === 'matroska' ? await readWebmLayout(work.source) : null;

  const result = await runTool({
    program: work.tools.ffprobe,
    args: [
      ...['-v', 'error', '-hide_banner', '-print_format', 'json', '-show_entries', entries],
      ...sourceArguments(work.source, container, work.limits),
    ],
    scratchFolder: work.scratchFolder,
    timeLimitMs: work.limits.probeMs,
    memoryBytes: work.limits.memoryBytes,
    signal: work.signal,
  });
  if (result.kind !== 'ended') return unfinished(result);
  const answer = answerSchema.safeParse(parsed(result.stdout));
  if (result.code !== 0 || !answer.success) {
    // ffprobe gives up at the first track with a decoder that it may not use.
    return refused(/codec.*not on whitelist/i.test(result.stderrTail) ? notUnderstood : unreadable);
  }
  return judge(work, { container, mp4, webm, ...answer.data });
}

interface Findings extends z.infer<typeof answerSchema> {
  readonly container: Container;
  readonly mp4: Mp4Layout | null;
  readonly webm: WebmLayout | null;
}

function judge(work: MediaWork, findings: Findings): ProbeResult {
  const { container, mp4, webm, streams, format } = findings;
  if (streams.length > work.limits.maxStreams) {
    return refused(`The file holds more than ${work.limits.maxStreams} tracks.`);
  }
  const video = firstVideo(streams);
  const audio = firstAudio(streams);
  if (video && tooLarge(work, video)) {
    return refused(
      `The pictures are too large: at most ${work.limits.maxSidePixels} pixels a side ` +
        `and ${Math.round(work.limits.maxPixels / 1e6)} megapixels are accepted.`,
    );
  }
  if (video === null && audio === null) return refused(withoutMedia(streams));
  return {
    kind: 'probed',
    probe: {
      container,
      contentType: contentTypeOf(findings, video !== null),
      audio,
      video,
      claimedDurationMs: toMs(format.duration),
      startMs: toMs(format.start_time) ?? 0,
      mp4,
      webm,
    },
  };
}

const noIndex =
  'The file ends before its index (moov): the recorder probably was stopped before it finished ' +
  'writing. Without the index neither sound nor picture can be found in it.';
const notUnderstood =
  'The sound or the pictures of the file are in a format that is not understood here.';
const unreadable = 'The file is damaged at its beginning: nothing in it can be read.';

function withoutMedia(streams: readonly Stream[]): string {
  const known = streams.some((stream) => /^(audio|video)$/.test(stream.codec_type ?? ''));
  return known ? notUnderstood : 'The file holds neither sound nor moving pictures.';
}

function firstVideo(streams: readonly Stream[]): VideoStream | null {
  const stream = streams.find(
    ({ codec_type, codec_name, disposition }) =>
      codec_type === 'video' &&
      disposition?.attached_pic !== 1 &&
      videoCodecs.some((name) => name === codec_name),
  );
  if (!stream?.width || !stream.height) return null;
  return {
    index: stream.index,
    codec: stream.codec_name ?? '',
    width: stream.width,
    height: stream.height,
    pixelFormat: stream.pix_fmt ?? null,
  };
}

function firstAudio(streams: readonly Stream[]): AudioStream | null {
  const stream = streams.find(
    ({ codec_type, codec_name, sample_rate, channels }) =>
      codec_type === 'audio' && audioCodecs.includes(codec_name ?? '') && sample_rate && channels,
  );
  if (!stream) return null;
  return {
    index: stream.index,
    codec: stream.codec_name ?? '',
    sampleRateHz: stream.sample_rate ?? 0,
    channels: stream.channels ?? 0,
  };
}

function tooLarge({ limits }: MediaWork, { width, height }: VideoStream): boolean {
  return Math.max(width, height) > limits.maxSidePixels || width * height > limits.maxPixels;
}

function contentTypeOf({ container, mp4, webm }: Findings, hasVideo: boolean): string {
  const kind = hasVideo ? 'video' : 'audio';
  if (container === 'mov')
    return mp4?.brand === 'qt  ' && hasVideo ? 'video/quicktime' : `${kind}/mp4`;
  if (container === 'matroska')
    return webm?.docType === 'webm' ? `${kind}/webm` : `${kind}/x-matroska`;
  if (container === 'ogg') return `${kind}/ogg`;
  return { wav: 'audio/wav', mp3: 'audio/mpeg', flac: 'audio/flac', aac: 'audio/aac' }[container];
}

function toMs(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1000);
}

function parsed(stdout: Buffer): unknown {
  try {
    return JSON.parse(stdout.toString('utf8'));
  } catch {
    return null;
  }
}
