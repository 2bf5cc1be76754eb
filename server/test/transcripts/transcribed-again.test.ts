import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { meeting } from '../../src/ai/providers/local/local-speech.fixture.ts';
import {
  type Line,
  type ProcessingWorld,
  startProcessingWorld,
} from '../processing/processing-world.ts';
import { assertFound } from './search-checks.ts';

interface Revisions {
  readonly revisions: readonly {
    readonly revision: number;
    readonly is_present: boolean;
    readonly source: string;
    readonly created_by: number | null;
    readonly segments: number;
    readonly edits_kept: number;
    readonly edits_left: number;
  }[];
}

describe('A recording that is transcribed again', () => {
  let world: ProcessingWorld;
  let id: string;
  before(async () => {
    world = await startProcessingWorld();
    id = await world.upload(meeting);
    await world.until(id, 'transcript', 'done');
    await world.until(id, 'notes', 'done');
  });
  after(() => world[Symbol.asyncDispose]());

  const change = (path: string, body: object) => world.call(id, path, { method: 'PATCH', body });
  const rename = (from: string, to: string | null) =>
    change('speakers/', { renames: [{ from, to }] });
  const participants = async () => (await world.recording(id)).participants;

  test('keeps names and corrections, and what stood before', async () => {
    const heard = await world.lines(id);
    const [label = '', other = ''] = new Set(heard.map(({ speaker }) => speaker ?? ''));
    await rename(label, 'Anna');
    await rename(other, 'Ben');
    assert.deepEqual((await participants()).toSorted(), ['Anna', 'Ben']);
    const [corrected, carls, blank] = [heard[12], heard[15], heard[18]];
    assert.ok(corrected && carls && blank);
    const text = corrected.text.replace(/\w+$/, 'tangerine');
    assert.notEqual(text, corrected.text);
    await change(`segments/${corrected.id}/`, { text });
    await change('speakers/', { lines: [{ id: carls.id, speaker: 'Carl' }] });
    await change(`segments/${blank.id}/`, { speaker: null });
    const never = { timestamp: 93_200, speaker: 'Ben', text: 'nobody ever said zebra' };
    await world.call(id, 'append_segments/', { body: { segments: [never] } });
    const appended = (await world.lines(id)).at(-1);
    await change(`segments/${appended?.id}/`, { text: 'nobody ever said giraffe' });
    await assertFound(world, id, { tangerine: true, giraffe: true, zebra: false });
    const before = await world.lines(id);

    await world.call(id, 'processing/', { body: { from: 'transcript' } });
    const { result } = await world.until(id, 'transcript', 'done');
    assert.partialDeepStrictEqual(result, { transcript_revision: 2, edits_kept: 1, edits_left: 1 });
    const now = await world.lines(id);
    assert.deepEqual(
      now.map(({ timestamp, speaker, text }) => [timestamp, speaker, text]),
      before.slice(0, -1).map(({ timestamp, speaker, text }) => [timestamp, speaker, text]),
    );
    assert.partialDeepStrictEqual(now[12], { text, heard_text: corrected.text });
    assert.partialDeepStrictEqual(now[15], { speaker: 'Carl', is_speaker_set: true });
    assert.partialDeepStrictEqual(now[18], { speaker: null, is_speaker_set: true });
    await assertFound(world, id, { tangerine: true, giraffe: false });

    const { revisions } = await world.call<Revisions>(id, 'revisions/');
    assert.partialDeepStrictEqual(revisions, [
      { revision: 2, is_present: true, segments: now.length, edits_kept: 1, edits_left: 1 },
      { revision: 1, is_present: false, segments: before.length, source: 'transcription' },
    ]);
    const first = await world.call<{ lines: Line[] }>(id, 'revisions/1/');
    assert.deepEqual(first.lines, before.map(withoutIdAndWords));

    await world.call(id, 'revisions/1/restore/', { method: 'POST' });
    assert.deepEqual((await world.lines(id)).map(withoutId), before.map(withoutId));
    await assertFound(world, id, { tangerine: true, giraffe: true, zebra: false });
    const restored = await world.call<Revisions>(id, 'revisions/');
    assert.partialDeepStrictEqual(restored.revisions[0], {
      ...{ revision: 3, is_present: true, source: 'restore', created_by: 1 },
      segments: before.length,
    });
    await world.until(id, 'notes', 'done');
    assert.equal((await world.notes(id)).transcript_revision, 3);
  });

  test('has speakers that become one, or nobody', async () => {
    const names = async () => new Set((await world.lines(id)).map(({ speaker }) => speaker));
    const [label = '', ...others] = [...(await names())].filter((name) => name !== null);
    assert.ok(others.length > 0);
    for (const name of others) await rename(name, label);
    await rename(label, 'Dana');
    assert.deepEqual(await participants(), ['Dana']);
    assert.deepEqual(
      [...(await names())].filter((name) => name !== null),
      ['Dana'],
    );
    await rename('Dana', null);
    assert.deepEqual([...(await names())], [null]);
    assert.deepEqual(await participants(), []);

    await world.call(id, 'processing/', { body: { from: 'transcript' } });
    await world.until(id, 'transcript', 'done');
    assert.deepEqual([...(await names())], [null], 'blank stays blank');
  });
});

const withoutId = ({ id: _, ...line }: Line) => line;
const withoutIdAndWords = ({ id: _, words: __, ...line }: Line) => line;
