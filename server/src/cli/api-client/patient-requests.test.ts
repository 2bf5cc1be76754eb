import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ApiAnswer, ConnectionLost } from './http-exchange.ts';
import { createPatientRequests } from './patient-requests.ts';

const request = { method: 'POST', path: '/', body: {}, idempotencyKey: 'key' } as const;
const never = new AbortController().signal;

function answer(status: number, changes: Partial<ApiAnswer> = {}): ApiAnswer {
  return { status, body: {}, etag: null, disposition: null, retryAfterSeconds: null, ...changes };
}

/** Requests to a server that gives these answers in turn, the last one for ever. */
function requestsTo(answers: (ApiAnswer | Error)[], patienceMs = 10_000) {
  const pauses: number[] = [];
  const reasons: string[] = [];
  const seen: unknown[] = [];
  let nowMs = 0;
  const requests = createPatientRequests({
    patienceMs,
    onWait: (reason) => void reasons.push(reason),
    exchange: {
      async send(what) {
        seen.push(what);
        const next = answers.length > 1 ? answers.shift() : answers[0];
        if (next instanceof Error || next === undefined) throw next;
        return next;
      },
      async [Symbol.asyncDispose]() {},
    },
    time: {
      now: () => nowMs,
      async sleep(durationMs) {
        pauses.push(durationMs);
        nowMs += durationMs;
      },
    },
  });
  return { requests, pauses, reasons, seen };
}

test('an answer is an answer, refusals included', async () => {
  for (const status of [200, 201, 400, 401, 404, 413, 500]) {
    const { requests, pauses } = requestsTo([answer(status)]);
    assert.equal((await requests.send(request, never)).status, status);
    assert.deepEqual(pauses, []);
  }
});

test('a lost connection is repeated unchanged, after growing pauses', async () => {
  const lost = new ConnectionLost('other side closed');
  const { requests, pauses, reasons, seen } = requestsTo([lost, lost, lost, answer(200)]);
  assert.equal((await requests.send(request, never)).status, 200);
  assert.deepEqual(pauses, [200, 400, 800]);
  assert.deepEqual(seen, [request, request, request, request]);
  assert.deepEqual(reasons, Array(3).fill('other side closed'));
  assert.deepEqual({ ...requests.counts }, { sent: 4, repeated: 3 });
});

test('the pause that the server asks for is kept', async () => {
  const { requests, pauses, reasons } = requestsTo([
    answer(429, { retryAfterSeconds: 37 }),
    answer(503, { retryAfterSeconds: 2 }),
    answer(200),
  ]);
  await requests.send(request, never);
  assert.deepEqual(pauses, [37_000, 2000]);
  assert.deepEqual(reasons, ['the server limits the rate', 'the server answers 503']);
});

test('a server that stays away is given up, one that limits the rate is not', async () => {
  const lost = requestsTo([new ConnectionLost('refused')], 5000);
  await assert.rejects(lost.requests.send(request, never), { message: 'refused' });
  assert.ok(lost.pauses.reduce((sum, pause) => sum + pause, 0) <= 5000);

  const busy = requestsTo([answer(503)], 5000);
  assert.equal((await busy.requests.send(request, never)).status, 503);

  const hourly = Array(5).fill(answer(429, { retryAfterSeconds: 3600 }));
  const limited = requestsTo([...hourly, answer(200)], 5000);
  assert.equal((await limited.requests.send(request, never)).status, 200);
});

test('without patience the first setback counts', async () => {
  const { requests, pauses } = requestsTo([new ConnectionLost('refused')], 0);
  await assert.rejects(requests.send(request, never), { message: 'refused' });
  assert.deepEqual(pauses, []);
});

test('what only the operator can end is not waited for', async () => {
  const body = { code: 'upload_service_not_configured' };
  const { requests, pauses } = requestsTo([answer(503, { body })]);
  assert.equal((await requests.send(request, never)).status, 503);
  assert.deepEqual(pauses, []);
});

test('a stop is not a lost connection', async () => {
  const { requests } = requestsTo([new Error('stopped')]);
  await assert.rejects(requests.send(request, never), { message: 'stopped' });
});
