import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Meeting } from './meetings.ts';
import { scoreSuggestions } from './suggestion-scores.ts';

const meeting: Meeting = {
  id: 'x',
  source: 'x',
  annotation: 'human',
  title: null,
  participants: [],
  segments: [],
};

function suggestion(text: string, position: number) {
  return { text, evidence: [{ position, quote: text }] };
}

test('linked annotations are matched by place', () => {
  const annotations = [
    { text: 'a', evidence: [3, 4] },
    { text: 'b', evidence: [9] },
  ];
  const ours = [suggestion('one', 4), suggestion('two', 5)];
  const scores = scoreSuggestions(meeting, annotations, ours).get('minutebook');
  assert.deepEqual(scores, { precisionAt5: 0.2, recallAt20: 0.5 });
});

test('others are matched by words, but not by a line that holds every word', () => {
  const annotations = [{ text: 'Ben sends the release notes.' }];
  const right = suggestion('Ben will send the release notes tomorrow.', 0);
  const long = suggestion(
    `Ben release notes ${Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')}`,
    1,
  );
  const scores = scoreSuggestions(meeting, annotations, [right, long]).get('minutebook');
  assert.deepEqual(scores, { precisionAt5: 0.2, recallAt20: 1 });
});
