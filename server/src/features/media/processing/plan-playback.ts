import type { MediaProbe } from './probe.ts';

/** What a browser gets to play: the source itself, or a rendition of it. */
export type PlaybackPlan =
  | { readonly kind: 'source' }
  | {
      readonly kind: 'rendition';
      readonly family: 'mp4' | 'webm' | 'mp3';
      /** Null where the source has none. */
      readonly video: 'copy' | 'encode' | null;
      readonly audio: 'copy' | 'encode' | null;
    };

export interface PlaybackFacts {
  readonly probe: MediaProbe;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  readonly durationMs: number;
}

const webmVideo = ['vp8', 'vp9', 'av1'];
const webmAudio = ['opus', 'vorbis'];
const playablePcm = ['pcm_s16le', 'pcm_s24le', 'pcm_u8', 'pcm_f32le'];
/** Eight bits and a quarter of the colours is all that browsers decode of H.264. */
const playablePixels = ['yuv420p', 'yuvj420p'];

/** Decides by container and codecs; copies what can be copied, because that takes seconds. */
export function planPlayback(facts: PlaybackFacts): PlaybackPlan {
  const { probe } = facts;
  const video = facts.hasVideo ? (probe.video?.codec ?? null) : null;
  const audio = facts.hasAudio ? (probe.audio?.codec ?? null) : null;
  if (playsAsItIs(facts, video, audio)) return { kind: 'source' };
  if (video === null && audio === 'mp3') return copies('mp3', video, audio);
  if (fitsWebm(video, audio)) return copies('webm', video, audio);
  const copyVideo = video === 'h264' && playablePixels.includes(probe.video?.pixelFormat ?? '');
  return {
    kind: 'rendition',
    family: 'mp4',
    video: video === null ? null : copyVideo ? 'copy' : 'encode',
    audio: audio === null ? null : audio === 'aac' ? 'copy' : 'encode',
  };
}

function copies(family: 'webm' | 'mp3', video: string | null, audio: string | null): PlaybackPlan {
  return { kind: 'rendition', family, video: copied(video), audio: copied(audio) };
}

function copied(codec: string | null): 'copy' | null {
  return codec === null ? null : 'copy';
}

function fitsWebm(video: string | null, audio: string | null): boolean {
  return (
    (video === null || webmVideo.includes(video)) && (audio === null || webmAudio.includes(audio))
  );
}

function playsAsItIs(facts: PlaybackFacts, video: string | null, audio: string | null): boolean {
  const { probe } = facts;
  if (!claimIsTrue(facts)) return false;
  if (probe.container === 'mov') return mp4Plays(probe, video, audio);
  if (probe.container === 'matroska') {
    const { webm } = probe;
    const seekable = webm?.hasDuration && webm.hasCues && webm.complete;
    return webm?.docType === 'webm' && seekable === true && fitsWebm(video, audio);
  }
  if (video !== null || audio === null) return false;
  if (probe.container === 'ogg') return webmAudio.includes(audio);
  if (probe.container === 'wav') return playablePcm.includes(audio);
  return probe.container === 'mp3' || probe.container === 'flac';
}

function mp4Plays({ mp4, video: stream }: MediaProbe, video: string | null, audio: string | null) {
  const seekable = mp4?.indexFirst && mp4.complete && !mp4.fragmented && mp4.brand !== 'qt  ';
  const videoPlays =
    video === null || (video === 'h264' && playablePixels.includes(stream?.pixelFormat ?? ''));
  return seekable === true && videoPlays && (audio === null || audio === 'aac');
}

/** A player shows the claimed duration; where that is wrong, so is its scale. */
function claimIsTrue({ probe, durationMs }: PlaybackFacts): boolean {
  if (probe.claimedDurationMs === null) return false;
  return Math.abs(probe.claimedDurationMs - durationMs) <= 1000 + durationMs / 100;
}
