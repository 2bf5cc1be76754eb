import type { ProcessingLimits } from './processing-limits.ts';
import type { Container } from './recognise-container.ts';

export const videoCodecs = ['h264', 'hevc', 'vp8', 'vp9', 'av1', 'mpeg4', 'mjpeg'] as const;
const pcmCodecs = [
  's16le',
  's16be',
  's24le',
  's24be',
  's32le',
  's32be',
  'u8',
  's8',
  'f32le',
  'f32be',
];
export const audioCodecs: readonly string[] = [
  ...['aac', 'mp3', 'mp2', 'opus', 'vorbis', 'flac', 'alac', 'ac3', 'eac3'],
  ...[...pcmCodecs, 'f64le', 'alaw', 'mulaw'].map((name) => `pcm_${name}`),
];
/** Decoders that are not named like their codec. */
const otherDecoders = [
  ...['libdav1d', 'libaom-av1', 'libvpx', 'libvpx-vp9'],
  ...['mp3float', 'mp2float', 'libopus', 'libvorbis'],
];
/** Covers and subtitles beside a recording: never used, but ffprobe gives up where it may not. */
const bystanders = ['png', 'mov_text', 'subrip', 'srt', 'ass', 'ssa', 'webvtt', 'text'];
const decoders = [...videoCodecs, ...audioCodecs, ...otherDecoders, ...bystanders];

/**
 * What comes before ffmpeg's `-i`, and it: this demuxer, these decoders, this one file. No
 * protocol beside `file` means that nothing in the file can make ffmpeg open an address, and
 * `file:` that its name is a name, whatever it begins with.
 */
export function sourceArguments(
  source: string,
  container: Container,
  limits: ProcessingLimits,
  options: readonly string[] = [],
): string[] {
  return [
    ...['-protocol_whitelist', 'file'],
    ...['-format_whitelist', container],
    ...['-codec_whitelist', decoders.join(',')],
    ...['-max_pixels', String(limits.maxPixels)],
    ...options,
    ...['-f', container],
    ...['-i', `file:${source}`],
  ];
}

/** How every ffmpeg of ours starts: quiet, asking nothing, on two cores at most. */
export const ffmpegStart: readonly string[] = [
  ...['-nostdin', '-hide_banner', '-v', 'error', '-y'],
  ...['-threads', '2', '-filter_threads', '1', '-filter_complex_threads', '1'],
];

/** Whether ffmpeg complained of the file; a stream that we do not decode anyway is no damage. */
export function complains(stderr: string): boolean {
  return stderr
    .split('\n')
    .some((line) => line.trim() !== '' && !/not on whitelist|repeated \d+ times/.test(line));
}
