import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  activeFilters,
  isSearching,
  noFilters,
  toListFilters,
  toSearchQuery,
  withWords,
} from './library-filters.ts';

describe('the filters of the address', () => {
  it('asks the list for whole days of the place', () => {
    assert.deepEqual(toListFilters({ from: '2026-03-28', to: '2026-03-29' }), {
      startedAfter: new Date(2026, 2, 28).toISOString(),
      startedBefore: new Date(2026, 2, 30).toISOString(),
    });
  });

  it('leaves out what nobody knows', () => {
    const nonsense = { status: 'great', platform: 'fax', from: '2026-99-99', to: 'yesterday' };
    assert.deepEqual(toListFilters(nonsense), {});
    assert.deepEqual(toSearchQuery({ q: 'a', has: 'wings', ...nonsense }), { q: 'a', typing: '1' });
  });

  it('asks the search for everything', () => {
    const query = toSearchQuery({
      ...{ q: ' "next week" & more ', status: 'ready', platform: 'zoom', has: 'task' },
      ...{ speaker: 'Ann Becker', from: '2026-03-28' },
    });
    assert.deepEqual(query, {
      q: '"next week" & more',
      ...{ status: 'ready', platform: 'zoom', has: 'task', speaker: 'Ann Becker' },
      from: new Date(2026, 2, 28).toISOString(),
    });
  });

  it('takes the last word for the beginning of one, until a space ends it', () => {
    assert.equal(toSearchQuery({ q: 'next bud' }).typing, '1');
    assert.equal(toSearchQuery({ q: 'next budget ' }).typing, undefined);
    assert.equal(toSearchQuery({ q: '"next week"' }).typing, undefined);
  });

  it('looks for nothing where there are only spaces', () => {
    assert.equal(isSearching({ q: '  ' }), false);
    assert.equal(isSearching({}), false);
    assert.equal(isSearching({ q: '0' }), true);
  });

  it('drops with the words what only a search understands', () => {
    const filters = { q: 'budget', speaker: 'Ann', has: 'task', platform: 'zoom' };
    const dropped = withWords(filters, ' ');
    assert.deepEqual(activeFilters(dropped), ['platform']);
    assert.equal(dropped.q, undefined);
    assert.equal(withWords(filters, 'budget ').speaker, 'Ann');
  });

  it('names what narrows', () => {
    assert.deepEqual(activeFilters({ q: 'a', status: '', from: '2026-01-01' }), ['from']);
    assert.deepEqual(activeFilters({ status: 'ready', has: 'task', ...noFilters }), []);
  });
});
