import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list } from '../media/media-world.ts';
import { startProcessingWorld } from '../processing/processing-world.ts';
import { liveLines, said } from '../processing/spoken-lines.ts';

test('An imported transcript takes the place of the lines, and gets notes of its own', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const live = await liveLines();
  const id = await world.append({ meeting_title: 'Weekly' }, live);
  await world.call(id, '', { method: 'PATCH', body: { status: 'ready' } });
  await world.until(id, 'notes', 'done');

  const answer = await world.ask(`${list}${id}/import/`, {
    method: 'POST',
    headers: { 'content-type': 'text/vtt' },
    body: captionsOf(
      live.map((line) => ({ ...line, text: line.text.replace('roadmap', 'budget') })),
    ),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  assert.partialDeepStrictEqual(await answer.json(), { format: 'webvtt', revision: 2 });
  await world.until(id, 'notes', 'done');
  const notes = await world.notes(id);
  assert.equal(notes.transcript_revision, 2);
  assert.equal(notes.is_stale, false);
  const decisions = notes.decisions.map(({ text }) => text);
  assert.ok(
    decisions.includes('We agreed to move the budget to the next sprint'),
    decisions.join(),
  );
  const markdown = await (await world.ask(`${list}${id}/export/?format=md`)).text();
  for (const decision of decisions) assert.ok(markdown.includes(decision ?? ''), decision);
  const recording = await world.recording(id);
  assert.match(recording.summary ?? '', /move the budget to the next sprint/);
  assert.doesNotMatch(recording.transcript_text, /roadmap to the next sprint/);

  await world.call(id, 'revisions/1/restore/', { method: 'POST' });
  assert.deepEqual(said(await world.lines(id)), said(live));
  await world.until(id, 'notes', 'done');
  assert.equal((await world.notes(id)).transcript_revision, 3);
});

function captionsOf(lines: Awaited<ReturnType<typeof liveLines>>): string {
  const cues = lines.map(({ timestamp, speaker, text }) => {
    const times = `${clock(timestamp)} --> ${clock(timestamp + 2000)}`;
    return `${times}\n<v ${speaker}>${text}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

const clock = (ms: number) => new Date(ms).toISOString().slice(11, 23);
