import type { OfflineSpeakerDiarization, SpeakerEmbeddingExtractor } from 'sherpa-onnx-node';
import type { DiarizationModel } from '../../../models/installed-model.ts';
import { sampleRateHz } from './sample-rate.ts';
import type { Sherpa } from './sherpa.ts';
import type { SpeakerTurn } from './speaker-turns.ts';

/** Measured with the models of the fixtures: as cosine distance, 0.5 to 0.7 finds who there is. */
const clusteringThreshold = 0.6;
const shortestTurnSeconds = 0.2;
const bridgedPauseSeconds = 0.5;

export interface DiarizerEngine {
  /** Who speaks when in these samples; numbers of these samples only. */
  turnsIn(samples: Float32Array): Promise<readonly SpeakerTurn[]>;
  embeddingOf(samples: readonly Float32Array[]): Float32Array;
}

/** sherpa-onnx's pipeline. A broken model ends the process here: it has no gentler constructor. */
export async function loadDiarizer(
  sherpa: Sherpa,
  model: DiarizationModel,
  threads: number,
): Promise<DiarizerEngine> {
  const { default: addon } = await import('sherpa-onnx-node/addon.js');
  const embedding = { model: model.embedding.path, numThreads: threads };
  const pipeline = openPipeline(sherpa, model, embedding);
  // Loaded for meetings of more than one window only.
  let extractor: SpeakerEmbeddingExtractor | undefined;
  return {
    async turnsIn(samples) {
      const found = await addon.offlineSpeakerDiarizationProcessAsync(
        pipeline.handle,
        samples,
        () => {},
      );
      const turns = found.map(({ start, end, speaker }) => {
        return { startMs: start * 1000, endMs: end * 1000, speaker };
      });
      return turns.sort((one, other) => one.startMs - other.startMs);
    },
    embeddingOf(parts) {
      extractor ??= new sherpa.SpeakerEmbeddingExtractor(embedding);
      return embeddingOf(extractor, parts);
    },
  };
}

function embeddingOf(
  extractor: SpeakerEmbeddingExtractor,
  parts: readonly Float32Array[],
): Float32Array {
  const stream = extractor.createStream();
  for (const samples of parts) stream.acceptWaveform({ samples, sampleRate: sampleRateHz });
  stream.inputFinished();
  return extractor.compute(stream, false);
}

function openPipeline(
  sherpa: Sherpa,
  model: DiarizationModel,
  embedding: { readonly model: string; readonly numThreads: number },
): OfflineSpeakerDiarization {
  return new sherpa.OfflineSpeakerDiarization({
    segmentation: {
      pyannote: { model: model.segmentation.path },
      numThreads: embedding.numThreads,
    },
    embedding,
    clustering: { numClusters: -1, threshold: clusteringThreshold },
    minDurationOn: shortestTurnSeconds,
    minDurationOff: bridgedPauseSeconds,
  });
}
