import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ListedRecording } from './listed-recording.ts';
import { matchesFilters } from './matches-filters.ts';

const recording = {
  status: 'ready',
  platform: 'zoom',
  started_at: '2026-03-02T09:00:00.000000Z',
} as ListedRecording;

it('filters as the server does: from a moment on, and before another', () => {
  assert.ok(matchesFilters(recording, {}));
  assert.ok(matchesFilters(recording, { status: 'ready', platform: 'zoom' }));
  assert.ok(!matchesFilters(recording, { status: 'error' }));
  assert.ok(!matchesFilters(recording, { platform: 'meet' }));
  assert.ok(matchesFilters(recording, { startedAfter: '2026-03-02T09:00:00Z' }));
  assert.ok(!matchesFilters(recording, { startedBefore: '2026-03-02T09:00:00Z' }));
  assert.ok(matchesFilters(recording, { startedBefore: '2026-03-02T10:00:01+01:00' }));
});
