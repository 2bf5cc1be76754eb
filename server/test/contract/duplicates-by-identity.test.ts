import assert from 'node:assert/strict';
import { append, countsOf, draft, final, type Sent, unknown } from './appended-batch.ts';
import { contract } from './contract.ts';

type Batch = readonly Sent[];
/** appended, replaced, duplicate: one triple for each batch. */
type Counts = readonly [number, number, number];

contract('Which segment is a duplicate: by identity', ({ scenario }) => {
  /** Appends batch after batch; says what is there in the end, and what each receipt counts. */
  const appends = (
    name: string,
    batches: readonly Batch[],
    texts: readonly string[],
    counts: readonly Counts[],
  ) => {
    scenario(name, async (scene) => {
      const id = await scene.newRecording();
      const receipts: unknown[] = [];
      for (const segments of batches) receipts.push(countsOf(await append(scene, id, segments)));
      const recording = await scene.read(id);
      assert.deepEqual(
        recording.transcript_segments.map(({ text }) => text),
        texts,
      );
      assert.equal(recording.transcript_text, texts.join(' '));
      assert.deepEqual(receipts, counts);
    });
  };

  const both: Batch = [final(1000, 'Ann', 'Yes.'), final(1000, 'Bob', 'No.')];
  appends(
    '99. two people at the same moment, sent twice',
    [both, both],
    ['Yes.', 'No.'],
    [
      [2, 0, 0],
      [0, 0, 2],
    ],
  );
  appends(
    '100. a final takes the place of its draft',
    [[draft(1000, 'Ann', 'Hel'), final(2000, 'Bob', 'Hi')], [final(1000, 'Ann', 'Hello')]],
    ['Hello', 'Hi'],
    [
      [2, 0, 0],
      [0, 1, 0],
    ],
  );
  scenario('101. the later draft wins, and is still one', async (scene) => {
    const id = await scene.newRecording();
    await append(scene, id, [draft(1000, 'Ann', 'H')]);
    await append(scene, id, [draft(1000, 'Ann', 'He'), final(2000, 'Ann', 'there')]);
    await append(scene, id, [draft(1000, 'Ann', 'Hel')]);
    const { transcript_segments } = await scene.read(id);
    assert.deepEqual(
      transcript_segments.map(({ text, is_final }) => [text, is_final]),
      [
        ['Hel', false],
        ['there', true],
      ],
    );
  });
  appends(
    '102. a draft that comes after its final',
    [[final(1000, 'Ann', 'Hello')], [draft(1000, 'Ann', 'Hel')]],
    ['Hello'],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  );
  appends(
    '103. of two finals the first stays',
    [[final(1000, 'Ann', 'First')], [final(1000, 'Ann', 'Second')]],
    ['First'],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  );
  appends(
    '103. is_final null counts as final',
    [[unknown(1000, 'Ann', 'First')], [final(1000, 'Ann', 'Second')]],
    ['First'],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  );
  appends(
    'a final with is_final null replaces a draft',
    [[draft(1, 'Ann', 'a')], [unknown(1, 'Ann', 'b')], [final(1, 'Ann', 'c')]],
    ['b'],
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  );
  appends(
    '104. at 0 the text tells segments apart',
    [
      [final(0, 'Ann', 'One'), final(0, 'Ann', 'Two')],
      [final(0, 'Ann', 'Two'), final(0, 'Ann', 'Three')],
    ],
    ['One', 'Two', 'Three'],
    [
      [2, 0, 0],
      [1, 0, 1],
    ],
  );
  appends(
    'at 0 a draft and its final with the same text',
    [[draft(0, 'Ann', 'One')], [final(0, 'Ann', 'One')], [draft(0, 'Ann', 'One')]],
    ['One'],
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  );
  appends(
    'at 0 a draft and a final with other text',
    [[draft(0, 'Ann', 'On')], [final(0, 'Ann', 'One')]],
    ['On', 'One'],
    [
      [1, 0, 0],
      [1, 0, 0],
    ],
  );
  appends(
    '0 in its spellings',
    [
      [final(0, 'A', 'x')],
      [final('0', 'A', 'x')],
      [final('-0', 'A', 'x')],
      [final('0.0', 'A', 'x')],
      [final('1e-400', 'A', 'x')],
    ],
    ['x'],
    [
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ],
  );
  appends(
    '1 in its spellings',
    [[final(1, 'A', 'x')], [final('1.0', 'A', 'y')], [final(' 1 ', 'A', 'z')]],
    ['x'],
    [
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
    ],
  );
  appends(
    'no speaker, a blank one and one called null are three',
    [
      [final(5, null, 'a'), final(5, '', 'b'), final(5, 'null', 'c')],
      [final(5, null, 'd'), final(5, '  ', 'e')],
    ],
    ['a', 'b', 'c'],
    [
      [3, 0, 0],
      [0, 0, 2],
    ],
  );
  appends(
    'speakers differ by case and by accent',
    [
      [
        final(5, 'Ann', 'a'),
        final(5, 'ann', 'b'),
        final(5, 'Änn', 'c'),
        final(5, 'A\u0308nn', 'd'),
      ],
    ],
    ['a', 'b', 'c', 'd'],
    [[4, 0, 0]],
  );
  appends(
    'neighbouring moments differ',
    [[final(0.1, 'A', 'a'), final(0.1 + Number.EPSILON, 'A', 'b'), final(-0.1, 'A', 'c')]],
    ['a', 'b', 'c'],
    [[3, 0, 0]],
  );
  appends(
    'within one batch the same rules hold, in order',
    [
      [
        draft(1, 'A', 'a'),
        final(2, 'B', 'b'),
        draft(1, 'A', 'aa'),
        final(1, 'A', 'aaa'),
        draft(1, 'A', 'late'),
        final(2, 'B', 'again'),
      ],
    ],
    ['aaa', 'b'],
    [[2, 2, 2]],
  );
  appends(
    'a batch whose segments all follow a stored final',
    [[final(1, 'A', 'a')], [draft(1, 'A', 'b'), draft(1, 'A', 'c'), final(1, 'A', 'd')]],
    ['a'],
    [
      [1, 0, 0],
      [0, 0, 3],
    ],
  );
  appends(
    'a batch whose segments all follow a stored draft',
    [[draft(1, 'A', 'a')], [draft(1, 'A', 'b'), final(1, 'A', 'c'), final(1, 'A', 'd')]],
    ['c'],
    [
      [1, 0, 0],
      [0, 2, 1],
    ],
  );
  appends(
    'without a timestamp all are kept',
    [[final(null, 'A', 'a'), final(null, 'A', 'a')], [draft(null, 'A', 'a')]],
    ['a', 'a', 'a'],
    [
      [2, 0, 0],
      [1, 0, 0],
    ],
  );
  appends(
    'a retried batch of many',
    [many(50), many(50), many(60)],
    many(60).map(({ text }) => text),
    [
      [50, 0, 0],
      [0, 0, 50],
      [10, 0, 50],
    ],
  );
  scenario('a replaced draft takes over all of its final', async (scene) => {
    const id = await scene.newRecording();
    await append(scene, id, [{ ...draft(1, 'A', 'a'), confidence: 0.1 }]);
    const last = { timestamp: 1, speaker: 'A', text: 'b', confidence: null, is_final: true };
    await append(scene, id, [last]);
    assert.deepEqual((await scene.read(id)).transcript_segments, [last]);
  });
});

function many(count: number): Sent[] {
  return Array.from({ length: count }, (_one, number) => final(number * 10, 'A', `line${number}`));
}
