import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import type { Transcriber } from '../../transcriber.ts';
import { assertOrdered, describeTranscriber } from '../../transcriber-contract.ts';
import {
  longMeeting,
  meeting,
  meetingTurns,
  memo,
  openSpeechFolder,
  openTranscriber,
  tinyModel,
} from './local-speech.fixture.ts';
import { wordErrorRate } from './word-error-rate.fixture.ts';

const failures = ['no model', 'a damaged file', 'a model that cannot be loaded', 'no ffmpeg'];

describeTranscriber('local', failures, async () => {
  const folder = await openSpeechFolder();
  const model = await tinyModel();
  const { transcriber } = openTranscriber(model);
  const noise = await folder.write('noise.onnx', Buffer.alloc(100_000, 7));
  const unlike = { ...noise, sha256: '0'.repeat(64) };
  const failing = [
    openTranscriber(null),
    openTranscriber(await tinyModel({ encoder: unlike })),
    openTranscriber(await tinyModel({ encoder: noise })),
    openTranscriber(model, { ffmpegPath: '/no/such/ffmpeg' }),
  ].map((opened) => opened.transcriber);
  const codes = ['speech_model_missing', 'model_damaged', 'engine_failed', 'engine_unavailable'];
  return {
    transcriber,
    speech: memo,
    silence: {
      audioPath: await folder.sound('silence.flac', ['-f', 'lavfi', '-t', '5', '-i', 'anullsrc']),
      durationMs: 5000,
    },
    slow: notingProgress(transcriber),
    failing: failing.map((one, index) => {
      return { because: failures[index] ?? '', transcriber: one, code: codes[index] as 'error' };
    }),
    async [Symbol.asyncDispose]() {
      for (const one of [transcriber, ...failing]) await one[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
});

/** Says when the worker has read the first of the sound: most of it is still to come then. */
function notingProgress(transcriber: Transcriber) {
  const begun = Promise.withResolvers<void>();
  const noting: Transcriber = {
    engine: transcriber.engine,
    transcribe(request, run) {
      const onProgress = (fraction: number) => {
        run.onProgress(fraction);
        begun.resolve();
      };
      return transcriber.transcribe(request, { ...run, onProgress });
    },
  };
  return { transcriber: noting, begun: () => begun.promise };
}

suite('local transcriber: what it hears', () => {
  test('a meeting: its words, and who says them', async () => {
    await using local = openTranscriber(await tinyModel());
    const heard = await local.transcribe({ ...meeting, speakers: true });
    const text = heard.segments.map((segment) => segment.text).join(' ');
    assert(wordErrorRate(await meeting.reference(), text) <= 0.02);
    assertOrdered(heard, meeting.durationMs);
    assert(heard.segments.every(({ confidence }) => confidence !== null && confidence > 0.5));
    assert(heard.segments.every(({ startMs, endMs }) => (endMs ?? 0) - (startMs ?? 0) <= 20_000));
    const labels = new Set(heard.segments.map((segment) => segment.speaker));
    assert.deepEqual([...labels], ['Speaker 1', 'Speaker 2']);
    assert((await rightlyAttributed(heard.segments)) >= 0.9);
    assert.deepEqual([heard.model, heard.language], ['tiny', 'en']);
    assert((await peakMemoryMb(local.workers[0])) <= 250);
  });

  test('a longer meeting of three', async () => {
    await using local = openTranscriber(await tinyModel());
    const heard = await local.transcribe({ ...longMeeting, speakers: true });
    const text = heard.segments.map((segment) => segment.text).join(' ');
    assert(wordErrorRate(await longMeeting.reference(), text) <= 0.02);
    assertOrdered(heard, longMeeting.durationMs);
    assert.equal(new Set(heard.segments.map((segment) => segment.speaker)).size, 3);
    assert((await peakMemoryMb(local.workers[0])) <= 250);
  });

  test('a phone memo, and the same one again with the model still loaded', async () => {
    await using local = openTranscriber(await tinyModel());
    const first = await local.transcribe();
    const text = first.segments.map((segment) => segment.text).join(' ');
    // Three of its 99 numbers and names are beyond the tiny model.
    assert(wordErrorRate(await memo.reference(), text) <= 0.04);
    assert.deepEqual(await local.transcribe(), first);
    assert.equal(local.workers.length, 1);
  });

  test('nothing in noise, tones and clicks', async () => {
    await using folder = await openSpeechFolder();
    await using local = openTranscriber(await tinyModel());
    const sources = ['anoisesrc=a=0.1:d=8', 'sine=440:d=8', 'aevalsrc=gt(sin(20*t)\\,0.999):d=8'];
    for (const [index, source] of sources.entries()) {
      const input = ['-f', 'lavfi', '-i', source];
      const audioPath = await folder.sound(`${index}.flac`, input);
      const heard = await local.transcribe({ audioPath, durationMs: 8000, speakers: true });
      assert.deepEqual(heard.segments, [], source);
    }
  });

  test('a file of no length has no speech', async () => {
    await using folder = await openSpeechFolder();
    await using local = openTranscriber(await tinyModel());
    const input = ['-f', 'lavfi', '-t', '0.01', '-i', 'anullsrc'];
    const audioPath = await folder.sound('short.flac', input);
    const heard = await local.transcribe({ audioPath, durationMs: 0, speakers: true });
    assert.deepEqual(heard.segments, []);
  });
});

type Segments = readonly { readonly startMs: number | null; readonly speaker: string | null }[];

/** The share of segments whose label is that of the voice that was made to speak then. */
async function rightlyAttributed(segments: Segments): Promise<number> {
  const turns = await meetingTurns();
  const right = segments.filter(({ startMs, speaker }) => {
    const seconds = (startMs ?? 0) / 1000;
    const turn = turns.findLast(({ start }) => start <= seconds);
    return speaker === `Speaker ${(turn?.speaker ?? 0) + 1}`;
  });
  return right.length / segments.length;
}

/** Where the kernel does not tell, none. */
async function peakMemoryMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
