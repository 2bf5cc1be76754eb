import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietestMoment } from './quietest-moment.ts';
import { sampleRateHz } from './sample-rate.ts';
import { type SpeechPiece, SpeechPieces, type VoiceActivity } from './speech-pieces.ts';

const seconds = (count: number) => Math.round(count * sampleRateHz);

/** Takes for speech what is not zero, ends it after half a second of zeros. */
class FakeVad implements VoiceActivity {
  #found: { start: number; samples: Float32Array }[] = [];
  #start: number | null = null;
  #lastLoud = 0;
  #heard = 0;

  acceptWaveform(samples: Float32Array): void {
    if (samples.some((sample) => sample !== 0)) {
      this.#start ??= this.#heard;
      this.#lastLoud = this.#heard + samples.length;
    }
    this.#heard += samples.length;
    if (this.#start !== null && this.#heard - this.#lastLoud >= seconds(0.5)) this.flush();
  }
  flush(): void {
    if (this.#start === null) return;
    const samples = new Float32Array(this.#lastLoud - this.#start);
    this.#found.push({ start: this.#start, samples });
    this.#start = null;
  }
  isEmpty = () => this.#found.length === 0;
  isDetected = () => this.#start !== null;
  front() {
    const [first] = this.#found;
    assert(first !== undefined);
    return first;
  }
  pop = () => void this.#found.shift();
}

/** Loud everywhere but in these stretches of seconds, where it is silent. */
function sound(length: number, ...silences: readonly (readonly [number, number])[]): Float32Array {
  const samples = new Float32Array(seconds(length)).fill(0.5);
  for (const [from, to] of silences) samples.fill(0, seconds(from), seconds(to));
  return samples;
}

function piecesOf(samples: Float32Array, step = 16_001): SpeechPiece[] {
  const pieces = new SpeechPieces(new FakeVad());
  const found: SpeechPiece[] = [];
  for (let from = 0; from < samples.length; from += step) {
    found.push(...pieces.push(samples.slice(from, from + step)));
  }
  return [...found, ...pieces.end()];
}

const inSeconds = ({ start, end }: SpeechPiece) =>
  [start, end].map((count) => Math.round((count / sampleRateHz) * 10) / 10);

test('speech between pauses is one piece each, with 0.3 s round it', () => {
  const samples = sound(10, [0, 2], [5, 6]);
  const pieces = piecesOf(samples);
  assert.deepEqual(pieces.map(inSeconds), [
    [2, 5],
    [6, 10],
  ]);
  const [first, last] = pieces;
  assert.equal(first?.audioStart, (first?.start ?? 0) - seconds(0.3));
  assert.equal(first?.samples.length, first.end - first.start + seconds(0.6));
  assert.deepEqual(first?.samples, samples.slice(first.audioStart, first.end + seconds(0.3)));
  assert.equal(last?.end, samples.length);
});

test('it does not matter how the samples arrive', () => {
  const samples = sound(50, [3, 4], [30, 31]);
  assert.deepEqual(piecesOf(samples, 777), piecesOf(samples, samples.length));
});

test('speech without a pause is cut where it is quietest, none of it lost', () => {
  const pieces = piecesOf(sound(50, [15, 15.08], [29, 29.08], [44, 44.08]));
  assert.deepEqual(pieces.map(inSeconds), [
    [0, 15],
    [15, 29],
    [29, 44],
    [44, 50],
  ]);
});

test('speech that ends where it would be cut is not lost either', () => {
  for (const length of [19.9, 20, 20.1, 20.4]) {
    const pieces = piecesOf(sound(60, [length, 60]));
    const [, last] = pieces.map(inSeconds).at(-1) ?? [];
    assert(Math.abs((last ?? 0) - length) <= 0.1, `${length}: ${last}`);
  }
});

test('no piece is longer than 20 s, and they follow one another', () => {
  const pieces = piecesOf(sound(300));
  let end = 0;
  for (const piece of pieces) {
    assert.equal(piece.start, end);
    assert(piece.end - piece.start <= seconds(20));
    end = piece.end;
  }
  assert.equal(end, seconds(300));
});

test('silence has none', () => {
  assert.deepEqual(piecesOf(new Float32Array(seconds(30))), []);
  assert.deepEqual(piecesOf(new Float32Array()), []);
});

test('the quietest moment is the middle of the quiet', () => {
  const moment = quietestMoment(sound(4, [1, 1.04], [2, 2.2]));
  assert(moment > seconds(2) && moment < seconds(2.2), String(moment));
});
