import type { Vad } from 'sherpa-onnx-node';
import { quietestMoment } from './quietest-moment.ts';
import { SampleHistory } from './sample-history.ts';
import { sampleRateHz } from './sample-rate.ts';

/** A stretch of speech with a little of what is round it; places count samples of the whole. */
export interface SpeechPiece {
  readonly start: number;
  readonly end: number;
  /** Where `samples` begins: before `start`. */
  readonly audioStart: number;
  readonly samples: Float32Array;
}

export type VoiceActivity = Pick<
  Vad,
  'acceptWaveform' | 'isEmpty' | 'isDetected' | 'front' | 'pop' | 'flush'
>;

/** Silero looks at this many samples at once. */
export const windowSamples = 512;
/** The memory that a recognizer takes grows with the length of a piece. */
const longestPiece = 20 * sampleRateHz;
/** Measured: one mistake is left of ten when the recognizer hears that much on both sides. */
const padding = 0.3 * sampleRateHz;
/** Where a piece that is too long may be cut: not so early that short ones come of it. */
const cutFrom = 12 * sampleRateHz;
const cutTo = 19.5 * sampleRateHz;
/** The detector may leave out some samples where it is made to stop in the middle of speech. */
const sameSpeech = 0.1 * sampleRateHz;
const pauseAfterCut = 0.5 * sampleRateHz;
const historySamples = 45 * sampleRateHz;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds speech in a stream of samples, in pieces of at most 20 s. Speech that goes on for longer is
 * cut where it is quietest; music that is taken for speech therefore costs no more memory either.
 */
export class SpeechPieces {
  readonly #vad: VoiceActivity;
  readonly #history = new SampleHistory(historySamples);
  readonly #window = new Float32Array(windowSamples);
  #filled = 0;
  #detectedSince: number | null = null;
  /** The rest of a cut: speech that may go on. */
  #open: Stretch | null = null;
  #ready: SpeechPiece[] = [];

  constructor(vad: VoiceActivity) {
    this.#vad = vad;
  }

  push(samples: Float32Array): readonly SpeechPiece[] {
    let rest = samples;
    while (rest.length > 0) {
      const part = rest.subarray(0, windowSamples - this.#filled);
      this.#window.set(part, this.#filled);
      this.#filled += part.length;
      rest = rest.subarray(part.length);
      if (this.#filled === windowSamples) this.#detect(windowSamples);
    }
    return this.#takeReady();
  }

  end(): readonly SpeechPiece[] {
    if (this.#filled > 0) this.#detect(this.#filled);
    this.#vad.flush();
    this.#collect(false);
    this.#close();
    return this.#takeReady();
  }

  #detect(length: number): void {
    this.#history.push(this.#window.subarray(0, length));
    this.#vad.acceptWaveform(this.#window.fill(0, length));
    this.#filled = 0;
    this.#collect(false);
    const now = this.#history.end;
    if (!this.#vad.isDetected()) {
      this.#detectedSince = null;
      if (this.#open !== null && now - this.#open.end >= pauseAfterCut) this.#close();
      return;
    }
    this.#detectedSince ??= now;
    if (now - this.#detectedSince < longestPiece) return;
    this.#vad.flush();
    this.#detectedSince = null;
    this.#collect(true);
  }

  #collect(goesOn: boolean): void {
    for (; !this.#vad.isEmpty(); this.#vad.pop()) {
      const { start, samples } = this.#vad.front(false);
      const end = Math.min(start + samples.length, this.#history.end);
      if (end > start) this.#add({ start, end }, goesOn);
    }
  }

  #add(found: Stretch, goesOn: boolean): void {
    let { start } = found;
    if (this.#open !== null && start - this.#open.end <= sameSpeech) {
      start = this.#open.start;
      this.#open = null;
    }
    this.#close();
    while (found.end - start >= longestPiece) {
      const cut = this.#cutAfter(start);
      this.#emit({ start, end: cut });
      start = cut;
    }
    this.#open = { start, end: found.end };
    if (!goesOn) this.#close();
  }

  #cutAfter(start: number): number {
    const from = start + cutFrom;
    return from + quietestMoment(this.#history.slice(from, start + cutTo));
  }

  #close(): void {
    if (this.#open !== null) this.#emit(this.#open);
    this.#open = null;
  }

  #emit({ start, end }: Stretch): void {
    const audioStart = Math.max(0, start - padding);
    const samples = this.#history.slice(audioStart, end + padding);
    this.#ready.push({ start, end, audioStart, samples });
  }

  #takeReady(): readonly SpeechPiece[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
