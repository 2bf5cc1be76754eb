import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InstalledModel } from '../../../models/installed-model.ts';
import { recognizerConfig, whisperLanguage } from './recognizer-config.ts';

const file = (name: string) => ({ path: `/models/${name}`, sha256: '' });
const whisper: InstalledModel = {
  id: 'whisper-turbo-int8',
  kind: 'whisper',
  languages: ['en', 'de', 'yue'],
  files: { encoder: file('e'), decoder: file('d'), tokens: file('t') },
};

test('Whisper is told a language that it knows, without the region', () => {
  assert.equal(whisperLanguage(whisper, 'de-CH'), 'de');
  assert.equal(whisperLanguage(whisper, 'EN'), 'en');
  assert.equal(whisperLanguage(whisper, 'tlh'), '');
  assert.equal(whisperLanguage(whisper, null), '');
  const { modelConfig } = recognizerConfig({ model: whisper, language: 'de-CH', threads: 3 });
  assert.equal(modelConfig.whisper?.language, 'de');
  assert.equal(modelConfig.tokens, '/models/t');
  assert.equal(modelConfig.numThreads, 3);
});

test('each kind gets its files', () => {
  const files = { model: file('m'), tokens: file('t') };
  const ctc = { ...whisper, kind: 'nemo_ctc', files } as const;
  const { modelConfig } = recognizerConfig({ model: ctc, language: null, threads: 1 });
  assert.deepEqual(modelConfig.nemoCtc, { model: '/models/m' });
  assert.equal(modelConfig.modelType, 'nemo_ctc');
});

test('a model that lacks a file is named', () => {
  const model = { ...whisper, kind: 'nemo_transducer' } as const;
  assert.throws(() => recognizerConfig({ model, language: null, threads: 1 }), {
    message: 'The model whisper-turbo-int8 has no file "joiner".',
  });
});
