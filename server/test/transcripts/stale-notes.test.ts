import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type NotesReply,
  noteLines,
  startProcessingWorld,
} from '../processing/processing-world.ts';
import { liveLines } from '../processing/spoken-lines.ts';

test('A corrected line makes the notes that quote it stale, and no others', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, await liveLines());
  await world.call(id, '', { method: 'PATCH', body: { status: 'ready' } });
  await world.until(id, 'notes', 'done');
  const fresh = await world.notes(id);
  assert.equal(fresh.is_stale, false);
  assert.equal(staleIn(fresh).length, 0);
  const quoted = fresh.decisions[0]?.evidence[0]?.segment;
  assert.ok(quoted !== undefined);
  const expected = noteLines(fresh).filter(quotes(quoted));
  assert.ok(expected.length < noteLines(fresh).length);

  const path = `segments/${quoted}/`;
  const line = (await world.lines(id)).find((one) => one.id === quoted);
  await world.call(id, path, { method: 'PATCH', body: { speaker: 'Clara' } });
  assert.equal((await world.notes(id)).is_stale, false, 'the words are what is quoted');
  await world.call(id, path, { method: 'PATCH', body: { text: 'Nothing was agreed.' } });
  const stale = await world.notes(id);
  assert.equal(stale.is_stale, true);
  assert.deepEqual(
    staleIn(stale).map((one) => one.evidence.map(({ quote }) => quote)),
    expected.map((one) => one.evidence.map(({ quote }) => quote)),
  );
  await world.call(id, path, { method: 'PATCH', body: { text: line?.text } });
  assert.equal((await world.notes(id)).is_stale, false);

  await world.call(id, path, { method: 'PATCH', body: { text: 'Nothing was agreed.' } });
  await world.call(id, 'processing/', { body: { from: 'notes' } });
  await world.until(id, 'notes', 'done');
  assert.equal((await world.notes(id)).is_stale, false);
});

const quotes = (segment: number) => (line: { evidence: readonly { segment: number }[] }) =>
  line.evidence.some((evidence) => evidence.segment === segment);
const staleIn = (notes: NotesReply) => noteLines(notes).filter((line) => line.is_stale);
