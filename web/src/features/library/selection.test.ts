import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  extendTo,
  nothingSelected,
  type Selection,
  toggle,
  toggleAll,
  without,
} from './selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: Selection) => [...selection.ids].sort().join('');

describe('a selection', () => {
  it('takes one, and gives it back', () => {
    const one = toggle(nothingSelected, 'b');
    assert.equal(ids(one), 'b');
    assert.equal(ids(toggle(one, 'b')), '');
  });

  it('reaches from the last that was taken, in both directions', () => {
    const from = toggle(nothingSelected, 'c');
    assert.equal(ids(extendTo(from, 'e', shown)), 'cde');
    assert.equal(ids(extendTo(from, 'a', shown)), 'abc');
    assert.equal(ids(extendTo(extendTo(from, 'e', shown), 'a', shown)), 'abcde');
  });

  it('takes one alone where nothing was taken before, or what was is not shown', () => {
    assert.equal(ids(extendTo(nothingSelected, 'd', shown)), 'd');
    assert.equal(ids(extendTo(toggle(nothingSelected, 'gone'), 'd', shown)), 'dgone');
  });

  it('takes all, then none', () => {
    const all = toggleAll(toggle(nothingSelected, 'b'), shown);
    assert.equal(ids(all), 'abcde');
    assert.equal(ids(toggleAll(all, shown)), '');
    assert.equal(ids(toggleAll(nothingSelected, [])), '');
  });

  it('forgets what is gone, and where a range began', () => {
    const left = without(toggle(toggle(nothingSelected, 'a'), 'b'), ['b']);
    assert.equal(ids(left), 'a');
    assert.equal(left.anchor, null);
  });
});
