import { fileURLToPath } from 'node:url';
import type { OfflineRecognizer, Vad } from 'sherpa-onnx-node';
import type { TranscribeCommand } from '../speech-messages.ts';
import { type DiarizerEngine, loadDiarizer } from './diarizer-engine.ts';
import { recognizerConfig } from './recognizer-config.ts';
import { sampleRateHz } from './sample-rate.ts';
import { loadSherpa, type Sherpa } from './sherpa.ts';
import { windowSamples } from './speech-pieces.ts';
import { WorkerFailure } from './worker-failure.ts';

/** What a loaded model can do. */
export interface SpeechEngine {
  /** Null where the model has nothing that tells speakers apart. */
  readonly diarizer: () => Promise<DiarizerEngine | null>;
  readonly openVad: () => Vad;
  readonly recognizer: OfflineRecognizer;
}

/** Rejects with a WorkerFailure, or ends the process, which is how the library takes bad tokens. */
export async function loadEngine(command: TranscribeCommand): Promise<SpeechEngine> {
  const { model, threads } = command;
  const sherpa = await loadSherpa();
  const config = recognizerConfig(command);
  const recognizer = await sherpa.OfflineRecognizer.createAsync(config).catch((error: Error) => {
    throw new WorkerFailure('engine_failed', `The model cannot be loaded: ${error.message}`);
  });
  let diarizer: Promise<DiarizerEngine> | undefined;
  return {
    recognizer,
    openVad: () => openVad(sherpa),
    async diarizer() {
      if (!model.diarization) return null;
      diarizer ??= loadDiarizer(sherpa, model.diarization, threads);
      return diarizer;
    },
  };
}

/** Silero, whose weights come with a package; one per file, because it remembers. */
function openVad(sherpa: Sherpa): Vad {
  const weights = import.meta.resolve('@ricky0123/vad-web/dist/silero_vad_v5.onnx');
  const silero = {
    model: fileURLToPath(weights),
    threshold: 0.5,
    minSilenceDuration: 0.5,
    minSpeechDuration: 0.25,
    // Cutting is not left to it: it would go on for as long as there is no pause.
    maxSpeechDuration: 60,
    windowSize: windowSamples,
  };
  return new sherpa.Vad({ sileroVad: silero, sampleRate: sampleRateHz, numThreads: 1 }, 30);
}
