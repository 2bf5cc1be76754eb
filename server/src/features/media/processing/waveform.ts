/** The shape of the sound as a player draws it. */
export interface Waveform {
  readonly version: 1;
  readonly sample_rate_hz: number;
  readonly peaks_per_second: number;
  readonly duration_ms: number;
  /** The largest amplitude of each stretch, 0–100. */
  readonly peaks: readonly number[];
}

const firstPeaksPerSecond = 10;

/**
 * Collects peaks in constant memory: when there are too many, neighbours are merged, and from then
 * on each stands for twice the time.
 */
export class WaveformBuilder {
  readonly #sampleRateHz: number;
  readonly #maxPeaks: number;
  #samplesPerPeak: number;
  #peaks: number[] = [];
  #current = 0;
  #inCurrent = 0;
  #samples = 0;

  constructor(sampleRateHz: number, maxPeaks = 20_000) {
    this.#sampleRateHz = sampleRateHz;
    this.#maxPeaks = maxPeaks;
    this.#samplesPerPeak = sampleRateHz / firstPeaksPerSecond;
  }

  add(samples: Int16Array): void {
    for (let at = 0; at < samples.length; ) {
      const end = Math.min(samples.length, at + this.#samplesPerPeak - this.#inCurrent);
      let highest = this.#current;
      for (let index = at; index < end; index += 1) {
        const amplitude = Math.abs(samples[index] as number);
        if (amplitude > highest) highest = amplitude;
      }
      this.#current = highest;
      this.#inCurrent += end - at;
      at = end;
      if (this.#inCurrent === this.#samplesPerPeak) this.#endPeak();
    }
    this.#samples += samples.length;
  }

  build(): Waveform {
    const peaks = this.#inCurrent > 0 ? [...this.#peaks, this.#current] : this.#peaks;
    return {
      version: 1,
      sample_rate_hz: this.#sampleRateHz,
      peaks_per_second: this.#sampleRateHz / this.#samplesPerPeak,
      duration_ms: Math.round((this.#samples / this.#sampleRateHz) * 1000),
      peaks: peaks.map((amplitude) => Math.round((amplitude / 32_768) * 100)),
    };
  }

  #endPeak(): void {
    this.#peaks.push(this.#current);
    this.#current = 0;
    this.#inCurrent = 0;
    // One place stays free for the last, shorter peak.
    if (this.#peaks.length < this.#maxPeaks) return;
    if (this.#peaks.length % 2 === 1) {
      this.#current = this.#peaks.pop() as number;
      this.#inCurrent = this.#samplesPerPeak;
    }
    this.#peaks = everySecond(this.#peaks);
    this.#samplesPerPeak *= 2;
  }
}

function everySecond(peaks: readonly number[]): number[] {
  return Array.from({ length: peaks.length / 2 }, (_, index) =>
    Math.max(peaks[2 * index] as number, peaks[2 * index + 1] as number),
  );
}
