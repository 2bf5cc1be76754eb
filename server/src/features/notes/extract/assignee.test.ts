import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignees } from './assignee.ts';
import { sourceOf } from './extract.fixture.ts';
import { peopleOf } from './people.ts';

const three = ['Anna Berg', 'Ben Okoro', 'Will Smith'];

function assignee(text: string, participants: readonly string[] = three): string | null {
  return assignees(peopleOf(sourceOf([''], participants)))(text, 'Anna Berg');
}

const cases: readonly (readonly [string, string | null])[] = [
  ["I'll write the report.", 'Anna Berg'],
  ['I will write the report.', 'Anna Berg'],
  ['I’m going to check the numbers.', 'Anna Berg'],
  ['Ben will write the report.', 'Ben Okoro'],
  ['Ben Okoro is going to write it.', 'Ben Okoro'],
  ['Ben, could you write the report?', 'Ben Okoro'],
  ['Could you write the report, Ben?', 'Ben Okoro'],
  ['Can you, Ben, write the report?', 'Ben Okoro'],
  ['I want Ben to write the report.', 'Ben Okoro'],
  ["I'll ask Ben to write the report.", 'Anna Berg'],
  ['Action item for Ben: write the report.', 'Ben Okoro'],
  ['ACTION: Ben to write the report.', 'Ben Okoro'],
  ['Will, could you look at it?', 'Will Smith'],
  ["I can't write the report.", null],
  ["Ben will write it, I'll assume.", 'Ben Okoro'],
  ['I will not write the report.', null],
  ['I think we should do it.', null],
  ['We will write the report.', null],
  ['Will you write the report?', null],
  ['Can you write the report?', null],
  ['Somebody should write the report.', null],
  ["Ben will write it and I'll read it.", null],
  ['Ben will write it and Will should read it.', null],
  ['Carla will write the report.', null],
  ['', null],
];

for (const [text, person] of cases) {
  test(`assignee of "${text}"`, () => assert.equal(assignee(text), person));
}

test('of two people, "you" is the other', () => {
  assert.equal(assignee('Can you write it?', ['Anna Berg', 'Ben Okoro']), 'Ben Okoro');
});

test('a first name that two people have means neither', () => {
  assert.equal(assignee('Ben will do it.', ['Anna Berg', 'Ben Okoro', 'Ben Li']), null);
});

test('names are no patterns', () => {
  assert.equal(assignee('A.*(b+ will do it.', ['A.*(b+', 'Anna Berg', 'C']), 'A.*(b+');
});
