import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodePostings, type PostingList } from './posting-lists.ts';
import type { RecordingDirectory } from './recording-directory.ts';
import { RecordingIds } from './recording-ids.ts';
import { bestPlaces, scoreRecordings } from './score-recordings.ts';
import { kindWeights, searchKinds } from './search-kinds.ts';

interface Row {
  readonly id: string;
  readonly kind: number;
  readonly often: number;
}

const hexOf = (id: string) => id.replaceAll('-', '');

function listOf(rows: readonly Row[]): PostingList {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = sorted.map(({ id, kind, often }) => {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(often * 256 + kind);
    return Buffer.concat([Buffer.from(hexOf(id), 'hex'), number]);
  });
  return decodePostings(Buffer.concat(bytes));
}

function directoryOf(documents: readonly { id: string; words: number }[]): RecordingDirectory {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const none = { values: [], codes: new Uint32Array() };
  return {
    ids: new RecordingIds(Buffer.from(sorted.map(({ id }) => hexOf(id)).join(''), 'hex')),
    words: Uint32Array.from(sorted, ({ words }) => words),
    ...{ platform: none, status: none, recordedBy: none, month: none },
  };
}

const kind = fc.nat({ max: searchKinds.length - 1 });
const collection = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }).chain((ids) =>
  fc.record({
    documents: fc.tuple(
      ...ids.map((id) => fc.record({ id: fc.constant(id), words: fc.nat({ max: 9000 }) })),
    ),
    // Of four words, each at most once in a recording and kind of text.
    lists: fc.array(
      fc.uniqueArray(
        fc.record({ id: fc.constantFrom(...ids), kind, often: fc.integer({ min: 1, max: 900 }) }),
        { selector: (row) => `${row.id} ${row.kind}`, maxLength: 20 },
      ),
      { minLength: 4, maxLength: 4 },
    ),
    weights: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })),
    demand: fc.constantFrom('all', 'any', 'heavy'),
  }),
);

test('scores are those of the formula, of whatever holds what is demanded', () => {
  fc.assert(
    fc.property(collection, ({ documents, lists, weights, demand }) => {
      const [one = [], other = [], second = [], unwanted = []] = lists;
      const directory = directoryOf(documents);
      const located = new Map(
        ['one', 'other', 'second', 'unwanted'].map((lexeme, number) => {
          const list = listOf([one, other, second, unwanted][number] ?? []);
          return [lexeme, { ...list, indices: list.ids.locateIn(directory.ids) }];
        }),
      );
      const leastWeight = demand === 'heavy' ? 5 : 0;
      const scored = scoreRecordings(
        {
          terms: [
            { lexemes: ['one', 'other', 'nowhere'], weight: weights[0] },
            { lexemes: ['second'], weight: weights[1] },
          ],
          required: demand === 'all' ? [0, 1] : [],
          ...{ leastWeight, unwanted: ['unwanted'], averageWords: 500 },
        },
        directory,
        located,
      );
      const expected = new Map<string, number>();
      for (const { id, words } of documents) {
        const ofOne = [...one, ...other].filter((row) => row.id === id);
        const ofTwo = second.filter((row) => row.id === id);
        if (unwanted.some((row) => row.id === id)) continue;
        const terms = [ofOne, ofTwo];
        const occurring = terms.map(({ length }, term) => (length > 0 ? (weights[term] ?? 0) : 0));
        const isEnough =
          demand === 'all'
            ? terms.every(({ length }) => length > 0)
            : terms.some(({ length }) => length > 0);
        if (!isEnough || (occurring[0] ?? 0) + (occurring[1] ?? 0) < leastWeight) continue;
        const gains = terms.flatMap((rows, term) =>
          rows.map(({ kind: number, often }) => {
            const ofKind = kindWeights[searchKinds[number] ?? 'segment'];
            const length = 1.2 * (0.25 + (0.75 * words) / 500);
            return (2.2e6 * (weights[term] ?? 0) * ofKind * often) / (often + length);
          }),
        );
        expected.set(
          id,
          gains.reduce((sum, gain) => sum + gain, 0),
        );
      }
      const ids = [...scored.found].map((index) => directory.ids.text(index));
      assert.deepEqual(ids, [...expected.keys()].sort());
      for (const [at, index] of scored.found.entries()) {
        const wanted = expected.get(ids[at] ?? '') ?? 0;
        assert.ok(Math.abs((scored.scores[index] ?? 0) - wanted) < 20, `${wanted}`);
      }
    }),
  );
});

test('places follow each other by score, then id, and go on where they stopped', () => {
  const scoredIds = fc.uniqueArray(fc.uuid(), { maxLength: 40 }).chain((ids) =>
    fc.record({
      ids: fc.constant(ids.toSorted()),
      scores: fc.array(fc.nat({ max: 5 }), { minLength: ids.length, maxLength: ids.length }),
      limit: fc.integer({ min: 1, max: 50 }),
    }),
  );
  fc.assert(
    fc.property(scoredIds, ({ ids, scores, limit }) => {
      const directory = directoryOf(ids.map((id) => ({ id, words: 1 })));
      const scored = {
        found: Uint32Array.from(ids.keys()),
        scores: Float64Array.from(scores),
      };
      const places = [];
      for (;;) {
        const page = bestPlaces(scored, directory, { after: places.at(-1) ?? null, limit });
        if (page.length === 0) break;
        assert.ok(page.length <= limit);
        places.push(...page);
      }
      const expected = ids
        .map((id, index) => ({ id, score: scores[index] ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
      assert.deepEqual(places, expected);
    }),
  );
});

test('ids are located among others, and those that are not there are told', () => {
  const groups = fc.record({
    all: fc.uniqueArray(fc.uuid(), { maxLength: 30 }),
    others: fc.array(fc.uuid(), { maxLength: 10 }),
    picks: fc.array(fc.nat(), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(groups, ({ all, others, picks }) => {
      const sorted = all.toSorted();
      const some = [
        ...others,
        ...picks.flatMap((pick) => sorted[pick % sorted.length] ?? []),
      ].sort();
      const idsOf = (list: readonly string[]) =>
        new RecordingIds(Buffer.from(list.map(hexOf).join(''), 'hex'));
      const located = idsOf(some).locateIn(idsOf(sorted));
      assert.deepEqual(
        [...located],
        some.map((id) => sorted.indexOf(id)),
      );
    }),
  );
});
