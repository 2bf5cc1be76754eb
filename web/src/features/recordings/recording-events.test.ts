import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRecordingEvent } from './recording-events.ts';

const segment = { position: 3, timestamp: 61_200, speaker: 'Anna', text: 'Yes.', is_final: true };

function event(data: object): string {
  return JSON.stringify({ id: 7, type: 'segments.appended', recording_id: 'r', data });
}

describe('an event of a recording', () => {
  it('brings the lines that it names', () => {
    const json = event({ positions: [3], segments: [segment] });
    assert.deepEqual(readRecordingEvent('segments.appended', json).lines, [segment]);
  });

  it('asks for a new reading where all was replaced, or a line is gone', () => {
    for (const data of [{ all: true }, { positions: [3, 4], segments: [segment] }, {}]) {
      assert.equal(readRecordingEvent('segments.replaced', event(data)).lines, null);
    }
  });

  it('survives what is no event', () => {
    for (const json of ['', '{', 'null', '7', '{"data":null}', '{"data":{"segments":[null]}}']) {
      assert.equal(readRecordingEvent('segments.appended', json).lines, null);
    }
  });
});
