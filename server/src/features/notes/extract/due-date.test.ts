import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueDate } from './due-date.ts';
import { monday } from './extract.fixture.ts';

const cases: readonly (readonly [string, string | null])[] = [
  ["I'll send it tomorrow.", '2026-11-24'],
  ['by Friday', '2026-11-27'],
  ['We do that on Monday.', '2026-11-30'],
  ['next Tuesday', '2026-12-01'],
  ['Tuesday next week', '2026-12-01'],
  ['by the end of the week', '2026-11-27'],
  ['by the end of next week', '2026-12-04'],
  ['by the end of the month', '2026-11-30'],
  ['by the end of next month', '2026-12-31'],
  ['by EOD', '2026-11-23'],
  ['by the end of the day', '2026-11-23'],
  ['EOD Friday', '2026-11-27'],
  ['in two weeks', '2026-12-07'],
  ['March 3rd', '2027-03-03'],
  ['on 2026-12-01', '2026-12-01'],
  ['25/12/2026', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['We met last Monday, send it tomorrow.', '2026-11-24'],
  // Two readings, or a span: left blank.
  ['3/12/2026', null],
  ['Monday or Tuesday', null],
  ['a week from Thursday', null],
  ['next week', null],
  ['next month', null],
  ['in March', null],
  ['by Q1', null],
  // No day at all, or one that is over.
  ['I may do the second one now.', null],
  ['in two hours', null],
  ['at 3 pm', null],
  ['the sun is up', null],
  ['last Friday', null],
  ['yesterday', null],
  ['It works the same as today.', null],
  ['', null],
];

for (const [text, day] of cases) {
  test(`due date of "${text}"`, () => assert.equal(dueDate(text, monday), day));
}

test('on a Sunday, the end of the week is that of the next', () => {
  assert.equal(dueDate('end of the week', new Date('2026-11-29T10:00:00Z')), '2026-12-04');
});
