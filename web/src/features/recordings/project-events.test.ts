import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readRecordingId } from './project-events.ts';

it('reads whom an event is about, and nothing out of what is no event', () => {
  assert.equal(readRecordingId('{"id":7,"type":"notes.updated","recording_id":"a"}'), 'a');
  for (const data of ['', 'null', '[]', '{"recording_id":7}', '{"recording_id":"a"', '"a"']) {
    assert.equal(readRecordingId(data), null);
  }
});
