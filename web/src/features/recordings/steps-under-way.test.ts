import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProcessingStep } from './recording-types.ts';
import { stepToTell } from './steps-under-way.ts';

function step(name: ProcessingStep['step'], state: ProcessingStep['state']): ProcessingStep {
  return {
    ...{ step: name, state, attempts: 1, percent: null, error_code: null, reason: null },
    ...{ result: null, queued_at: null, started_at: null, finished_at: null },
  };
}

describe('the step that a person should know of', () => {
  it('is the one that needs them, before the one that is being done', () => {
    const steps = [step('media', 'running'), step('transcript', 'waiting')];
    assert.equal(stepToTell(steps)?.step, 'transcript');
    assert.equal(stepToTell([step('notes', 'failed')])?.step, 'notes');
  });

  it('is the first that is being done', () => {
    const steps = [step('media', 'done'), step('transcript', 'running'), step('notes', 'queued')];
    assert.equal(stepToTell(steps)?.step, 'transcript');
  });

  it('is none when all is done, skipped or called off', () => {
    const steps = [
      step('media', 'done'),
      step('transcript', 'skipped'),
      step('notes', 'cancelled'),
    ];
    assert.equal(stepToTell(steps), null);
    assert.equal(stepToTell([]), null);
  });
});
