import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { memo } from '../../src/ai/providers/local/local-speech.fixture.ts';
import { startFakeSpeechService } from '../ai/speech/fake-speech-service.ts';
import { openaiSpeech } from '../ai/speech/openai-speech.ts';
import { until } from '../cli/until.ts';
import { startLanguageModelWorld } from './language-model-world.ts';
import { noteLines, startProcessingWorld } from './processing-world.ts';
import { tinyModelId } from './speech-models.ts';
import { liveLines } from './spoken-lines.ts';

const unavailable = {
  kind: 'status',
  status: 503,
  body: { error: { message: 'Overloaded.' } },
} as const;

describe('An engine', () => {
  test('with a damaged model fails with what to do about it, and notes are not held up', async () => {
    await using world = await startProcessingWorld();
    await truncate(join(world.modelsDir, tinyModelId, 'encoder.onnx'), 1000);
    const id = await world.upload(memo);
    const failed = await world.until(id, 'transcript', 'failed');
    assert.equal(failed.error_code, 'model_damaged');
    assert.match(failed.reason ?? '', /models pull/);
    assert.equal((await world.until(id, 'notes', 'skipped')).error_code, null);
    const listed = await world.ask('/api/projects/1/processing/?state=failed');
    const { results } = (await listed.json()) as { results: object[] };
    assert.equal(results.length, 1);
    assert.partialDeepStrictEqual(results[0], {
      ...{ recording: id, step: 'transcript', error_code: 'model_damaged', attempts: 1 },
      reason: failed.reason,
    });
  });

  test('that is away for a while is asked again, later and later', async () => {
    await using service = await startFakeSpeechService(openaiSpeech(), 'sk-0123456789');
    service.plan(unavailable, unavailable);
    await using world = await startProcessingWorld({
      hasModel: false,
      speech: { engine: 'openai', url: `${service.origin}/v1`, openaiApiKey: service.apiKey },
    });
    const id = await world.upload(memo);
    const delays: number[] = [];
    for (const attempt of [1, 2]) {
      await until(`attempt ${attempt} fails`, 30_000, async () => {
        const step = await world.step(id, 'transcript');
        if (step?.state !== 'queued' || step.attempts !== attempt) return false;
        assert.equal(step.error_code, 'engine_unavailable');
        return true;
      });
      delays.push(await delayOfRetry());
      await world.hurry();
    }
    const done = await world.until(id, 'transcript', 'done');
    assert.partialDeepStrictEqual(done, { attempts: 3, error_code: null, reason: null });
    const [first = 0, second = 0] = delays;
    assert.ok(first >= 5 && second >= 10, `${first} s, ${second} s`);
    assert.match((await world.recording(id)).transcript_text, /word0 word1/);

    /** In seconds, of the job that is to be repeated. */
    async function delayOfRetry(): Promise<number> {
      let delay = 0;
      await until('the job is to be repeated', 10_000, async () => {
        const { rows } = await world.db.query<{ delay: number }>({
          text: `SELECT extract(epoch FROM start_after - started_on)::float8 AS delay
            FROM pgboss.job WHERE name = 'step-transcript' AND state = 'retry'`,
        });
        delay = rows[0]?.delay ?? 0;
        return rows.length > 0;
      });
      return delay;
    }
  });

  test('for notes that invents quotes has these left out, and counted', async () => {
    await using world = await startLanguageModelWorld();
    const { author } = world;
    const proven = { position: 5, quote: 'we agreed to move the roadmap to the next sprint' };
    const invented = { position: 5, quote: 'the company is sold for a million' };
    const lineWith = (evidence: object) => ({ text: 'The roadmap moves.', evidence: [evidence] });
    const answer = {
      summary: [lineWith(proven), lineWith(invented)],
      chapters: [],
      decisions: [lineWith(invented)],
      tasks: [
        {
          ...{ title: 'Move the roadmap', description: '', assignee: 'Anna', dueDate: null },
          evidence: [proven],
        },
      ],
    };
    world.model.plan({ kind: 'answer', text: JSON.stringify(answer) });
    const id = await world.append({}, await liveLines());
    await world.call(id, '', { method: 'PATCH', body: { status: 'ready' } });
    const { result } = await world.until(id, 'notes', 'done');
    const notes = await world.notes(id);
    assert.partialDeepStrictEqual(result, { kind: 'generated', author, dropped_lines: 2 });
    assert.partialDeepStrictEqual(notes, { kind: 'generated', author, dropped_lines: 2 });
    assert.deepEqual(
      noteLines(notes).flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
      [proven.quote, proven.quote],
    );
    assert.equal((await world.recording(id)).summary, 'The roadmap moves.');
  });
});
