import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProcessingWorld, startProcessingWorld } from '../processing/processing-world.ts';

const live = [
  { timestamp: 1000, speaker: 'Anna', text: 'We agreed to move the roadmap to the next sprint.' },
  { timestamp: 1700, speaker: 'Ben', text: 'we agreed to move the roadmap to the next sprint' },
  { timestamp: 9000, speaker: 'Ben', text: 'The survey is late.', is_final: false },
];
const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Who writes the minutes?\n';

interface Receipt {
  readonly appended: number;
  readonly duplicate: number;
}

async function sendAgain(world: ProcessingWorld, id: string): Promise<Receipt> {
  const answer = await world.ask(`/api/projects/1/desktop_recordings/${id}/append_segments/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'return=minimal' },
    body: JSON.stringify({ segments: live }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as Receipt;
}

async function texts(world: ProcessingWorld, id: string): Promise<string[]> {
  return (await world.lines(id)).map(({ text }) => text);
}

function importCaptions(world: ProcessingWorld, id: string): Promise<Response> {
  return world.ask(`/api/projects/1/desktop_recordings/${id}/import/`, {
    method: 'POST',
    headers: { 'content-type': 'text/vtt' },
    body: captions,
  });
}

test('lines sent again are known, though they were folded, replaced or restored meanwhile', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, live);
  await world.call(id, 'echoes/', { method: 'POST' });
  assert.equal((await sendAgain(world, id)).appended, 0);
  assert.equal((await texts(world, id)).length, 2);

  assert.equal((await importCaptions(world, id)).status, 200);
  assert.equal((await sendAgain(world, id)).appended, 0);
  assert.deepEqual(await texts(world, id), ['Who writes the minutes?']);

  await world.call(id, 'revisions/1/restore/', { method: 'POST' });
  assert.equal((await sendAgain(world, id)).appended, 0);
  await world.call(id, 'echoes/', { method: 'DELETE' });
  assert.equal((await sendAgain(world, id)).appended, 0);
  assert.deepEqual(
    await texts(world, id),
    live.map(({ text }) => text),
  );
});

test('what a client clears itself may be sent again', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, live);
  assert.equal((await importCaptions(world, id)).status, 200);
  await world.call(id, '', { method: 'PATCH', body: { transcript_segments: [] } });
  assert.equal((await sendAgain(world, id)).appended, 3);
});

test('a transcript from elsewhere is kept when a client sends its own', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, live);
  await world.call(id, '', { method: 'PATCH', body: { transcript_segments: live } });
  type Revisions = { revisions: { revision: number; source: string; created_by: number | null }[] };
  const before = await world.call<Revisions>(id, 'revisions/');
  assert.deepEqual(
    before.revisions.map(({ source }) => source),
    ['live'],
  );
  assert.equal((await importCaptions(world, id)).status, 200);
  await world.call(id, '', { method: 'PATCH', body: { transcript_segments: live.slice(0, 1) } });
  const { revisions } = await world.call<Revisions>(id, 'revisions/');
  assert.deepEqual(
    revisions.map(({ revision, source }) => [revision, source]),
    [
      [3, 'live'],
      [2, 'import'],
      [1, 'live'],
    ],
  );
  assert.equal(typeof revisions[1]?.created_by, 'number');
  await world.call(id, 'revisions/2/restore/', { method: 'POST' });
  assert.deepEqual(await texts(world, id), ['Who writes the minutes?']);
});

test('a draft that a person corrected is final', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, live);
  const draft = (await world.lines(id))[2];
  const body = { text: 'The survey is very late.' };
  await world.call(id, `segments/${draft?.id}/`, { method: 'PATCH', body });
  const final = { ...live[2], text: 'The service is late.', is_final: true };
  await world.call(id, 'append_segments/', { method: 'POST', body: { segments: [final] } });
  assert.equal((await texts(world, id))[2], 'The survey is very late.');
});
