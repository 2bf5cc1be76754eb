import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProcessingWorld } from './processing-world.ts';
import { liveLines } from './spoken-lines.ts';

test("A client's own summary and tasks stay until it asks for others", async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, await liveLines());
  const patch = (body: object) => world.call(id, '', { method: 'PATCH', body });
  const again = (from: string) => world.call(id, 'processing/', { body: { from } });
  const mine = { summary: 'Mine.', extracted_tasks: [{ title: 'Mine', assignee: null }] };
  const isMine = async () => {
    const { summary, extracted_tasks: tasks } = await world.recording(id);
    return [summary === 'Mine.', tasks[0]?.title === 'Mine'];
  };

  await patch({ status: 'ready', summary: mine.summary });
  const first = await world.until(id, 'notes', 'done');
  assert.partialDeepStrictEqual(first.result, { summary_written: false, tasks_written: true });
  assert.deepEqual(await isMine(), [true, false]);
  await patch(mine);

  await again('transcript');
  await world.until(id, 'transcript', 'done');
  await world.until(id, 'notes', 'done');
  assert.deepEqual(await isMine(), [true, true], 'only the transcript was asked for');

  await again('notes');
  const asked = await world.until(id, 'notes', 'done');
  assert.partialDeepStrictEqual(asked.result, { summary_written: true, tasks_written: true });
  assert.deepEqual(await isMine(), [false, false]);

  await patch(mine);
  await patch({ summary: null, extracted_tasks: [] });
  await again('transcript');
  await world.until(id, 'transcript', 'done');
  const given = await world.until(id, 'notes', 'done');
  assert.partialDeepStrictEqual(given.result, { summary_written: true, tasks_written: true });
  const { summary, extracted_tasks: tasks } = await world.recording(id);
  assert.match(summary ?? '', /^\*Extract/);
  assert.ok(tasks.length > 0);
});
