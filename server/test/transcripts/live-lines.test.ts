import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meeting } from '../../src/ai/providers/local/local-speech.fixture.ts';
import { type ProcessingWorld, startProcessingWorld } from '../processing/processing-world.ts';
import { liveLines, said } from '../processing/spoken-lines.ts';

type LiveLine = Awaited<ReturnType<typeof liveLines>>[number];

describe('Lines that the recorder sent while the meeting went on', () => {
  test('stay as they are where they cover the sound', async () => {
    await using world = await startProcessingWorld();
    const live = await liveLines();
    const id = await uploadWith(world, live);
    const { result } = await world.until(id, 'transcript', 'done');
    assert.deepEqual(result, { kept: 'live', echoes_folded: 0 });
    assert.deepEqual(said(await world.lines(id)), said(live));
    assert.deepEqual(
      (await world.lines(id)).map((line) => line.id),
      live.map((_, index) => index),
    );
    await world.until(id, 'notes', 'done');
  });

  test('are added to where they leave a hole, and only there', async () => {
    await using world = await startProcessingWorld();
    const from = 24_000;
    const to = 71_000;
    const live = (await liveLines()).filter(({ timestamp }) => timestamp < from || timestamp > to);
    const id = await uploadWith(world, live);
    const { result } = await world.until(id, 'transcript', 'done');
    assert.partialDeepStrictEqual(result, { transcript_revision: 2, edits_kept: 0, edits_left: 0 });
    const lines = await world.lines(id);
    const isLive = ({ timestamp }: { timestamp: number | null }) =>
      live.some((line) => line.timestamp === timestamp);
    assert.deepEqual(said(lines.filter(isLive)), said(live));
    const added = lines.filter((line) => !isLive(line));
    assert.ok(added.length >= 10, `${added.length} lines`);
    for (const { timestamp, text } of added)
      assert.ok(Number(timestamp) > from - 500 && Number(timestamp) < to, `${timestamp} ${text}`);
    const times = lines.map(({ timestamp }) => Number(timestamp));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );

    // The answer to its last batch was lost.
    await world.call(id, 'append_segments/', { body: { segments: live } });
    assert.deepEqual(await world.lines(id), lines);
  });

  test('make notes though they leave a hole, where there is no model to fill it', async () => {
    await using world = await startProcessingWorld({ hasModel: false });
    const live = (await liveLines()).filter(({ timestamp }) => timestamp < 30_000);
    const id = await uploadWith(world, live);
    const { result } = await world.until(id, 'transcript', 'done');
    assert.deepEqual(result, { kept: 'live', echoes_folded: 0, gaps_left: true });
    await world.until(id, 'notes', 'done');
    assert.deepEqual(said(await world.lines(id)), said(live));
  });
});

async function uploadWith(world: ProcessingWorld, live: readonly LiveLine[]): Promise<string> {
  const id = await world.create();
  await world.call(id, 'append_segments/', { body: { segments: live } });
  await world.send(id, meeting);
  return id;
}
