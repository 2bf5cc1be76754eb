import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordingStep } from './list-processing.ts';
import { stateOf, stepsByRecording } from './recording-state.ts';

function step(changes: Partial<RecordingStep>): RecordingStep {
  return {
    ...{ recording: 'a', step: 'transcript', state: 'running', attempts: 1, percent: 40 },
    ...{ error_code: null, reason: null, result: null },
    ...{ queued_at: null, started_at: null, finished_at: null, ...changes },
  };
}

const ready = { status: 'ready', error_message: null } as const;

describe('what is going on with a recording', () => {
  it('is nothing where all is done', () => {
    assert.equal(stateOf(ready, undefined), null);
  });

  it('is the step that runs, also when the recording can be played already', () => {
    const state = stateOf(ready, step({}));
    assert.deepEqual(state, { kind: 'working', step: 'transcript', percent: 40, reason: null });
  });

  it('says what is waited for', () => {
    const reason = 'No speech model is installed.';
    const state = stateOf({ ...ready, status: 'processing' }, step({ state: 'waiting', reason }));
    assert.equal(state?.kind, 'waiting');
    assert.equal(state?.reason, reason);
    assert.equal(state?.percent, null);
  });

  it('is that it is being recorded, whatever steps of before say', () => {
    const state = stateOf({ ...ready, status: 'recording' }, step({ state: 'failed' }));
    assert.equal(state?.kind, 'live');
  });

  it('gives the reason of a failure', () => {
    const state = stateOf({ status: 'error', error_message: 'Cut short.' }, undefined);
    assert.deepEqual([state?.kind, state?.reason], ['failed', 'Cut short.']);
  });

  it('is the most telling step of several', () => {
    const steps = stepsByRecording([
      [step({ step: 'notes' })],
      [step({ state: 'failed', step: 'media' }), step({ recording: 'b', state: 'failed' })],
    ]);
    assert.equal(steps.get('a')?.step, 'notes');
    assert.equal(steps.get('b')?.state, 'failed');
  });
});
