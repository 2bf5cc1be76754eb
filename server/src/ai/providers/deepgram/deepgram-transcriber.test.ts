import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deepgram } from '../../../../test/ai/speech/deepgram.ts';
import { startFakeSpeechService } from '../../../../test/ai/speech/fake-speech-service.ts';
import { openSoundFiles } from '../../../../test/ai/speech/sound-files.ts';
import {
  apiKey,
  openSpeechWorld,
  speechFailures,
} from '../../../../test/ai/speech/speech-world.ts';
import { describeTranscriber } from '../../transcriber-contract.ts';
import { createDeepgramTranscriber } from './deepgram-transcriber.ts';

describeTranscriber('deepgram', speechFailures, () =>
  openSpeechWorld(
    () => deepgram,
    (address) => createDeepgramTranscriber({ ...address, model: null }),
  ),
);

suite('Deepgram', () => {
  async function heardBy(model: string | null, language: string | null) {
    await using files = await openSoundFiles();
    await using fake = await startFakeSpeechService(deepgram, apiKey);
    const transcriber = createDeepgramTranscriber({ apiKey, baseUrl: fake.origin, model });
    const audioPath = await files.make('sound.flac', 'anoisesrc=duration=3:amplitude=0.3:seed=2');
    const vocabulary = ['Minutebook', 'Bo Chen'];
    const heard = await transcriber.transcribe(
      { audioPath, durationMs: 3000, language, vocabulary, speakers: true },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
    return { heard, query: fake.calls[0]?.query ?? new URLSearchParams() };
  }

  test('gives speakers, words as they are written, and the language that it found', async () => {
    const { heard, query } = await heardBy(null, null);
    assert.equal(heard.model, 'nova-3');
    assert.equal(heard.language, 'en');
    assert.deepEqual(heard.segments[1], {
      startMs: 1000,
      endMs: 1900,
      speaker: 'Speaker 2',
      text: 'Word1.',
      confidence: 0.98,
      words: [{ text: 'Word1.', startMs: 1000, endMs: 1900, confidence: 0.98 }],
    });
    assert.deepEqual(query.getAll('keyterm'), ['Minutebook', 'Bo Chen']);
    assert.equal(query.get('detect_language'), 'true');
  });

  test('asks older models in their own words, and keeps the language that is set', async () => {
    const { heard, query } = await heardBy('nova-2', 'de-CH');
    assert.equal(heard.language, 'de-CH');
    assert.equal(query.get('language'), 'de-CH');
    assert.deepEqual(query.getAll('keywords'), ['Minutebook', 'Bo Chen']);
  });
});
