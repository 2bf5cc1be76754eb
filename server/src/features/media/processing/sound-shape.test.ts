import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PcmSamples } from './pcm-samples.ts';
import { SoundRangeFinder } from './sound-ranges.ts';
import { WaveformBuilder } from './waveform.ts';

const rate = 16_000;

/** Seconds of a square wave; 0 is silence. */
function sound(seconds: number, amplitude: number): Int16Array {
  return Int16Array.from({ length: seconds * rate }, (_, at) =>
    at % 40 < 20 ? amplitude : -amplitude,
  );
}

suite('the shape of sound', () => {
  test('a waveform has ten peaks a second, each the loudest of its stretch', () => {
    const waveform = new WaveformBuilder(rate);
    waveform.add(sound(0.15, 16_384));
    waveform.add(sound(0.1, 0));
    waveform.add(Int16Array.of(-32_768));
    assert.deepEqual(waveform.build().peaks, [50, 50, 100]);
    assert.equal(waveform.build().duration_ms, 250);
  });

  test('a waveform merges neighbours rather than grow', () => {
    for (const maxPeaks of [10, 11]) {
      const waveform = new WaveformBuilder(rate, maxPeaks);
      for (let second = 0; second < 7; second += 1) waveform.add(sound(1, second * 3000));
      const { peaks, peaks_per_second, duration_ms } = waveform.build();
      assert(peaks.length <= maxPeaks);
      assert.equal(peaks_per_second, 1.25);
      assert.equal(peaks.length, Math.ceil((duration_ms / 1000) * peaks_per_second));
      assert.equal(peaks.at(-1), 55);
      assert.deepEqual(
        peaks,
        [...peaks].sort((a, b) => a - b),
      );
    }
  });

  test('sound ranges join short pauses and leave out long ones', () => {
    const finder = new SoundRangeFinder(rate);
    for (const [seconds, amplitude] of [
      [1, 0],
      [1, 3000],
      [1.5, 0],
      [1, 3000],
      [2, 0],
      [0.5, 3000],
      [3, 0],
    ] as const) {
      finder.add(sound(seconds, amplitude));
    }
    assert.deepEqual(finder.build(), [
      [1000, 4500],
      [6500, 7000],
    ]);
  });

  test('what begins above the threshold ends below a lower one', () => {
    const finder = new SoundRangeFinder(rate);
    // −48 dBFS lies between the two.
    const [loud, between] = [sound(1, 1000), sound(3, 130)];
    for (const part of [between, loud, between, sound(3, 50)]) finder.add(part);
    assert.deepEqual(finder.build(), [[3000, 7000]]);
  });

  test('too many ranges become fewer, over longer pauses', () => {
    const finder = new SoundRangeFinder(rate, 3);
    for (let time = 0; time < 5; time += 1) {
      finder.add(sound(1, 3000));
      finder.add(sound(time % 2 ? 5 : 2, 0));
    }
    const ranges = finder.build();
    assert(ranges.length <= 3);
    assert.equal(ranges[0]?.[0], 0);
    assert.equal(ranges.at(-1)?.[1], 19_000);
  });

  test('PCM may be cut anywhere', () => {
    const bytes = Buffer.from([1, 0, 0xff, 0xff, 0, 0x80]);
    const samples = new PcmSamples();
    const parts = [0, 1, 2, 5].map((from, index, all) => bytes.subarray(from, all[index + 1]));
    assert.deepEqual(
      parts.flatMap((part) => [...samples.take(part)]),
      [1, -1, -32_768],
    );
  });
});
