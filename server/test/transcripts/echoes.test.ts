import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, startProcessingWorld } from '../processing/processing-world.ts';
import { assertFound } from './search-checks.ts';

/** The second and the fifth are what Ben's microphone heard of Anna's loudspeaker. */
const live = [
  { timestamp: 1000, speaker: 'Anna', text: 'We agreed to move the roadmap to the next sprint.' },
  {
    timestamp: 1700,
    speaker: 'Ben',
    text: 'we agreed to move the roadmap to the next sprint indigo',
  },
  {
    timestamp: 6000,
    speaker: 'Ben',
    text: 'The customer survey is late because it costs too much.',
  },
  { timestamp: 12_000, speaker: 'Anna', text: 'The marketing launch is ready and nobody uses it.' },
  { timestamp: 13_100, speaker: 'Ben', text: 'the marketing lunch is ready and nobody uses it' },
  { timestamp: 20_000, speaker: 'Anna', text: 'Yes.' },
  { timestamp: 20_500, speaker: 'Ben', text: 'Yes.' },
];
const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Who writes the minutes?\n';

interface Echoes {
  readonly count: number;
  readonly echoes: readonly { readonly line: Line; readonly echo_of: number }[];
}

test('Echoes are taken out, go back exactly, and are taken out again', async () => {
  await using world = await startProcessingWorld({ hasModel: false });
  const id = await world.append({}, live);
  const all = await world.lines(id);
  const echoesNow = () => world.call<Echoes>(id, 'echoes/');
  const etag = async () =>
    (await world.ask(`/api/projects/1/desktop_recordings/${id}/`)).headers.get('etag');
  await assertFound(world, id, { indigo: true, lunch: true, survey: true });

  const tagBefore = await etag();
  await world.call(id, '', { method: 'PATCH', body: { status: 'ready' } });
  const { result } = await world.until(id, 'transcript', 'done');
  assert.deepEqual(result, { kept: 'live', echoes_folded: 2 });
  assert.notEqual(await etag(), tagBefore);
  const folded = await world.lines(id);
  assert.deepEqual(
    folded,
    all.filter((_, index) => index !== 1 && index !== 4),
  );
  const { count, echoes } = await echoesNow();
  assert.equal(count, 2);
  assert.deepEqual(
    echoes.map(({ line, echo_of: echoOf }) => [line.id, line.text, echoOf]),
    [
      [1, live[1]?.text, 0],
      [4, live[4]?.text, 3],
    ],
  );
  await assertFound(world, id, { indigo: false, lunch: false, survey: true, launch: true });

  await world.call(id, 'echoes/', { method: 'DELETE' });
  assert.deepEqual(await world.lines(id), all);
  assert.equal((await echoesNow()).count, 0);
  await assertFound(world, id, { indigo: true, lunch: true, 'sprint indigo the': true });

  const again = await world.call<Echoes>(id, 'echoes/', { method: 'POST' });
  assert.equal(again.count, 2);
  assert.deepEqual(await world.lines(id), folded);
  await assertFound(world, id, { indigo: false, survey: true });

  await world.ask(`/api/projects/1/desktop_recordings/${id}/import/`, {
    method: 'POST',
    headers: { 'content-type': 'text/vtt' },
    body: captions,
  });
  assert.equal((await echoesNow()).count, 0);
  await assertFound(world, id, { indigo: false, survey: false, minutes: true });

  await world.call(id, 'revisions/1/restore/', { method: 'POST' });
  assert.deepEqual(withoutId(await world.lines(id)), withoutId(folded), 'as it was then');
  assert.equal((await echoesNow()).count, 2);
  await assertFound(world, id, { indigo: false, survey: true, minutes: false });
  await world.call(id, 'echoes/', { method: 'DELETE' });
  assert.deepEqual(withoutId(await world.lines(id)), withoutId(all), 'in their order');
  await assertFound(world, id, { indigo: true, survey: true });
});

const withoutId = (lines: readonly Line[]) => lines.map(({ id: _, ...line }) => line);
