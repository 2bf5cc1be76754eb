import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inspect } from 'node:util';
import { assemblyAi } from '../../../../test/ai/speech/assemblyai.ts';
import { startFakeSpeechService } from '../../../../test/ai/speech/fake-speech-service.ts';
import { openSoundFiles } from '../../../../test/ai/speech/sound-files.ts';
import {
  apiKey,
  openSpeechWorld,
  speechFailures,
} from '../../../../test/ai/speech/speech-world.ts';
import { isMinutebookError } from '../../../domain/errors.ts';
import type { TranscriptionRequest } from '../../transcriber.ts';
import { describeTranscriber } from '../../transcriber-contract.ts';
import { createAssemblyAiTranscriber } from './assemblyai-transcriber.ts';

const pollMs = 1;

describeTranscriber('assemblyai', speechFailures, () =>
  openSpeechWorld(assemblyAi, (address) =>
    createAssemblyAiTranscriber({ ...address, model: null, pollMs }),
  ),
);

suite('AssemblyAI', () => {
  async function setUp(failure?: string) {
    const stack = new AsyncDisposableStack();
    const files = stack.use(await openSoundFiles());
    const protocol = assemblyAi(failure === undefined ? {} : { failure });
    const fake = stack.use(await startFakeSpeechService(protocol, apiKey));
    const service = { apiKey, baseUrl: fake.origin, model: null, pollMs };
    const transcriber = createAssemblyAiTranscriber(service);
    const audioPath = await files.make('sound.flac', 'anoisesrc=duration=3:amplitude=0.3:seed=2');
    const transcribe = (request: Partial<TranscriptionRequest> = {}) =>
      transcriber.transcribe(
        { audioPath, durationMs: 3000, language: null, vocabulary: [], speakers: true, ...request },
        { signal: new AbortController().signal, onProgress: () => {} },
      );
    return { fake, transcribe, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  }

  test('gives sentences with speakers and words, and the language that it found', async () => {
    await using world = await setUp();
    const heard = await world.transcribe();
    assert.equal(heard.model, 'universal-2');
    assert.equal(heard.language, 'en-us');
    assert.deepEqual(heard.segments[1], {
      startMs: 1000,
      endMs: 1900,
      speaker: 'Speaker B',
      text: 'word1',
      confidence: 0.97,
      words: [{ text: 'word1', startMs: 1000, endMs: 1900, confidence: 0.97 }],
    });
  });

  test('passes on language and vocabulary', async () => {
    await using world = await setUp();
    await world.transcribe({ language: 'de-CH', vocabulary: ['Minutebook'] });
    const call = world.fake.calls.find(({ path }) => path === '/v2/transcript');
    const asked = JSON.parse(String(call?.body));
    assert.equal(asked.language_code, 'de');
    assert.deepEqual(asked.word_boost, ['Minutebook']);
    assert.equal(asked.language_detection, undefined);
  });

  test('looks again when a look fails, since the work is paid for', async () => {
    await using world = await setUp();
    const busy = { kind: 'status', status: 503, body: {} } as const;
    world.fake.plan(null, null, busy, { kind: 'cut' }, busy);
    assert.equal((await world.transcribe()).segments.length, 3);
    assert.equal(world.fake.calls.filter(({ path }) => path === '/v2/upload').length, 1);
  });

  test('says that the work failed, without the address in their words', async () => {
    for (const [failure, code] of [
      ['Transcoding failed for https://cdn.example.com/upload/1.', 'engine_failed'],
      ['language_detection cannot be performed on files with no spoken audio.', 'engine_refused'],
    ]) {
      await using world = await setUp(failure);
      const error = await world.transcribe().catch((caught: unknown) => caught);
      assert(isMinutebookError(error) && error.code === code, inspect(error));
      assert(!inspect(error, { depth: 10 }).includes('cdn.example.com'));
    }
  });
});
