import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRetryAfter } from './retry-after.ts';

const read = (headers: Record<string, string>) => readRetryAfter(new Headers(headers));

describe('when an engine asks to be left alone', () => {
  it('reads seconds, milliseconds and dates, and rounds up', () => {
    assert.deepEqual(read({ 'retry-after': '17' }), { retryAfterSeconds: 17 });
    assert.deepEqual(read({ 'retry-after': '0.2' }), { retryAfterSeconds: 1 });
    const both = { 'retry-after-ms': '1500', 'retry-after': '60' };
    assert.deepEqual(read(both), { retryAfterSeconds: 2 });
    const date = 'Mon, 02 Mar 2026 09:00:00 GMT';
    const until = { date, 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT' };
    assert.deepEqual(read(until), { retryAfterSeconds: 30 });
  });

  it('keeps within an hour, and says nothing where nothing is said', () => {
    assert.deepEqual(read({ 'retry-after': '99999' }), { retryAfterSeconds: 3600 });
    assert.deepEqual(read({}), {});
    assert.deepEqual(read({ 'retry-after': 'soon' }), {});
  });
});
