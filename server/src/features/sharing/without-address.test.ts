import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutAddress } from './without-address.ts';

for (const [name, shown] of [
  ['Ann', 'Ann'],
  ['Ann Lee', 'Ann Lee'],
  ['ann.lee@example.com', 'ann.lee'],
  ['Ann Lee <ann.lee@example.com>', 'Ann Lee'],
  ['Ann Lee (ann@example.com)', 'Ann Lee'],
  ['ann@localhost', 'ann'],
  ['<ann@example.com>', ''],
  ['Ann @ home', 'Ann @ home'],
  ['a@b@c', 'a'],
  ['José Núñez <josé@exämple.es>', 'José Núñez'],
] as const) {
  test(`${name} is shown as "${shown}"`, () => {
    assert.equal(withoutAddress(name), shown);
    assert.ok(!/\S@\S/.test(withoutAddress(name)));
  });
}

test('a long name takes no longer than it is', () => {
  const started = performance.now();
  withoutAddress(`${'<'.repeat(50_000)}${'a'.repeat(50_000)}`);
  withoutAddress('a'.repeat(100_000));
  withoutAddress(' <a'.repeat(50_000));
  assert.ok(performance.now() - started < 1000);
});
