import type { Playback } from '../../lib/playback.ts';
import {
  nextSpeed,
  type PlayerPreferences,
  readPreferences,
  type VideoSize,
  writePreferences,
} from './player-preferences.ts';
import { type Stretch, stretchAt } from './waveform-bars.ts';

export interface PlayerState extends PlayerPreferences {
  readonly isPlayable: boolean;
  readonly isPlaying: boolean;
  readonly isWaiting: boolean;
  readonly hasFailed: boolean;
  readonly hasVideo: boolean;
  readonly positionMs: number;
  readonly durationMs: number;
}

/** Between two reports of the position: often enough to light up words. */
const tickMs = 80;

/**
 * One media element, and what is known of it. It is no state of React: of what ticks many times a
 * second, each component picks what it shows.
 */
export class Player implements Playback {
  #element: HTMLMediaElement | null = null;
  #state: PlayerState;
  #silences: readonly Stretch[] = [];
  #stopAtMs: number | null = null;
  #pendingMs: number | null = null;
  #frame = 0;
  readonly #listeners = new Set<() => void>();

  constructor(knownDurationMs: number) {
    this.#state = {
      ...readPreferences(),
      ...{ isPlayable: false, isPlaying: false, isWaiting: false, hasFailed: false },
      ...{ hasVideo: false, positionMs: 0, durationMs: knownDurationMs },
    };
  }

  readonly state = (): PlayerState => this.#state;
  readonly positionMs = (): number => this.#state.positionMs;
  readonly isPlaying = (): boolean => this.#state.isPlaying;
  readonly isPlayable = (): boolean => this.#state.isPlayable;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** To be given to a media element as its `ref`. */
  readonly attach = (element: HTMLMediaElement | null): (() => void) | undefined => {
    if (element === null) return undefined;
    this.#element = element;
    const controller = new AbortController();
    const { signal } = controller;
    const on = (name: string, listener: () => void) =>
      element.addEventListener(name, listener, { signal });
    on('loadedmetadata', () => this.#loaded());
    on('durationchange', () => this.#loaded());
    on('play', () => this.#started());
    on('pause', () => this.#change({ isPlaying: false }));
    on('waiting', () => this.#change({ isWaiting: true }));
    on('playing', () => this.#change({ isWaiting: false }));
    on('canplay', () => this.#change({ isWaiting: false, hasFailed: false }));
    on('seeked', () => this.#report());
    on('ended', () => this.#report());
    on('error', () => this.#change({ hasFailed: true, isPlaying: false, isPlayable: false }));
    this.#applyPreferences();
    this.#change({ isPlayable: true });
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) this.#loaded();
    return () => {
      controller.abort();
      cancelAnimationFrame(this.#frame);
      element.pause();
      this.#element = null;
      this.#change({ isPlayable: false, isPlaying: false });
    };
  };

  readonly toggle = (): void => {
    if (this.#state.isPlaying) this.#element?.pause();
    else this.play();
  };

  play(): void {
    this.#stopAtMs = null;
    this.#play();
  }

  /** Goes there; plays on where it plays. */
  readonly seek = (milliseconds: number): void => {
    this.#stopAtMs = null;
    this.#moveTo(milliseconds);
  };

  readonly seekBy = (milliseconds: number): void =>
    this.seek(this.#state.positionMs + milliseconds);

  readonly playFrom = (milliseconds: number): void => {
    this.seek(milliseconds);
    this.#play();
  };

  readonly playStretch = (fromMs: number, toMs: number): void => {
    this.#moveTo(fromMs);
    this.#stopAtMs = toMs;
    this.#play();
  };

  readonly setSilences = (silences: readonly Stretch[]): void => {
    this.#silences = silences;
  };

  readonly setKnownDuration = (durationMs: number): void => {
    if (!hasLength(this.#element) && durationMs > 0) this.#change({ durationMs });
  };

  readonly setSpeed = (speed: number): void => this.#prefer({ speed });
  readonly changeSpeed = (by: 1 | -1): void => this.setSpeed(nextSpeed(this.#state.speed, by));
  readonly setVolume = (volume: number): void => this.#prefer({ volume });
  readonly setSkipsSilence = (skipsSilence: boolean): void => this.#prefer({ skipsSilence });
  readonly setVideoSize = (videoSize: VideoSize): void => this.#prefer({ videoSize });

  #moveTo(milliseconds: number): void {
    const { durationMs } = this.#state;
    const positionMs = Math.max(
      0,
      durationMs > 0 ? Math.min(milliseconds, durationMs) : milliseconds,
    );
    const isLoaded = (this.#element?.readyState ?? 0) >= HTMLMediaElement.HAVE_METADATA;
    if (this.#element !== null && isLoaded) this.#element.currentTime = positionMs / 1000;
    else this.#pendingMs = positionMs;
    this.#change({ positionMs });
  }

  #play(): void {
    // Browsers refuse to play before the person has touched the page, and say so by rejecting.
    this.#element?.play().catch(() => this.#change({ isPlaying: false }));
  }

  #loaded(): void {
    const element = this.#element;
    if (element === null) return;
    if (this.#pendingMs !== null) element.currentTime = this.#pendingMs / 1000;
    this.#pendingMs = null;
    const hasVideo = element instanceof HTMLVideoElement && element.videoWidth > 0;
    const durationMs = hasLength(element) ? element.duration * 1000 : this.#state.durationMs;
    this.#change({ hasVideo, durationMs, hasFailed: false, isPlayable: true });
  }

  #started(): void {
    this.#change({ isPlaying: true });
    cancelAnimationFrame(this.#frame);
    let last = 0;
    const tick = (now: number) => {
      if (!this.#state.isPlaying) return;
      this.#frame = requestAnimationFrame(tick);
      if (now - last < tickMs) return;
      last = now;
      this.#report();
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #report(): void {
    const element = this.#element;
    if (element === null || this.#pendingMs !== null) return;
    const positionMs = element.currentTime * 1000;
    if (this.#stopAtMs !== null && positionMs >= this.#stopAtMs) {
      this.#stopAtMs = null;
      element.pause();
    }
    const silence = this.#state.skipsSilence ? stretchAt(this.#silences, positionMs) : null;
    if (silence !== null && this.#state.isPlaying) element.currentTime = silence.toMs / 1000;
    this.#change({ positionMs });
  }

  #prefer(preferences: Partial<PlayerPreferences>): void {
    this.#change(preferences);
    const { speed, volume, skipsSilence, videoSize } = this.#state;
    writePreferences({ speed, volume, skipsSilence, videoSize });
    this.#applyPreferences();
  }

  #applyPreferences(): void {
    const element = this.#element;
    if (element === null) return;
    element.playbackRate = this.#state.speed;
    element.defaultPlaybackRate = this.#state.speed;
    element.volume = this.#state.volume;
  }

  #change(changes: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Live WebM has no length until it was played to its end. */
function hasLength(element: HTMLMediaElement | null): boolean {
  return element !== null && Number.isFinite(element.duration) && element.duration > 0;
}
