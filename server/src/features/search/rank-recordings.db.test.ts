import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankRecordings } from './rank-recordings.ts';
import { createRecordingDirectories, directoryAgeMs } from './recording-directory.ts';
import { createSearchWorld, noFilter, type SearchWorld } from './search-world.fixture.ts';
import { createWordLists } from './word-lists.ts';

// So many recordings that the project is read as a whole. They are written as the indexer does.

/** Of twice as many: a word that is everywhere says nothing. */
const many = 1200;

async function recordMany({ db }: SearchWorld, count = many): Promise<void> {
  await db.query({
    text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform, status,
        started_at)
      SELECT 1, gen_random_uuid(), 1, gen_random_uuid(), (ARRAY['zoom', 'teams', 'meet'])[n % 3 + 1],
        CASE WHEN n <= $1 / 2 THEN 'ready' ELSE 'error' END, timestamptz '2026-01-31 22:30:00Z' + n % 2 * interval '2 hours'
      FROM generate_series(1, $1::integer) n`,
    values: [2 * count],
  });
  await db.query({
    text: `INSERT INTO search_documents (project_id, recording_id, language, words, speakers)
      SELECT 1, id, 'english', 200 + row_number() OVER (ORDER BY id), ARRAY['Ann', platform]
      FROM recordings`,
  });
  await db.query({
    text: `INSERT INTO search_postings (project_id, lexeme, recording_id, kind, occurrences, places)
      SELECT 1, 'zebra', recording_id, 0, 1 + words % 17, '\\x02' FROM search_documents
        JOIN recordings ON id = recording_id WHERE status = 'ready'`,
  });
}

test('many recordings are ranked by the formula, and counted', async () => {
  await using world = await createSearchWorld();
  await recordMany(world);
  const { rows } = await world.db.query<{ id: string }>({
    text: `SELECT p.recording_id AS id
      FROM search_postings p JOIN search_documents d USING (project_id, recording_id)
      ORDER BY occurrences / (occurrences + 1.2 * (0.25 + 0.75 * d.words
        / (SELECT avg(words) FROM search_documents))) DESC, p.recording_id DESC`,
  });
  const ids = rows.map(({ id }) => id);
  const first = await world.search('zebra', { limit: 50 });
  assert.equal(first.count, many);
  const { facets } = first;
  const each = many / 3;
  assert.deepEqual(facets?.platform, [
    { value: 'meet', count: each },
    { value: 'teams', count: each },
    { value: 'zoom', count: each },
  ]);
  assert.deepEqual(facets.month, [
    { value: '2026-02', count: many / 2 },
    { value: '2026-01', count: many / 2 },
  ]);
  assert.deepEqual(facets.recorded_by, [{ value: 1, count: many }]);
  assert.deepEqual(facets.speaker[0], { value: 'Ann', count: 100 });
  const found = first.results.map(({ id }) => id);
  for (let { next } = first; next !== null; ) {
    const page = await world.search('zebra', { limit: 50, cursor: next });
    found.push(...page.results.map(({ id }) => id));
    next = page.next;
  }
  assert.deepEqual(found, ids);
});

test('a rare phrase of common words is found, if not on the first page', async () => {
  await using world = await createSearchWorld();
  await recordMany(world, 2000);
  // The word stands apart from the other, but in the recording that is the last of all.
  await world.db.query({
    text: `INSERT INTO search_postings (project_id, lexeme, recording_id, kind, occurrences, places)
      SELECT 1, 'lion', recording_id, 0, 1, CASE WHEN row_number() OVER (
          ORDER BY occurrences / (occurrences + 1.2 * (0.25 + 0.75 * d.words / 2200.0)), recording_id
        ) = 1 THEN '\\x03'::bytea ELSE '\\x09' END
      FROM search_postings JOIN search_documents d USING (project_id, recording_id)`,
  });
  const { rows } = await world.db.query<{ id: string }>({
    text: `SELECT recording_id AS id FROM search_postings WHERE lexeme = 'lion' AND places = '\\x03'`,
  });
  const first = await world.search('"zebra lion"');
  assert.deepEqual(first.results, []);
  assert.ok(first.next);
  const second = await world.search('"zebra lion"', { cursor: first.next });
  assert.deepEqual(
    second.results.map(({ id }) => id),
    rows.map(({ id }) => id),
  );
  assert.equal(second.next, null);
});

test('what comes, goes and changes among many is seen at once', async () => {
  await using world = await createSearchWorld();
  await recordMany(world);
  assert.equal((await world.search('zebra')).count, many);
  const id = await world.record(['Zebra, zebra, and once more: zebra.'], { platform: 'phone' });
  await world.index();
  const found = await world.search('zebra');
  assert.equal(found.count, many + 1);
  assert.deepEqual(found.facets?.platform.at(-1), { value: 'phone', count: 1 });
  const filter = { platform: 'phone' };
  assert.deepEqual(await world.find('zebra', { filter }), [id]);
  await world.db.query({
    text: `UPDATE recordings SET platform = 'other' WHERE id = $1`,
    values: [id],
  });
  assert.deepEqual(await world.find('zebra', { filter }), []);
  assert.deepEqual(await world.find('zebra', { filter: { platform: 'other' } }), [id]);
  assert.equal((await world.search('zebra', { filter: { platform: 'zoom' } })).count, many / 3);
  assert.equal((await world.search('zebra -more')).count, many);
  await world.destroy(id);
  assert.equal((await world.search('zebra')).count, many);
});

test('a directory is read again when it is some seconds old, and few are kept', async () => {
  await using world = await createSearchWorld();
  await recordMany(world);
  let now = 0;
  const directories = createRecordingDirectories(() => now);
  const first = await directories.read(world.db, 1);
  assert.equal(first.ids.length, 2 * many);
  now = directoryAgeMs - 1;
  assert.equal(await directories.read(world.db, 1), first);
  now = directoryAgeMs;
  const second = await directories.read(world.db, 1);
  assert.notEqual(second, first);
  for (let project = 2; project <= 9; project += 1) {
    assert.equal((await directories.read(world.db, project)).ids.length, 0);
  }
  assert.notEqual(await directories.read(world.db, 1), second);
});

test('what would take too many rows is refused', async () => {
  await using world = await createSearchWorld();
  const request = {
    ...{ projectId: 1, terms: [{ lexemes: ['the'], weight: 1 }], required: [0], leastWeight: 0 },
    ...{ unwanted: [], averageWords: 100, filter: noFilter, after: null, limit: 20 },
  };
  const rank = (expectedRows: number) =>
    rankRecordings(
      {
        db: world.db,
        directories: createRecordingDirectories(),
        lists: createWordLists(world.db, 1, noFilter),
      },
      { ...request, expectedRows },
    );
  assert.equal((await rank(1_000_000)).count, 0);
  await assert.rejects(rank(1_000_001), { code: 'search_too_slow' });
});
