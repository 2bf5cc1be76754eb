import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordingPage } from './list-recordings.ts';
import type { ListedRecording } from './listed-recording.ts';
import {
  everyRecording,
  mergeFirstPage,
  mergeRecording,
  type RecordingPages,
} from './merge-pages.ts';

/** The later in the alphabet, the earlier it started. */
function recording(id: string, title = id): ListedRecording {
  const started_at = new Date(2026, 0, 100 - id.charCodeAt(0)).toISOString();
  return { id, meeting_title: title, started_at } as ListedRecording;
}

function page(ids: string, next: string | null = null, count = 99): RecordingPage {
  return { count, next, results: [...ids].map((id) => recording(id)) };
}

function loaded(...pages: RecordingPage[]): RecordingPages {
  return { pages, pageParams: pages.map((_, index) => String(index)) };
}

const idsOf = (pages: RecordingPages) =>
  everyRecording(pages)
    .map(({ id }) => id)
    .join('');

describe('the first page, read again', () => {
  const before = loaded(page('bcd', 'next'), page('efg', 'more'));

  it('brings what is new, and keeps what lies below', () => {
    assert.equal(idsOf(mergeFirstPage(before, page('abc', 'next'))), 'abcdefg');
  });

  it('takes away what is gone', () => {
    assert.equal(idsOf(mergeFirstPage(before, page('bde', 'next'))), 'bdefg');
  });

  it('takes away everything that it does not hold when it is the only one', () => {
    assert.equal(idsOf(mergeFirstPage(before, page('bc'))), 'bc');
    assert.equal(idsOf(mergeFirstPage(before, page(''))), '');
  });

  it('shows what changed, and goes on paging from where it was', () => {
    const first = { ...page('bcd', 'next', 7), results: [recording('b', 'renamed')] };
    const after = mergeFirstPage(before, first);
    assert.equal(everyRecording(after)[0]?.meeting_title, 'renamed');
    assert.equal(after.pages.at(-1)?.next, 'more');
    assert.equal(after.pages[0]?.count, 7);
    assert.deepEqual(after.pageParams, before.pageParams);
  });
});

describe('one recording, read again', () => {
  const before = loaded(page('bd', 'next', 10), page('fh', 'more', 10));

  it('is put in its place', () => {
    const after = mergeRecording(before, 'd', recording('d', 'renamed'));
    assert.equal(everyRecording(after)[1]?.meeting_title, 'renamed');
    assert.equal(after.pages[0]?.count, 10);
  });

  it('comes in where it belongs', () => {
    const after = mergeRecording(before, 'e', recording('e'));
    assert.equal(idsOf(after), 'bdefh');
    assert.equal(after.pages[0]?.count, 11);
  });

  it('waits for its page where that is not read yet', () => {
    assert.equal(mergeRecording(before, 'z', recording('z')), before);
    const whole = loaded(page('bd'));
    assert.equal(idsOf(mergeRecording(whole, 'z', recording('z'))), 'bdz');
  });

  it('goes, once', () => {
    const after = mergeRecording(before, 'd', null);
    assert.equal(idsOf(after), 'bfh');
    assert.equal(after.pages[0]?.count, 9);
    assert.equal(mergeRecording(after, 'd', null), after);
  });

  it('moves when it turns out to have started at another time', () => {
    const after = mergeRecording(before, 'h', {
      ...recording('h'),
      started_at: recording('a').started_at,
    });
    assert.equal(idsOf(after), 'hbdf');
  });
});
