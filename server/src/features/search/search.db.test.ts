import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchOutcome } from './run-search.ts';
import type { SearchCursor } from './search-cursor.ts';
import { createSearchWorld, shown } from './search-world.fixture.ts';

const filler = Array.from(
  { length: 30 },
  (_, index) => `Some other line of talk, number ${index}.`,
);

test('finds the line, and says when it was said and by whom', async () => {
  await using world = await createSearchWorld();
  const id = await world.record([
    ...filler,
    { speaker: 'Ben', text: 'The budgets go out on Friday, I think.', at: 99_000 },
    ...filler.map((text) => ({ text: `${text} Later.` })),
  ]);
  await world.record(filler);
  await world.index();
  const found = await world.search('budget friday');
  assert.deepEqual(
    found.results.map((result) => result.id),
    [id],
  );
  const [hit] = found.results[0]?.hits ?? [];
  assert.ok(hit);
  assert.equal(shown(hit), 'The [budgets] go out on [Friday], I think.');
  const { kind, timestamp, position, speaker } = hit;
  assert.deepEqual(
    { kind, timestamp, position, speaker },
    { kind: 'segment', timestamp: 99_000, position: 30, speaker: 'Ben' },
  );
  assert.equal(found.count, 1);
  assert.equal(found.isExact, true);
  assert.equal(found.matched, 'all');
});

test('ranks the recording first that speaks most of it', async () => {
  await using world = await createSearchWorld();
  const seldom = await world.record([...filler, 'We saw a zebra.', ...filler.map((f) => `${f} x`)]);
  const often = await world.record(['Zebra, zebra and zebra.', 'The zebras again.', 'No lions.']);
  await world.index();
  assert.deepEqual(await world.find('zebra'), [often, seldom]);
});

test('phrases, across lines too, and what must not occur', async () => {
  await using world = await createSearchWorld();
  const across = await world.record(['This is the launch', 'date of it all.']);
  const apart = await world.record(['The date of the launch.']);
  await world.index();
  assert.deepEqual(await world.find('"launch date"'), [across]);
  assert.deepEqual(new Set(await world.find('launch date')), new Set([across, apart]));
  assert.deepEqual(await world.find('launch -"launch date"'), [apart]);
  assert.deepEqual(await world.find('launch -all'), [apart]);
  assert.deepEqual(await world.find('"date launch"'), []);
});

test('beginnings of words', async () => {
  await using world = await createSearchWorld();
  const id = await world.record(['The batteries are flat.']);
  await world.index();
  assert.deepEqual(await world.find('batt*'), [id]);
  assert.deepEqual(await world.find('flat batt', { isTyping: true }), [id]);
  assert.deepEqual(await world.find('batt'), []);
});

test('puts wrong spellings right, and says so', async () => {
  await using world = await createSearchWorld();
  const id = await world.record(['The architecture of the remote control.']);
  await world.index();
  const found = await world.search('architcture control');
  assert.deepEqual(
    found.results.map((result) => result.id),
    [id],
  );
  assert.equal(found.corrected, 'architecture control');
  assert.equal((await world.search('architecture')).corrected, null);
  assert.equal((await world.search('"architcture"')).count, 0);
});

test('German and French words in their forms, accents or not', async () => {
  await using world = await createSearchWorld();
  const german = await world.record([
    'Wir haben die Verträge nicht unterschrieben, und das ist auch ein Problem.',
    'Aber ich habe noch eine Frage zu der Zeit und die Kosten sind nicht klar.',
    'Das ist auch nicht mit der Abteilung und den Häusern.',
  ]);
  const french = await world.record([
    "Nous avons parlé des décisions de l'entreprise et c'est pour vous.",
    'Les clients sont dans la salle, mais nous ne sommes pas avec vous pour cette réunion.',
    'Qui est sur le projet, donc pour les autres ?',
  ]);
  await world.index();
  assert.deepEqual(await world.find('Vertrag unterschrieben'), [german]);
  assert.deepEqual(await world.find('Haus Frage'), [german]);
  assert.deepEqual(await world.find('häuser'), [german]);
  assert.deepEqual(await world.find('décision entreprise'), [french]);
  assert.deepEqual(await world.find('reunions'), [french]);
});

test('Chinese, Japanese, Korean and Thai, wherever a word begins', async () => {
  await using world = await createSearchWorld();
  const chinese = await world.record(['我们明天在会议室讨论预算问题。']);
  const japanese = await world.record(['明日の会議で予算について話しましょう。']);
  const korean = await world.record(['내일 회의에서 예산을 논의합시다.']);
  const thai = await world.record(['พรุ่งนี้เราจะประชุมเรื่องงบประมาณ']);
  await world.index();
  assert.deepEqual(await world.find('会议室'), [chinese]);
  assert.deepEqual(await world.find('预算'), [chinese]);
  assert.deepEqual(await world.find('予算'), [japanese]);
  assert.deepEqual(await world.find('예산'), [korean]);
  assert.deepEqual(await world.find('งบประมาณ'), [thai]);
  assert.deepEqual(new Set(await world.find('明')), new Set([chinese, japanese]));
  assert.deepEqual(await world.find('题'), [chinese]);
});

test('title, notes, summary, tasks and people', async () => {
  await using world = await createSearchWorld();
  const id = await world.record(['Hello there.'], {
    fields: {
      meeting_title: 'Quarterly review',
      notes: 'Bring the projector.\n\nAsk about catering.',
      summary: 'We spoke about pricing.',
      extracted_tasks: [{ title: 'Send invoices', description: 'to all', assignee: 'Zoe' }],
      participants: ['Maximilian'],
    },
  });
  await world.index();
  const kindOf = async (query: string) => {
    const { results } = await world.search(query);
    assert.deepEqual(
      results.map((result) => result.id),
      [id],
      query,
    );
    return results[0]?.hits.map((hit) => `${hit.kind}: ${shown(hit)}`);
  };
  assert.deepEqual(await kindOf('review'), ['title: Quarterly [review]']);
  assert.deepEqual(await kindOf('catering'), ['notes: Ask about [catering].']);
  assert.deepEqual(await kindOf('prices'), ['summary: We spoke about [pricing].']);
  assert.deepEqual(await kindOf('invoice'), ['task: Send [invoices] – to all – Zoe']);
  assert.deepEqual(await kindOf('maximilian'), ['person: [Maximilian]']);
  assert.deepEqual(await world.find('review', { filter: { kinds: ['segment', 'task'] } }), []);
  assert.deepEqual(await world.find('review', { filter: { kinds: ['title'] } }), [id]);
  await world.change(id, { meeting_title: 'Another name' });
  await world.index();
  assert.deepEqual(await world.find('review'), []);
  assert.deepEqual(await world.find('another'), [id]);
});

test('follows appends, drafts, corrections and deletions', async () => {
  await using world = await createSearchWorld();
  const id = await world.record(['first apple'], { isFinal: false });
  await world.index();
  await world.append(id, ['second banana'], { from: 5000 });
  await world.index();
  assert.deepEqual(await world.find('apple banana'), [id]);
  await world.append(id, ['first cherry'], { from: 1000 });
  await world.index();
  assert.deepEqual(await world.find('apple'), []);
  assert.deepEqual(await world.find('"cherry second"'), [id]);
  const { rows } = await world.db.query<{ count: number }>({
    text: `SELECT count(*)::integer AS count FROM search_postings WHERE lexeme = 'appl'`,
  });
  assert.equal(rows[0]?.count, 0);
  await world.destroy(id);
  await world.index();
  assert.deepEqual(await world.find('cherry'), []);
  for (const table of ['documents', 'lines', 'postings', 'changes']) {
    const left = await world.db.query({ text: `SELECT 1 FROM search_${table}` });
    assert.equal(left.rowCount, 0, table);
  }
});

test('keeps projects apart', async () => {
  await using world = await createSearchWorld();
  const own = await world.record(['a secret giraffe']);
  const other = await world.record(['a secret giraffe and elephant'], { projectId: 2 });
  await world.index();
  assert.deepEqual(await world.find('giraffe'), [own]);
  assert.deepEqual(await world.find('giraffe', { projectId: 2 }), [other]);
  assert.deepEqual(await world.find('elephant'), []);
  assert.equal((await world.search('elephnt')).corrected, null);
  assert.deepEqual(await world.find('eleph*'), []);
  assert.deepEqual(await world.find('giraffe', { filter: { recordingId: other } }), []);
});

test('pages hold every recording once, whatever is recorded meanwhile', async () => {
  await using world = await createSearchWorld();
  const ids: string[] = [];
  for (let index = 0; index < 23; index += 1) {
    const words = Array.from({ length: (index % 5) + 1 }, () => 'zebra').join(' and ');
    ids.push(await world.record([`${words} with ${'word '.repeat(index % 7)}`]));
  }
  await world.index();
  const seen: string[] = [];
  let cursor = null;
  for (let page = 0; page < 10; page += 1) {
    const found = await world.search('zebra', { limit: 5, cursor });
    seen.push(...found.results.map(({ id }) => id));
    assert.equal(found.count, 23);
    cursor = found.next;
    if (cursor === null) break;
    await world.record(['zebra zebra zebra zebra', 'lion']);
    await world.index();
  }
  const old = seen.filter((id) => ids.includes(id));
  assert.equal(new Set(seen).size, seen.length);
  assert.deepEqual(new Set(old), new Set(ids));
});

for (const recordings of [299, 300, 340]) {
  test(`pages of a phrase hold every one of ${recordings} once`, async () => {
    await using world = await createSearchWorld();
    const holding: string[] = [];
    for (let index = 0; index < recordings; index += 1) {
      const isHolding = index % 3 !== 0;
      const more = 'plan '.repeat(index % 11);
      const id = await world.record([isHolding ? `launch plan ${more}` : `plan ${more} launch`]);
      if (isHolding) holding.push(id);
    }
    await world.index();
    const seen: string[] = [];
    let cursor: SearchCursor | null = null;
    do {
      const found: SearchOutcome = await world.search('"launch plan"', { limit: 35, cursor });
      const isExact = recordings < 300;
      assert.equal(found.isExact, isExact);
      assert.equal(found.count, isExact ? holding.length : recordings);
      const status = found.facets?.status ?? [{ count: found.count }];
      assert.equal(status[0]?.count, found.count);
      seen.push(...found.results.map(({ id }) => id));
      cursor = found.next;
    } while (cursor !== null);
    assert.equal(seen.length, holding.length);
    assert.deepEqual(new Set(seen), new Set(holding));
  });
}

test('filters and facets', async () => {
  await using world = await createSearchWorld();
  const zoom = await world.record([{ speaker: 'Ben', text: 'the plan' }], {
    fields: { started_at: '2026-01-05T10:00:00Z', status: 'ready', summary: 'Yes.' },
  });
  const teams = await world.record([{ speaker: 'Cleo', text: 'a plan' }, 'nothing'], {
    platform: 'teams',
    fields: { started_at: '2026-02-05T10:00:00Z' },
  });
  await world.index();
  const { facets } = await world.search('plan');
  assert.deepEqual(facets, {
    platform: [
      { value: 'teams', count: 1 },
      { value: 'zoom', count: 1 },
    ],
    status: [
      { value: 'ready', count: 1 },
      { value: 'recording', count: 1 },
    ],
    speaker: [
      { value: 'Ann', count: 1 },
      { value: 'Ben', count: 1 },
      { value: 'Cleo', count: 1 },
    ],
    recorded_by: [{ value: 1, count: 2 }],
    month: [
      { value: '2026-02', count: 1 },
      { value: '2026-01', count: 1 },
    ],
  });
  const only = (filter: object) => world.find('plan', { filter });
  assert.deepEqual(await only({ platform: 'teams' }), [teams]);
  assert.deepEqual(await only({ status: 'ready' }), [zoom]);
  assert.deepEqual(await only({ createdBy: 2 }), []);
  assert.deepEqual(await only({ startedFrom: '2026-02-01T00:00:00Z' }), [teams]);
  assert.deepEqual(await only({ startedBefore: '2026-02-01T00:00:00Z' }), [zoom]);
  assert.deepEqual(await only({ recordingId: zoom }), [zoom]);
  assert.deepEqual(await only({ has: ['summary'] }), [zoom]);
  assert.deepEqual(await only({ has: ['summary', 'task'] }), []);
  assert.deepEqual(await only({ has: ['transcript'] }), await only({}));
  for (const has of ['media', 'video', 'notes']) assert.deepEqual(await only({ has: [has] }), []);
  assert.deepEqual(await only({ speaker: 'Ben' }), [zoom]);
  assert.deepEqual(await only({ speaker: 'Ann' }), []);
  const spoken = await world.search('plan', { filter: { speaker: 'Cleo' } });
  assert.deepEqual(spoken.facets?.platform, [{ value: 'teams', count: 1 }]);
});

test('questions, small words and single letters have an answer', async () => {
  await using world = await createSearchWorld();
  const id = await world.record([
    ...filler,
    'The remote control needs a new battery, said the group.',
    ...filler.map((text) => `${text} Again.`),
  ]);
  const other = await world.record(filler);
  await world.index();
  const asked = await world.search("What did the group discuss about the remote's battery?");
  assert.equal(asked.results[0]?.id, id);
  assert.equal(asked.results[0]?.hits[0]?.position, 30);
  assert.deepEqual(new Set(await world.find('of')), new Set([id, other]));
  assert.deepEqual(await world.find('a'), [id]);
  assert.deepEqual(await world.find('?!'), []);
  const either = await world.search('battery unicorns');
  assert.equal(either.matched, 'any');
  assert.deepEqual(
    either.results.map((result) => result.id),
    [id],
  );
});

test('phrases of many words, of which two are looked at first', async () => {
  await using world = await createSearchWorld();
  const said = await world.record(['We have to ship the zebra on Friday.', ...filler]);
  const close = await world.record(['We have to feed the zebra on Friday.', ...filler]);
  const apart = await world.record([
    'The zebra and the ship.',
    'We have to go on Friday.',
    ...filler,
  ]);
  await world.index();
  const find = async (query: string) => new Set(await world.find(query));
  assert.deepEqual(await find('"ship the zebra on friday"'), new Set([said]));
  assert.deepEqual(await find('"have to feed the zebra" friday'), new Set([close]));
  assert.deepEqual(await find('"the zebra on" "we have to"'), new Set([said, close]));
  assert.deepEqual(await find('"we have to" -"have to go"'), new Set([said, close]));
  assert.deepEqual(await find('"we have to" -"the zebra on friday"'), new Set([apart]));
  assert.deepEqual(await find('"zebra the ship"'), new Set());
  assert.deepEqual(await find('"the ship the"'), new Set());
});
