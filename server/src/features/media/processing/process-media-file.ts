import { stat } from 'node:fs/promises';
import type { MediaTools } from '../../../platform/ffmpeg/find-tools.ts';
import type { MediaWork, ProcessingFailure } from './media-work.ts';
import { type Normalised, normalise, nothingDecoded } from './normalise.ts';
import { makePlayback, type Playback } from './playback.ts';
import { makePoster, type Poster } from './poster.ts';
import { type MediaProbe, probe } from './probe.ts';
import type { ProcessingLimits } from './processing-limits.ts';
import type { SoundRange } from './sound-ranges.ts';

export interface ProcessMediaRequest {
  /** Absolute path of the file as it arrived; it is only read. */
  readonly source: string;
  /** Absolute path of an empty folder, the caller's to remove. */
  readonly scratchFolder: string;
  readonly tools: MediaTools;
  readonly limits: ProcessingLimits;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ProcessingProgress) => void;
}

export interface ProcessingProgress {
  readonly step: 'probe' | 'audio' | 'poster' | 'playback';
  /** Of the sound decoded so far. */
  readonly decodedMs?: number;
}

export interface DerivedFile {
  readonly role: 'audio' | 'waveform' | 'poster' | 'playback';
  readonly path: string;
  readonly contentType: string;
  /** Without the dot. */
  readonly extension: string;
}

/** What is stored about the source, as JSON. */
export interface MediaDescription {
  readonly version: 1;
  readonly container: string;
  readonly content_type: string;
  readonly size_bytes: number;
  readonly duration_ms: number;
  readonly claimed_duration_ms: number | null;
  readonly damaged: boolean;
  readonly audio: {
    readonly codec: string;
    readonly sample_rate_hz: number;
    readonly channels: number;
  } | null;
  readonly video: {
    readonly codec: string;
    readonly width: number;
    readonly height: number;
  } | null;
  /** `source`: browsers play the file as it arrived. */
  readonly playback: 'source' | 'copied' | 'encoded' | 'none';
}

export interface ProcessedMedia {
  readonly kind: 'processed';
  readonly description: MediaDescription;
  readonly durationMs: number;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  readonly soundRanges: readonly SoundRange[];
  /** Something in the file could not be decoded; what could is here. */
  readonly damaged: boolean;
  /** The true type of the source, whatever it was called. */
  readonly contentType: string;
  /** A playback file is missing when browsers play the source, or when none came out. */
  readonly files: readonly DerivedFile[];
}

/**
 * Turns an untrusted file into what a recording needs. Its messages are for people, and hold
 * neither paths nor words of ffmpeg. Throws `media_storage_full` where there is no room to work in.
 */
export async function processMediaFile(
  request: ProcessMediaRequest,
): Promise<ProcessedMedia | ProcessingFailure> {
  const { onProgress, ...given } = request;
  const work: MediaWork = { ...given, sizeBytes: (await stat(request.source)).size };
  onProgress?.({ step: 'probe' });
  const probed = await probe(work);
  if (probed.kind !== 'probed') return probed;

  onProgress?.({ step: 'audio' });
  const normalised = await normalise(work, probed.probe, (decodedMs) =>
    onProgress?.({ step: 'audio', decodedMs }),
  );
  if (normalised.kind !== 'normalised') return normalised;

  onProgress?.({ step: 'poster' });
  const poster = await makePoster(work, probed.probe, normalised.videoMs);
  if (poster.kind === 'failed') return poster;
  // Of a video of which not one picture decodes, only the sound is worth playing.
  const hasVideo = poster.kind === 'poster';
  const hasAudio = normalised.audio !== null;
  if (!hasVideo && !hasAudio) return nothingDecoded;

  onProgress?.({ step: 'playback' });
  const durationMs = hasVideo ? normalised.durationMs : (normalised.audio?.durationMs ?? 0);
  const facts = { probe: probed.probe, hasVideo, hasAudio, durationMs };
  const playback = await makePlayback(work, facts);
  if (playback.kind === 'failed') return playback;
  return summary(work, probed.probe, normalised, { poster, playback, durationMs });
}

interface Made {
  readonly poster: Exclude<Poster, ProcessingFailure>;
  readonly playback: Exclude<Playback, ProcessingFailure>;
  readonly durationMs: number;
}

function summary(
  work: MediaWork,
  source: MediaProbe,
  { audio, damaged: complained }: Normalised,
  { poster, playback, durationMs }: Made,
): ProcessedMedia {
  const hasVideo = poster.kind === 'poster';
  const damaged = complained || (source.video !== null && !hasVideo);
  const media = { durationMs, damaged, hasVideo, hasAudio: audio !== null };
  return {
    kind: 'processed',
    ...media,
    description: describe(work, source, media, playback),
    soundRanges: audio?.soundRanges ?? [],
    contentType: source.contentType,
    files: derivedFiles(audio, poster, playback),
  };
}

function describe(
  work: MediaWork,
  { container, contentType, audio, video, claimedDurationMs }: MediaProbe,
  media: Pick<ProcessedMedia, 'durationMs' | 'damaged' | 'hasVideo' | 'hasAudio'>,
  playback: Made['playback'],
): MediaDescription {
  return {
    version: 1,
    container,
    content_type: contentType,
    size_bytes: work.sizeBytes,
    duration_ms: media.durationMs,
    claimed_duration_ms: claimedDurationMs,
    damaged: media.damaged,
    audio:
      audio && media.hasAudio
        ? { codec: audio.codec, sample_rate_hz: audio.sampleRateHz, channels: audio.channels }
        : null,
    video:
      video && media.hasVideo
        ? { codec: video.codec, width: video.width, height: video.height }
        : null,
    playback: playback.kind === 'rendition' ? playback.how : playback.kind,
  };
}

function derivedFiles(
  audio: Normalised['audio'],
  poster: Made['poster'],
  playback: Made['playback'],
): DerivedFile[] {
  const files: DerivedFile[] = [];
  if (audio) {
    const { path, waveformPath } = audio;
    files.push({ role: 'audio', path, contentType: 'audio/flac', extension: 'flac' });
    const contentType = 'application/json';
    files.push({ role: 'waveform', path: waveformPath, contentType, extension: 'json' });
  }
  if (poster.kind === 'poster') {
    const { path } = poster;
    files.push({ role: 'poster', path, contentType: 'image/jpeg', extension: 'jpg' });
  }
  if (playback.kind === 'rendition') {
    const { path, contentType, extension } = playback;
    files.push({ role: 'playback', path, contentType, extension });
  }
  return files;
}
