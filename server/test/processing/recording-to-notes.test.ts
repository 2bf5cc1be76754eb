import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meeting, memo } from '../../src/ai/providers/local/local-speech.fixture.ts';
import { until } from '../cli/until.ts';
import { noteLines, startProcessingWorld } from './processing-world.ts';
import { installTinyModel } from './speech-models.ts';
import { liveLines } from './spoken-lines.ts';

describe('A recording', () => {
  test('with sound gets a transcript, and notes that quote it', async () => {
    await using world = await startProcessingWorld();
    const id = await world.upload(meeting);
    const { result } = await world.until(id, 'transcript', 'done');
    assert.equal((await world.step(id, 'media'))?.state, 'done');
    const lines = await world.lines(id);
    assert.deepEqual(new Set(lines.map(({ speaker }) => speaker)).size, 2);
    for (const { timestamp, end, text, words = [] } of lines) {
      const times = [timestamp, ...words.flatMap((word) => [word.start, word.end]), end];
      assert.deepEqual(
        times,
        times.toSorted((a, b) => Number(a) - Number(b)),
      );
      assert.equal(words.map((word) => word.text).join(' '), text);
    }
    assert.partialDeepStrictEqual(result, {
      ...{ engine: 'local', model: 'tiny', language: 'en', transcript_revision: 1 },
      segments: lines.length,
    });
    const step = await world.until(id, 'notes', 'done');
    const notes = await world.notes(id);
    assert.partialDeepStrictEqual(notes, { kind: 'extract', is_stale: false, dropped_lines: 0 });
    const texts = new Map(lines.map((line) => [line.id, line.text]));
    const evidence = noteLines(notes).flatMap((line) => line.evidence);
    assert.ok(evidence.length >= 5);
    for (const { segment, quote } of evidence)
      assert.ok(texts.get(segment)?.includes(quote), quote);
    const recording = await world.recording(id);
    assert.equal(recording.status, 'ready');
    assert.match(recording.summary ?? '', /^\*Extract: sentences as they were said/);
    assert.equal(recording.extracted_tasks.length, notes.tasks.length);
    assert.ok(notes.tasks.length > 0);
    assert.notEqual(recording.summary_generated_at, null);
    assert.notEqual(recording.tasks_generated_at, null);
    assert.equal(recording.transcript_text, lines.map(({ text }) => text).join(' '));
    assert.partialDeepStrictEqual(step.result, { summary_written: true, tasks_written: true });
    assert.deepEqual(await world.search('ROADMAP to the next sprint'), [id]);
  });

  test('waits for a speech model, and goes on once one is there', async () => {
    await using world = await startProcessingWorld({ hasModel: false });
    const id = await world.upload(memo);
    const waiting = await world.until(id, 'transcript', 'waiting');
    assert.match(waiting.reason ?? '', /npx minutebook models pull/);
    assert.equal((await world.recording(id)).status, 'ready');
    assert.equal(await world.step(id, 'notes'), undefined);
    const listed = await world.ask('/api/projects/1/processing/?state=waiting');
    assert.partialDeepStrictEqual(await listed.json(), { results: [{ recording: id }] });
    await installTinyModel(world.modelsDir);
    await world.hurry();
    assert.equal((await world.until(id, 'transcript', 'done')).reason, null);
    await world.until(id, 'notes', 'done');
  });

  test('waits for the model of the engine that was asked for, whichever is the usual one', async () => {
    await using world = await startProcessingWorld({ hasModel: false, speech: { engine: 'none' } });
    const id = await world.upload(memo);
    const skipped = await world.until(id, 'transcript', 'skipped');
    assert.match(skipped.reason ?? '', /MINUTEBOOK_SPEECH_ENGINE is none/);
    await world.call(id, 'processing/', { body: { engine: 'local' } });
    await world.until(id, 'transcript', 'waiting');
    await world.hurry();
    await until('it was looked whether the model is there', 20_000, async () => {
      const { rowCount } = await world.db.query({
        text: `SELECT 1 FROM recurring_tasks WHERE name = 'wake-notes' AND next_at > now()`,
      });
      return rowCount > 0;
    });
    assert.partialDeepStrictEqual(await world.step(id, 'transcript'), {
      state: 'waiting',
      attempts: 1,
    });
    await installTinyModel(world.modelsDir);
    await world.hurry();
    await world.until(id, 'transcript', 'done');
  });

  test('without media gets notes of its lines once the client says that it is ready', async () => {
    await using world = await startProcessingWorld({ hasModel: false });
    const lines = await liveLines();
    const id = await world.append({ meeting_title: 'Weekly' }, lines);
    assert.equal(await world.step(id, 'transcript'), undefined);
    await world.call(id, '', { method: 'PATCH', body: { status: 'ready' } });
    const { result } = await world.until(id, 'transcript', 'done');
    assert.deepEqual(result, { kept: 'live', echoes_folded: 0 });
    await world.until(id, 'notes', 'done');
    assert.equal((await world.lines(id)).length, lines.length);
    assert.match((await world.recording(id)).summary ?? '', /move the support queue/);
  });
});
