/** From and to, in milliseconds of the recording. */
export type SoundRange = readonly [fromMs: number, toMs: number];

const windowMs = 100;
/** Sound begins above −45 dBFS and ends below −50, so that it does not flicker in between. */
const beginsAbove = 32_768 * 10 ** (-45 / 20);
const endsBelow = 32_768 * 10 ** (-50 / 20);
const firstGapMs = 2000;

/**
 * Finds where there is sound, by the loudness of windows of 100 ms. Pauses under 2 s are part of
 * it; when there are too many ranges, ever longer pauses are.
 */
export class SoundRangeFinder {
  readonly #windowSamples: number;
  readonly #samplesPerMs: number;
  readonly #maxRanges: number;
  #gapMs = firstGapMs;
  #ranges: [number, number][] = [];
  #squares = 0;
  #inWindow = 0;
  #windows = 0;
  #sounding = false;

  constructor(sampleRateHz: number, maxRanges = 5000) {
    this.#samplesPerMs = sampleRateHz / 1000;
    this.#windowSamples = this.#samplesPerMs * windowMs;
    this.#maxRanges = maxRanges;
  }

  add(samples: Int16Array): void {
    for (let at = 0; at < samples.length; ) {
      const end = Math.min(samples.length, at + this.#windowSamples - this.#inWindow);
      let squares = 0;
      for (let index = at; index < end; index += 1) {
        const sample = samples[index] as number;
        squares += sample * sample;
      }
      this.#squares += squares;
      this.#inWindow += end - at;
      at = end;
      if (this.#inWindow === this.#windowSamples) this.#endWindow();
    }
  }

  build(): SoundRange[] {
    if (this.#inWindow > 0) this.#endWindow();
    return this.#ranges;
  }

  #endWindow(): void {
    const loudness = Math.sqrt(this.#squares / this.#inWindow);
    this.#sounding = loudness > (this.#sounding ? endsBelow : beginsAbove);
    const fromMs = this.#windows * windowMs;
    const toMs = fromMs + Math.round(this.#inWindow / this.#samplesPerMs);
    if (this.#sounding) this.#addRange(fromMs, toMs);
    this.#windows += 1;
    this.#squares = 0;
    this.#inWindow = 0;
  }

  #addRange(fromMs: number, toMs: number): void {
    appendJoined(this.#ranges, [fromMs, toMs], this.#gapMs);
    while (this.#ranges.length > this.#maxRanges) {
      this.#gapMs *= 2;
      const ranges: [number, number][] = [];
      for (const range of this.#ranges) appendJoined(ranges, range, this.#gapMs);
      this.#ranges = ranges;
    }
  }
}

function appendJoined(ranges: [number, number][], next: [number, number], gapMs: number): void {
  const last = ranges.at(-1);
  if (last && next[0] - last[1] < gapMs) last[1] = next[1];
  else ranges.push(next);
}
