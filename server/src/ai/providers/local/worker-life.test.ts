import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { after, before, suite, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { ErrorCode } from '../../../domain/errors.ts';
import type { InstalledModel } from '../../models/installed-model.ts';
import {
  memo,
  openSpeechFolder,
  openTranscriber,
  type SpeechFolder,
  tinyModel,
} from './local-speech.fixture.ts';

/** What is thrown is of that code, and its cause says so. */
function failure(code: ErrorCode, cause: RegExp) {
  return (error: Error & { code?: string }) => {
    assert.equal(error.code, code);
    assert.match(String(error.cause), cause);
    return true;
  };
}

suite('local transcriber: the worker', () => {
  let clips: SpeechFolder;
  let clip: { readonly audioPath: string; readonly durationMs: number };
  before(async () => {
    clips = await openSpeechFolder();
    const beginning = ['-i', memo.audioPath, '-t', '12'];
    clip = { audioPath: await clips.sound('clip.flac', beginning), durationMs: 12_000 };
  });
  after(() => clips[Symbol.asyncDispose]());

  test('wrong tokens end it, are tried once more, and harm nothing else', async () => {
    await using folder = await openSpeechFolder();
    const tokens = await folder.write('tokens.txt', 'a 0\nb 1\n');
    let model: InstalledModel = await tinyModel({ tokens });
    await using local = openTranscriber(null, { findModel: async () => model });
    await assert.rejects(local.transcribe(clip), failure('engine_failed', /tokens\.txt/));
    assert.equal(local.workers.length, 2);
    model = await tinyModel();
    assert.notEqual((await local.transcribe(clip)).segments.length, 0);
  });

  test('a network that is cut off is an error, not an abort', async () => {
    await using folder = await openSpeechFolder();
    const whole = await readFile((await tinyModel()).files.encoder?.path ?? '');
    const encoder = await folder.write('encoder.onnx', whole.subarray(0, 300_000));
    await using local = openTranscriber(await tinyModel({ encoder }));
    await assert.rejects(local.transcribe(clip), failure('engine_failed', /cannot be loaded/));
  });

  test('a broken network for speakers ends it too', async () => {
    await using folder = await openSpeechFolder();
    const broken = await folder.write('broken.onnx', 'x'.repeat(10_000));
    const model = {
      ...(await tinyModel()),
      diarization: { segmentation: broken, embedding: broken },
    };
    await using local = openTranscriber(model);
    await assert.rejects(
      local.transcribe({ ...clip, speakers: true }),
      failure('engine_failed', /./),
    );
    assert.notEqual((await local.transcribe(clip)).segments.length, 0);
  });

  test('a damaged file is not loaded, also when it was damaged after it was checked', async () => {
    await using folder = await openSpeechFolder();
    const good = await readFile((await tinyModel()).files.tokens?.path ?? '');
    const tokens = await folder.write('tokens.txt', good);
    await using local = openTranscriber(await tinyModel({ tokens }));
    await local.transcribe(clip);
    await writeFile(tokens.path, 'a 0\nb 1\n');
    await assert.rejects(local.transcribe(clip), failure('model_damaged', /tokens\.txt/));
    // One for each: it did not die of the tokens, as it does when it loads them.
    assert.equal(local.workers.length, 2);
  });

  test('a missing file is a damaged model', async () => {
    const gone = { path: '/no/such/tokens.txt', sha256: '0'.repeat(64) };
    await using local = openTranscriber(await tinyModel({ tokens: gone }));
    await assert.rejects(local.transcribe(clip), failure('model_damaged', /ENOENT/));
  });

  test('killed in the middle, it is started again and all is heard', async () => {
    await using local = openTranscriber(await tinyModel());
    const whole = await local.transcribe(clip);
    const fractions: number[] = [];
    const onProgress = (fraction: number) => {
      if (fractions.push(fraction) === 5) process.kill(local.workers[0] ?? 0, 'SIGKILL');
    };
    const heard = await local.transcribe(clip, { onProgress });
    assert.deepEqual(heard, whole);
    assert.deepEqual(
      fractions,
      fractions.toSorted((one, other) => one - other),
    );
    assert.equal(local.workers.length, 2);
  });

  test('an error of who follows the progress is theirs, and ends it', async () => {
    await using local = openTranscriber(await tinyModel());
    const onProgress = () => {
      throw new Error('no such recording');
    };
    await assert.rejects(local.transcribe(clip, { onProgress }), /no such recording/);
    assert(isGone(local.workers[0] ?? 0));
  });

  test('ended by a time limit, twice, it gives up', async () => {
    await using local = openTranscriber(await tinyModel(), { timeLimitMs: () => 1 });
    await assert.rejects(local.transcribe(clip), failure('engine_failed', /took too long/));
    assert.equal(local.workers.length, 2);
  });

  test('sound that cannot be read is said to be so', async () => {
    await using folder = await openSpeechFolder();
    const { path } = await folder.write('text.flac', 'Minutes of the meeting');
    await using local = openTranscriber(await tinyModel());
    const cause = /The sound cannot be read: ./;
    await assert.rejects(local.transcribe({ audioPath: path }), failure('engine_failed', cause));
    assert.equal(local.workers.length, 1);
  });

  test('one serves many, in their order; who gives up waiting is not served', async () => {
    await using local = openTranscriber(await tinyModel());
    const order: string[] = [];
    const controller = new AbortController();
    const first = local.transcribe(clip).then(() => order.push('first'));
    const second = local.transcribe(clip, { signal: controller.signal });
    const third = local.transcribe(clip).then(() => order.push('third'));
    controller.abort(new Error('left'));
    await assert.rejects(
      second.finally(() => order.push('second')),
      /left/,
    );
    await Promise.all([first, third]);
    assert.deepEqual(order, ['second', 'first', 'third']);
    assert.equal(local.workers.length, 1);
  });

  test('it ends when there is nothing to do', async () => {
    await using local = openTranscriber(await tinyModel(), { idleMs: 1 });
    await local.transcribe(clip);
    await untilGone(local.workers[0] ?? 0);
    assert.notEqual((await local.transcribe(clip)).segments.length, 0);
    assert.equal(local.workers.length, 2);
  });

  test('it ends with the transcriber, and what it was at fails for the moment', async () => {
    const local = openTranscriber(await tinyModel());
    const rejected = assert.rejects(local.transcribe(clip), { code: 'engine_unavailable' });
    await local.started;
    await local[Symbol.asyncDispose]();
    await rejected;
    assert(isGone(local.workers[0] ?? 0));
    await assert.rejects(local.transcribe(clip), { code: 'engine_unavailable' });
  });

  test('it leaves processors and memory to others, and knows no secrets', {
    skip: process.platform !== 'linux',
  }, async () => {
    process.env.MINUTEBOOK_TEST_SECRET = 'hush';
    await using local = openTranscriber(await tinyModel());
    await local.transcribe(clip);
    const pid = local.workers[0] ?? 0;
    assert(getPriority(pid) > getPriority());
    assert.equal(Number(await readFile(`/proc/${pid}/oom_score_adj`, 'utf8')), 800);
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    assert.doesNotMatch(environment, /hush|MINUTEBOOK|DATABASE_URL/);
  });
});

async function untilGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (isGone(pid)) return;
    await delay(25);
  }
  throw new Error('It still runs.');
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
