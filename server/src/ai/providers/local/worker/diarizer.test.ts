import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Diarizer } from './diarizer.ts';
import type { DiarizerEngine } from './diarizer-engine.ts';
import { VoiceGallery } from './link-voices.ts';
import { sampleRateHz } from './sample-rate.ts';

/** A sample's value is who speaks, 0 nobody; numbers of speakers depend on the window alone. */
const engine: DiarizerEngine = {
  async turnsIn(samples) {
    const order = [...new Set(samples)].filter((value) => value !== 0);
    return order.map((value, speaker) => {
      const startMs = (samples.indexOf(value) / sampleRateHz) * 1000;
      const endMs = ((samples.lastIndexOf(value) + 1) / sampleRateHz) * 1000;
      return { startMs, endMs, speaker };
    });
  },
  embeddingOf(parts) {
    const embedding = new Float32Array(4);
    embedding[parts[0]?.[0] ?? 0] = 1;
    return embedding;
  },
};

/** One value for each second. */
function voices(...values: readonly number[]): Float32Array {
  const samples = new Float32Array(values.length * sampleRateHz);
  for (const [index, value] of values.entries()) {
    samples.fill(value, index * sampleRateHz, (index + 1) * sampleRateHz);
  }
  return samples;
}

async function turnsOf(samples: Float32Array, windowSeconds: number) {
  const diarizer = new Diarizer(engine, windowSeconds * sampleRateHz);
  for (let from = 0; from < samples.length; from += 9999) {
    await diarizer.push(samples.subarray(from, from + 9999));
  }
  return diarizer.end();
}

test('voices keep their number from one window to the next', async () => {
  const turns = await turnsOf(voices(1, 2, 0, 0, 2, 1, 3, 0, 3, 2), 4);
  assert.deepEqual(
    turns.map(({ startMs, endMs, speaker }) => [startMs / 1000, endMs / 1000, speaker]),
    [
      [0, 1, 0],
      [1, 2, 1],
      [4, 5, 1],
      [5, 6, 0],
      [6, 7, 2],
      [8, 9, 2],
      [9, 10, 1],
    ],
  );
});

test('one window needs no comparing, silence has no turns', async () => {
  const turns = await turnsOf(voices(2, 1), 10);
  assert.deepEqual(
    turns.map((turn) => turn.speaker),
    [0, 1],
  );
  assert.deepEqual(await turnsOf(voices(0, 0, 0), 2), []);
  assert.deepEqual(await turnsOf(voices(), 2), []);
});

test('two voices of one window are never the same one of before', () => {
  const gallery = new VoiceGallery();
  const alike = (x: number, y: number) => Float32Array.of(x, y);
  assert.deepEqual(gallery.identify([{ local: 5, embedding: alike(1, 0) }]), new Map([[5, 0]]));
  const numbers = gallery.identify([
    { local: 0, embedding: alike(0.8, 0.6) },
    { local: 1, embedding: alike(1, 0.1) },
  ]);
  assert.deepEqual([numbers.get(1), numbers.get(0)], [0, 1]);
});
