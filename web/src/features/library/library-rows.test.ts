import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListedRecording } from '../recordings/listed-recording.ts';
import { periodOf, toLibraryRows } from './library-rows.ts';

const now = new Date(2026, 10, 23, 9, 30);

function startedAt(id: string, ...time: [number, number, number, number?, number?]) {
  const [year, month, day, hour = 12, minute = 0] = time;
  const started = new Date(year, month, day, hour, minute);
  return { id, started_at: started.toISOString() } as ListedRecording;
}

describe('the periods of the list', () => {
  it('tells days by the calendar, not by hours', () => {
    assert.equal(periodOf(new Date(2026, 10, 23, 0, 0), now).kind, 'today');
    assert.equal(periodOf(new Date(2026, 10, 22, 23, 59), now).kind, 'yesterday');
    assert.equal(periodOf(new Date(2026, 10, 17), now).kind, 'day');
    assert.equal(periodOf(new Date(2026, 10, 16, 23), now).kind, 'month');
  });

  it('gives a day of its own to a recorder whose clock is ahead', () => {
    const period = periodOf(new Date(2026, 10, 25, 8), now);
    assert.equal(period.kind, 'day');
    assert.equal(period.start.getDate(), 25);
  });

  it('puts the rest of a month below the month', () => {
    assert.deepEqual(periodOf(new Date(2026, 9, 31, 12), now), {
      kind: 'month',
      start: new Date(2026, 9, 1),
    });
  });
});

describe('the rows of the list', () => {
  it('puts a heading before each period, once', () => {
    const rows = toLibraryRows(
      [
        startedAt('a', 2026, 10, 23, 9),
        startedAt('b', 2026, 10, 23, 8),
        startedAt('c', 2026, 10, 22),
        startedAt('d', 2026, 9, 30),
        startedAt('e', 2026, 9, 2),
      ],
      now,
    );
    const shown = rows.map((row) => (row.kind === 'heading' ? row.period.kind : row.key));
    assert.deepEqual(shown, ['today', 'a', 'b', 'yesterday', 'c', 'month', 'd', 'e']);
  });

  it('knows where a group begins and ends', () => {
    const recordings = [startedAt('a', 2026, 10, 23), startedAt('b', 2026, 10, 23, 11)];
    const rows = toLibraryRows([...recordings, startedAt('c', 2026, 10, 1)], now);
    const ends = rows
      .filter((row) => row.kind === 'recording')
      .map(({ key, isFirst, isLast, isInMonth }) => [key, isFirst, isLast, isInMonth]);
    assert.deepEqual(ends, [
      ['a', true, false, false],
      ['b', false, true, false],
      ['c', true, true, true],
    ]);
  });

  it('is empty for nothing', () => {
    assert.deepEqual(toLibraryRows([], now), []);
  });
});
