export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The loudest of the peaks that fall into each of so many bars, 0 to 1; the loudest bar is 1. */
export function barsOf(peaks: readonly number[], count: number): number[] {
  const bars = new Array<number>(count).fill(0);
  for (const [index, peak] of peaks.entries()) {
    const bar = Math.min(count - 1, Math.floor((index / peaks.length) * count));
    bars[bar] = Math.max(bars[bar] ?? 0, peak);
  }
  // Fewer peaks than bars leave holes; each shows the bar before it.
  if (peaks.length < count) {
    for (let bar = 0; bar < count; bar++) {
      bars[bar] = peaks[Math.floor((bar / count) * peaks.length)] ?? 0;
    }
  }
  const loudest = bars.reduce((most, bar) => Math.max(most, bar), 1);
  return bars.map((bar) => bar / loudest);
}

const quietPeak = 3;
const silentForMs = 1500;
/** Left at both ends of a silence, so that no word is cut. */
const marginMs = 250;

/** Where nobody speaks for more than a moment. */
export function silencesIn(peaks: readonly number[], peaksPerSecond: number): Stretch[] {
  const silences: Stretch[] = [];
  const msOf = (index: number) => (index * 1000) / peaksPerSecond;
  let start = 0;
  for (let index = 0; index <= peaks.length; index++) {
    const isQuiet = index < peaks.length && (peaks[index] ?? 0) <= quietPeak;
    if (isQuiet) continue;
    if (msOf(index - start) >= silentForMs) {
      silences.push({ fromMs: msOf(start) + marginMs, toMs: msOf(index) - marginMs });
    }
    start = index + 1;
  }
  return silences;
}

/** The stretch that holds this moment; stretches are in order and apart. */
export function stretchAt(stretches: readonly Stretch[], ms: number): Stretch | null {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.toMs ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.fromMs <= ms ? found : null;
}
