import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type ErrorCode, isMinutebookError } from '../domain/errors.ts';
import type { EngineRun, Transcriber, Transcription } from './transcriber.ts';

/** What an adapter brings to be tested; a service is faked on the loopback. */
export interface TranscriberWorld extends AsyncDisposable {
  readonly transcriber: Transcriber;
  /** A file in which something is said, for longer than a moment. */
  readonly speech: SampleFile;
  /** One in which nobody says anything. */
  readonly silence: SampleFile;
  /** One whose engine takes its time; `begun` resolves when it is at work. */
  readonly slow: { readonly transcriber: Transcriber; readonly begun: () => Promise<void> };
  /** One for each way in which the engine fails. */
  readonly failing: readonly FailingTranscriber[];
}

export interface SampleFile {
  readonly audioPath: string;
  readonly durationMs: number;
}

export interface FailingTranscriber {
  /** In the title of the test: `a wrong key`. */
  readonly because: string;
  readonly transcriber: Transcriber;
  readonly code: ErrorCode;
}

/** What holds for every adapter of the port; `failures` are the `because` of the world's failing. */
export function describeTranscriber(
  name: string,
  failures: readonly string[],
  open: () => Promise<TranscriberWorld>,
): void {
  suite(`transcriber: ${name}`, () => {
    let world: TranscriberWorld;
    before(async () => {
      world = await open();
    });
    after(() => world[Symbol.asyncDispose]());

    test('hears what is said, in order, in whole milliseconds', async () => {
      const { audioPath, durationMs } = world.speech;
      const heard = await transcribe(world.transcriber, { audioPath, durationMs });
      assert(heard.segments.length > 0);
      assert.notEqual(heard.model, '');
      assertOrdered(heard, durationMs);
    });

    test('reports progress from 0 to 1 that never goes back', async () => {
      const fractions: number[] = [];
      await transcribe(world.transcriber, world.speech, {
        onProgress: (fraction) => fractions.push(fraction),
      });
      assert(fractions.every((fraction) => fraction >= 0 && fraction <= 1));
      assert.deepEqual(
        fractions,
        fractions.toSorted((one, other) => one - other),
      );
    });

    test('invents nothing where nobody speaks', async () => {
      const heard = await transcribe(world.transcriber, world.silence);
      assert.deepEqual(heard.segments, []);
    });

    test('leaves speakers blank unless it is asked for them', async () => {
      const heard = await transcribe(world.transcriber, world.speech);
      assert(heard.segments.every((segment) => segment.speaker === null));
    });

    test('does not begin when it is aborted before', async () => {
      const reason = new Error('changed my mind');
      const signal = AbortSignal.abort(reason);
      await assert.rejects(transcribe(world.transcriber, world.speech, { signal }), reason);
    });

    test('stops within a second when it is aborted', async () => {
      const controller = new AbortController();
      const { signal } = controller;
      const reason = new Error('changed my mind');
      const heard = transcribe(world.slow.transcriber, world.speech, { signal });
      const rejected = assert.rejects(heard, reason);
      await world.slow.begun();
      const abortedAt = performance.now();
      controller.abort(reason);
      await rejected;
      assert(performance.now() - abortedAt < 1000);
    });

    test('works after an abort', async () => {
      const heard = await transcribe(world.slow.transcriber, world.silence);
      assert.deepEqual(heard.segments, []);
    });

    for (const because of failures) {
      test(`says in the terms of the port that it fails for ${because}`, async () => {
        const failing = world.failing.find((one) => one.because === because);
        assert(failing !== undefined, 'The world has no such transcriber.');
        const error = await transcribe(failing.transcriber, world.speech).catch(
          (caught: unknown) => caught,
        );
        assert(isMinutebookError(error), String(error));
        assert.equal(error.code, failing.code);
      });
    }
  });
}

function transcribe(
  transcriber: Transcriber,
  { audioPath, durationMs }: SampleFile,
  run: Partial<EngineRun> = {},
): Promise<Transcription> {
  return transcriber.transcribe(
    { audioPath, durationMs, language: null, vocabulary: [], speakers: false },
    { signal: new AbortController().signal, onProgress: () => {}, ...run },
  );
}

/** Segments and the words in them follow one another, and none lies outside the file. */
export function assertOrdered({ segments }: Transcription, durationMs: number): void {
  let segmentMs = 0;
  let wordMs = 0;
  for (const { startMs, endMs, text, words } of segments) {
    assert.notEqual(text.trim(), '');
    if (startMs !== null && endMs !== null) {
      assert(Number.isInteger(startMs) && Number.isInteger(endMs));
      assert(segmentMs <= startMs && startMs <= endMs && endMs <= durationMs);
      segmentMs = startMs;
    }
    for (const word of words) {
      assert(Number.isInteger(word.startMs) && Number.isInteger(word.endMs));
      assert(wordMs <= word.startMs && word.startMs <= word.endMs && word.endMs <= durationMs);
      wordMs = word.startMs;
    }
  }
}
