import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRounds } from './rounds.ts';

test('requests during a round share the next, which begins after it', async () => {
  const gates: PromiseWithResolvers<void>[] = [];
  const request = createRounds(() => {
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    return gate.promise;
  });
  const first = request();
  const later = [request(), request()];
  assert.equal(gates.length, 1);
  gates[0]?.resolve();
  await first;
  while (gates.length < 2) await Promise.resolve();
  const last = request();
  gates[1]?.resolve();
  await Promise.all(later);
  while (gates.length < 3) await Promise.resolve();
  gates[2]?.resolve();
  await last;
  assert.equal(gates.length, 3);
});

test('a round that fails fails for who asked for it, and the next begins', async () => {
  let rounds = 0;
  const request = createRounds(async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('once');
  });
  const first = request();
  const second = request();
  await assert.rejects(first, /once/);
  await second;
  await request();
  assert.equal(rounds, 3);
});
