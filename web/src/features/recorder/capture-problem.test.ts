import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaptureProblem, captureProblemOf } from './capture-problem.ts';

test('a refusal of the browser is told by its meaning', () => {
  const kindOf = (name: string, what: 'microphone' | 'sharing') =>
    captureProblemOf(new DOMException('', name), what).kind;
  assert.equal(kindOf('NotAllowedError', 'microphone'), 'denied');
  assert.equal(kindOf('NotAllowedError', 'sharing'), 'sharing-cancelled');
  assert.equal(kindOf('NotFoundError', 'microphone'), 'no-microphone');
  assert.equal(kindOf('NotReadableError', 'microphone'), 'microphone-busy');
  assert.equal(captureProblemOf(new Error('?'), 'microphone').kind, 'failed');
  const own = new CaptureProblem('insecure');
  assert.equal(captureProblemOf(own, 'sharing'), own);
});
