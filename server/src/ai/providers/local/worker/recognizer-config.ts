import type { OfflineRecognizerConfig } from 'sherpa-onnx-node';
import type { InstalledModel, ModelFileRole } from '../../../models/installed-model.ts';
import { sampleRateHz } from './sample-rate.ts';

export interface RecognizerSettings {
  readonly model: InstalledModel;
  readonly language: string | null;
  readonly threads: number;
}

/**
 * What sherpa-onnx is to load. Only Whisper can be told the language. A vocabulary is not passed
 * on: the library takes one for beam search with a word list in the model's own pieces, and the
 * models of the catalogue are decoded greedily.
 */
export function recognizerConfig(settings: RecognizerSettings): OfflineRecognizerConfig {
  const { model } = settings;
  return {
    featConfig: { sampleRate: sampleRateHz, featureDim: 80 },
    decodingMethod: 'greedy_search',
    modelConfig: {
      ...networks(settings),
      tokens: path(model, 'tokens'),
      modelType: model.kind,
      numThreads: settings.threads,
      provider: 'cpu',
    },
  };
}

function networks({ model, language }: RecognizerSettings) {
  switch (model.kind) {
    case 'nemo_transducer':
      return { transducer: { ...halves(model), joiner: path(model, 'joiner') } };
    case 'nemo_ctc':
      return { nemoCtc: { model: path(model, 'model') } };
    case 'whisper':
      return {
        whisper: {
          ...halves(model),
          language: whisperLanguage(model, language),
          task: 'transcribe',
          tailPaddings: -1,
        },
      } as const;
  }
}

function halves(model: InstalledModel) {
  return { encoder: path(model, 'encoder'), decoder: path(model, 'decoder') };
}

function path(model: InstalledModel, role: ModelFileRole): string {
  const file = model.files[role];
  if (file === undefined) throw new Error(`The model ${model.id} has no file "${role}".`);
  return file.path;
}

/** Whisper knows languages without their region, and ends the process over one it does not know. */
export function whisperLanguage(model: InstalledModel, language: string | null): string {
  const primary = language?.split('-')[0]?.toLowerCase() ?? '';
  return model.languages.includes(primary) ? primary : '';
}
