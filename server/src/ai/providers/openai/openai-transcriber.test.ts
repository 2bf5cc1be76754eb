import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inspect } from 'node:util';
import { startFakeSpeechService } from '../../../../test/ai/speech/fake-speech-service.ts';
import {
  type OpenAiSpeechTraits,
  openaiForm,
  openaiSpeech,
} from '../../../../test/ai/speech/openai-speech.ts';
import { openSoundFiles } from '../../../../test/ai/speech/sound-files.ts';
import {
  apiKey,
  openSpeechWorld,
  speechFailures,
} from '../../../../test/ai/speech/speech-world.ts';
import { isMinutebookError } from '../../../domain/errors.ts';
import type { TranscriptionRequest } from '../../transcriber.ts';
import { assertOrdered, describeTranscriber } from '../../transcriber-contract.ts';
import { createOpenAiTranscriber, type OpenAiTranscriberOptions } from './openai-transcriber.ts';

const ffmpegPath = 'ffmpeg';

describeTranscriber('openai', speechFailures, () =>
  openSpeechWorld(openaiSpeech, ({ baseUrl, ...address }) =>
    createOpenAiTranscriber({ ...address, baseUrl: `${baseUrl}/v1`, model: null, ffmpegPath }),
  ),
);

suite('OpenAI and servers like it', () => {
  async function setUp(
    traits: OpenAiSpeechTraits = {},
    more: Partial<OpenAiTranscriberOptions> = {},
  ) {
    const stack = new AsyncDisposableStack();
    const files = stack.use(await openSoundFiles());
    const fake = stack.use(await startFakeSpeechService(openaiSpeech(traits), apiKey));
    const baseUrl = `${fake.origin}/v1`;
    const transcriber = createOpenAiTranscriber({
      apiKey,
      baseUrl,
      model: null,
      ffmpegPath,
      ...more,
    });
    const audioPath = await files.make('sound.flac', 'anoisesrc=duration=20:amplitude=0.3:seed=2');
    const progress: number[] = [];
    const transcribe = (request: Partial<TranscriptionRequest> = {}) =>
      transcriber.transcribe(
        {
          audioPath,
          durationMs: 20_000,
          language: null,
          vocabulary: [],
          speakers: false,
          ...request,
        },
        { signal: new AbortController().signal, onProgress: (done) => progress.push(done) },
      );
    return { files, fake, transcribe, progress, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  }

  test('gives segments with confidence and their words', async () => {
    await using world = await setUp();
    const heard = await world.transcribe();
    assert.equal(heard.model, 'whisper-1');
    assert.equal(heard.language, 'en');
    assert.equal(heard.segments.length, 10);
    assert.deepEqual(heard.segments[1], {
      startMs: 2000,
      endMs: 4000,
      speaker: null,
      text: 'word2 word3',
      confidence: 0.779,
      words: [
        { text: 'word2', startMs: 2000, endMs: 2900, confidence: null },
        { text: 'word3', startMs: 3000, endMs: 3900, confidence: null },
      ],
    });
  });

  test('passes on language and vocabulary, and names no file of ours', async () => {
    await using world = await setUp();
    await world.transcribe({ language: 'de-CH', vocabulary: ['Minutebook', 'Zürich'] });
    const [call] = world.fake.calls;
    assert(call !== undefined);
    const form = await openaiForm(call);
    assert.equal(form.get('language'), 'de');
    assert.equal(form.get('prompt'), 'Minutebook, Zürich');
    assert.equal((form.get('file') as File).name, 'audio.flac');
  });

  test('sends long sound in pieces, and puts their times together', async () => {
    await using world = await setUp({}, { pieceMs: 6000 });
    const heard = await world.transcribe();
    assert.equal(world.fake.calls.length, 4);
    assertOrdered(heard, 20_000);
    const starts = heard.segments.map(({ startMs }) => startMs);
    assert.deepEqual(starts, [0, 2000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000, 18_000]);
    assert.deepEqual(world.progress, [0.25, 0.5, 0.75, 1]);
  });

  test('cuts in silences where there are some', async () => {
    await using world = await setUp({}, { pieceMs: 6000 });
    const source = "aevalsrc='0.3*random(0)*(lt(t,5)+gt(t,6))':duration=10";
    const audioPath = await world.files.make('pause.flac', source);
    const heard = await world.transcribe({ audioPath, durationMs: 10_000 });
    const second = heard.segments.find(({ startMs }) => (startMs ?? 0) > 5000);
    assert(Math.abs((second?.startMs ?? 0) - 5500) < 100, inspect(second));
  });

  test('tells speakers apart where one request holds them all, and never guesses beyond', async () => {
    const model = 'gpt-4o-transcribe-diarize';
    await using whole = await setUp({}, { model });
    const heard = await whole.transcribe({ speakers: true });
    const names = heard.segments.slice(0, 3).map(({ speaker }) => speaker);
    assert.deepEqual(names, ['Speaker A', 'Speaker B', 'Speaker A']);
    await using pieces = await setUp({}, { model, pieceMs: 6000 });
    const cut = await pieces.transcribe({ speakers: true });
    assert(cut.segments.every(({ speaker }) => speaker === null));
  });

  test('makes a segment of each piece where a server answers text only', async () => {
    for (const traits of [{ formats: ['json'] }, { bareText: true }]) {
      await using world = await setUp(traits, { pieceMs: 10_000 });
      const heard = await world.transcribe();
      assert.deepEqual(
        heard.segments.map(({ startMs, endMs, words }) => [startMs, endMs, words.length]),
        [
          [0, 10_000, 0],
          [10_000, 20_000, 0],
        ],
      );
    }
  });

  test('asks nothing of a model that knows no times', async () => {
    await using world = await setUp({ formats: ['json'] }, { model: 'gpt-4o-mini-transcribe' });
    assert.equal((await world.transcribe()).segments.length, 1);
    assert.equal(world.fake.calls.length, 1);
  });

  test('says when to come back, and neither key nor address', async () => {
    await using world = await setUp({}, { apiKey: 'wrong-key-0123456789' });
    const headers = { 'retry-after': '30' };
    const body = { error: { message: `Slow down, ${apiKey}: see ${world.fake.origin}` } };
    world.fake.plan({ kind: 'status', status: 429, body, headers });
    for (const code of ['engine_unavailable', 'engine_refused']) {
      const error = await world.transcribe().catch((caught: unknown) => caught);
      assert(isMinutebookError(error) && error.code === code, inspect(error));
      if (code === 'engine_unavailable') assert.equal(error.retryAfterSeconds, 30);
      const logged = inspect(error, { depth: 10 });
      for (const secret of ['wrong-key-0123456789', world.fake.origin, 'example.com/keys'])
        assert(!logged.includes(secret), `${logged} holds ${secret}`);
    }
  });
});
