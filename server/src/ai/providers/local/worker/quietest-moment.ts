import { sampleRateHz } from './sample-rate.ts';

const frameSamples = sampleRateHz / 100;
/** Between two words it is quiet for longer than within one. */
const framesTogether = 8;

/** The middle of the quietest 80 ms, as an index into the samples. */
export function quietestMoment(samples: Float32Array): number {
  const loudness = frameLoudness(samples);
  let best = Math.floor(samples.length / 2);
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [frame, value] of loudness.entries()) {
    sum += value - (loudness[frame - framesTogether] ?? 0);
    if (frame < framesTogether - 1 || sum >= least) continue;
    least = sum;
    best = (frame + 1 - framesTogether / 2) * frameSamples;
  }
  return best;
}

function frameLoudness(samples: Float32Array): Float64Array {
  const loudness = new Float64Array(Math.floor(samples.length / frameSamples));
  for (let frame = 0; frame < loudness.length; frame += 1) {
    for (const sample of samples.subarray(frame * frameSamples, (frame + 1) * frameSamples)) {
      loudness[frame] = (loudness[frame] ?? 0) + sample * sample;
    }
  }
  return loudness;
}
