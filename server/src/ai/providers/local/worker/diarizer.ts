import type { DiarizerEngine } from './diarizer-engine.ts';
import { VoiceGallery } from './link-voices.ts';
import { sampleRateHz } from './sample-rate.ts';
import type { SpeakerTurn } from './speaker-turns.ts';

/**
 * Measured: the library's memory grows with the square of the length (15 minutes 0.2 GB, one hour
 * 0.9 GB, two hours 2.5 GB), so that longer meetings are looked at window by window.
 */
const windowSamples = 15 * 60 * sampleRateHz;
/** Of a voice's turns, the longest are compared, up to this much. */
const comparedMs = 30_000;

/** Tells speakers apart in a stream of samples. */
export class Diarizer {
  readonly #engine: DiarizerEngine;
  readonly #window: Float32Array;
  readonly #gallery = new VoiceGallery();
  readonly #turns: SpeakerTurn[] = [];
  #filled = 0;
  #offset = 0;

  constructor(engine: DiarizerEngine, windowLength = windowSamples) {
    this.#engine = engine;
    this.#window = new Float32Array(windowLength);
  }

  async push(samples: Float32Array): Promise<void> {
    let rest = samples;
    while (rest.length > 0) {
      const part = rest.subarray(0, this.#window.length - this.#filled);
      this.#window.set(part, this.#filled);
      this.#filled += part.length;
      rest = rest.subarray(part.length);
      if (this.#filled === this.#window.length) await this.#close();
    }
  }

  /** All turns, sorted by start. */
  async end(): Promise<readonly SpeakerTurn[]> {
    await this.#close();
    return this.#turns;
  }

  async #close(): Promise<void> {
    const samples = this.#window.subarray(0, this.#filled);
    const turns = samples.length === 0 ? [] : await this.#engine.turnsIn(samples);
    const numbers = this.#numbers(samples, turns);
    const offsetMs = (this.#offset / sampleRateHz) * 1000;
    for (const { startMs, endMs, speaker } of turns) {
      this.#turns.push({
        startMs: offsetMs + startMs,
        endMs: offsetMs + endMs,
        speaker: numbers.get(speaker) ?? speaker,
      });
    }
    this.#offset += this.#filled;
    this.#filled = 0;
  }

  #numbers(samples: Float32Array, turns: readonly SpeakerTurn[]): Map<number, number> {
    const isWhole = this.#offset === 0 && samples.length < this.#window.length;
    // Numbers of the only window need no comparing.
    if (isWhole) return new Map();
    const voices = [...Map.groupBy(turns, (turn) => turn.speaker)].map(([local, own]) => {
      return { local, embedding: this.#engine.embeddingOf(longestParts(samples, own)) };
    });
    return this.#gallery.identify(voices);
  }
}

function longestParts(samples: Float32Array, turns: readonly SpeakerTurn[]): Float32Array[] {
  const parts: Float32Array[] = [];
  let restMs = comparedMs;
  for (const turn of turns.toSorted((one, other) => lengthMs(other) - lengthMs(one))) {
    const endMs = Math.min(turn.endMs, turn.startMs + restMs);
    parts.push(samples.subarray(toSample(turn.startMs), toSample(endMs)));
    restMs -= endMs - turn.startMs;
    if (restMs <= 0) break;
  }
  return parts;
}

function lengthMs(turn: SpeakerTurn): number {
  return turn.endMs - turn.startMs;
}

function toSample(ms: number): number {
  return Math.round((ms / 1000) * sampleRateHz);
}
