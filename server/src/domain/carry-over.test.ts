import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryOver } from './carry-over.ts';
import { line, textsOf } from './timeline.fixture.ts';

function speakersOf(segments: readonly { readonly speaker: string | null }[]): unknown[] {
  return segments.map(({ speaker }) => speaker);
}

test('puts the names of live lines on the voices that spoke at the same time', () => {
  const live = [line(0, 'Anna', 'a'), line(4000, 'Ben', 'b'), line(8000, 'Anna', 'c')];
  const heard = [
    line(100, 'Speaker 1', 'a'),
    line(4100, 'Speaker 2', 'b'),
    line(8100, 'Speaker 1', 'c'),
    line(60_000, 'Speaker 2', 'after the recorder had died'),
    line(64_000, 'Speaker 3', 'somebody else'),
  ];
  assert.deepEqual(speakersOf(carryOver(live, heard).segments), [
    'Anna',
    'Ben',
    'Anna',
    'Ben',
    'Speaker 3',
  ]);
});

test('leaves a voice without a name where two had a half of it each', () => {
  const live = [line(0, 'Anna', 'a'), line(4000, 'Ben', 'b')];
  const heard = [line(0, 'Speaker 1', 'a'), line(4000, 'Speaker 1', 'b')];
  assert.deepEqual(speakersOf(carryOver(live, heard).segments), ['Speaker 1', 'Speaker 1']);
});

test('names lines of unknown voices one by one', () => {
  const live = [line(0, 'Anna', 'a'), line(4000, 'Ben', 'b')];
  const heard = [line(200, null, 'a'), line(4200, null, 'b'), line(9000, null, 'c')];
  assert.deepEqual(speakersOf(carryOver(live, heard).segments), ['Anna', 'Ben', null]);
});

test('keeps what a person said of a single line, against its voice', () => {
  const standing = [
    line(0, 'Anna', 'a', { isSpeakerSet: true, heardSpeaker: 'Speaker 1' }),
    line(4000, 'Ben', 'b', { isSpeakerSet: true, heardSpeaker: 'Speaker 1' }),
    line(8000, 'Anna', 'c', { isSpeakerSet: true, heardSpeaker: 'Speaker 1' }),
    line(12_000, null, 'd', { isSpeakerSet: true, heardSpeaker: 'Speaker 1' }),
  ];
  const heard = [0, 4000, 8000, 12_000, 16_000].map((at) => line(at, 'Speaker 4', 'again'));
  const { segments } = carryOver(standing, heard);
  assert.deepEqual(speakersOf(segments), ['Anna', 'Ben', 'Anna', null, 'Speaker 4']);
  assert.ok(segments.slice(0, 4).every((one) => one.isSpeakerSet));
});

test('does not take a label of another run for a name', () => {
  const standing = [line(0, 'Speaker 2', 'a')];
  const heard = [line(0, 'Speaker 1', 'a')];
  assert.deepEqual(speakersOf(carryOver(standing, heard).segments), ['Speaker 1']);
});

test('keeps corrections whose words were heard again, within a longer line too', () => {
  const standing = [
    line(0, null, 'Ben sends the budget.', { heardText: 'Ben sense the budget' }),
    line(4000, null, 'Kowalczyk agrees.', { heardText: 'cobalt check agrees' }),
    line(8000, null, 'Never heard again.', { heardText: 'something else' }),
    line(null, null, 'Without a time.', { heardText: 'without time' }),
  ];
  const heard = [
    line(300, 'Speaker 1', 'Ben sense the budget.'),
    line(3500, 'Speaker 2', 'Well, cobalt check agrees, I think.'),
    line(8000, 'Speaker 2', 'And now to the plan.'),
  ];
  const { segments, editsKept, editsLeft } = carryOver(standing, heard);
  assert.deepEqual(textsOf(segments), [
    'Ben sends the budget.',
    'Well, Kowalczyk agrees, I think.',
    'And now to the plan.',
  ]);
  assert.deepEqual([editsKept, editsLeft], [2, 2]);
  assert.equal(segments[1]?.heardText, 'Well, cobalt check agrees, I think.');
  assert.equal(segments[2]?.heardText, null);
});

test('does not carry a correction to another part of the meeting', () => {
  const standing = [line(0, null, 'Yes, Anna.', { heardText: 'yes and a' })];
  const { editsKept } = carryOver(standing, [line(600_000, null, 'yes and a')]);
  assert.equal(editsKept, 0);
});
