import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDownloadPlan, readRetryAfter } from './download-plan.ts';

const cut = { reason: 'cut', retryAfterSeconds: null };

describe('a download that breaks off', () => {
  it('is taken up again, later and later, and then no more', () => {
    const plan = createDownloadPlan();
    const waits = Array.from({ length: 6 }, () => plan.waitAfter(cut, 0));
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 16_000, null]);
  });

  it('is not given up while it makes headway', () => {
    const plan = createDownloadPlan();
    for (let times = 0; times < 100; times += 1) assert.equal(plan.waitAfter(cut, 5_000_000), 1000);
  });

  it('waits as the server asks, within reason', () => {
    const plan = createDownloadPlan();
    assert.equal(plan.waitAfter({ reason: 'busy', retryAfterSeconds: 30 }, 0), 30_000);
    assert.equal(plan.waitAfter({ reason: 'busy', retryAfterSeconds: 0 }, 0), 2000);
    assert.equal(plan.waitAfter({ reason: 'busy', retryAfterSeconds: 121 }, 0), null);
  });

  it('is told when by seconds or by a date', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    assert.equal(readRetryAfter('7', now), 7);
    assert.equal(readRetryAfter('Mon, 23 Nov 2026 12:00:30 GMT', now), 30);
    assert.equal(readRetryAfter('Mon, 23 Nov 2026 11:00:00 GMT', now), 0);
    assert.equal(readRetryAfter('soon', now), null);
    assert.equal(readRetryAfter(null, now), null);
  });
});
