import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  initialState,
  type RecorderEvent,
  type RecorderState,
  reduceRecorder,
} from './recorder-state.ts';
import { beginTake } from './take.ts';

const takeOf = (id: string, startedAt = '2026-11-23T14:00:00.000Z') =>
  beginTake(
    { title: id, people: [], platform: 'meet' },
    { userUuid: 'u', projectId: 1, name: 'Ada' },
    { id, startedAt, mimeType: 'audio/webm' },
  );

const after = (...events: RecorderEvent[]): RecorderState =>
  events.reduce(reduceRecorder, initialState);

const started: RecorderEvent = { type: 'started', take: takeOf('a'), isShared: true };

describe('The recorder', () => {
  test('goes from idle over starting, recording and stopping back to idle', () => {
    assert.equal(after({ type: 'starting' }).phase, 'starting');
    const recording = after({ type: 'starting' }, started);
    assert.equal(recording.phase, 'recording');
    assert.equal(recording.currentId, 'a');
    assert.equal(recording.sharing, 'shared');
    const stopped = [{ type: 'stopping' }, { type: 'stopped' }] as const;
    assert.equal(stopped.reduce<RecorderState>(reduceRecorder, recording).phase, 'idle');
  });

  test('a start that is refused says why, and the next one clears that', () => {
    const refused = after({ type: 'starting' }, { type: 'refused', problem: 'denied' });
    assert.equal(refused.phase, 'idle');
    assert.equal(refused.problem, 'denied');
    assert.equal(reduceRecorder(refused, { type: 'starting' }).problem, null);
  });

  test('ignores what does not fit', () => {
    assert.equal(after(started).phase, 'idle');
    assert.equal(after({ type: 'paused' }), initialState);
    const paused = after({ type: 'starting' }, started, { type: 'paused' });
    assert.equal(reduceRecorder(paused, { type: 'paused' }), paused);
    assert.equal(reduceRecorder(paused, { type: 'starting' }), paused);
    assert.equal(reduceRecorder(paused, { type: 'stopping' }).phase, 'stopping');
    assert.equal(after({ type: 'muted', isMuted: true }).isMuted, false);
  });

  test('a new recording is neither muted nor without a microphone', () => {
    const state = after(
      { type: 'starting' },
      started,
      { type: 'muted', isMuted: true },
      { type: 'microphone-lost' },
      { type: 'stopping' },
      { type: 'stopped' },
      { type: 'starting' },
      { type: 'started', take: takeOf('b'), isShared: false },
    );
    assert.equal(state.isMuted, false);
    assert.equal(state.isMicrophoneLost, false);
    assert.equal(state.sharing, 'none');
  });

  test('lists takes by when they began, each once', () => {
    const early = takeOf('early', '2026-11-23T09:00:00.000Z');
    const state = after(
      { type: 'takes', takes: [early, takeOf('a')] },
      { type: 'take', take: { ...early, capturedBytes: 3 } },
      { type: 'captured', takeId: 'early', bytes: 5 },
    );
    assert.deepEqual(
      state.takes.map(({ id, capturedBytes }) => [id, capturedBytes]),
      [
        ['a', 0],
        ['early', 5],
      ],
    );
  });

  test('shows a take that was just sent until it is forgotten', () => {
    const done = { ...takeOf('a'), isComplete: true };
    const state = after(
      { type: 'starting' },
      started,
      { type: 'take', take: done },
      { type: 'halt', takeId: 'a', halt: { kind: 'away' } },
      { type: 'takes', takes: [] },
    );
    assert.equal(state.takes.length, 1);
    const forgotten = reduceRecorder(state, { type: 'forgotten', takeId: 'a' });
    assert.deepEqual(forgotten.takes, []);
    assert.equal(forgotten.currentId, null);
    assert.deepEqual(forgotten.halts, {});
  });
});
