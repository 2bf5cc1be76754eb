import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextSpeed, parsePreferences } from './player-preferences.ts';

describe('how somebody listens', () => {
  it('is remembered', () => {
    const stored = { speed: 1.5, volume: 0.4, skipsSilence: true, videoSize: 'large' };
    assert.deepEqual(parsePreferences(JSON.stringify(stored)), stored);
  });

  it('is as usual where nothing sensible was remembered', () => {
    const usual = { speed: 1, volume: 1, skipsSilence: false, videoSize: 'small' };
    for (const json of [null, '', 'null', '[]', '{"speed":99,"volume":-1,"videoSize":"x"}']) {
      assert.deepEqual(parsePreferences(json), usual);
    }
  });

  it('gets faster and slower by steps, within limits', () => {
    assert.equal(nextSpeed(1, 1), 1.25);
    assert.equal(nextSpeed(1, -1), 0.75);
    assert.equal(nextSpeed(0.75, -1), 0.75);
    assert.equal(nextSpeed(2.5, 1), 2.5);
  });
});
