import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Segment } from './recording.ts';
import {
  digestOf,
  foldBatch,
  identitiesOfTranscript,
  isDraft,
  segmentIdentity,
} from './segment-identity.ts';

const segments = fc.record({
  timestamp: fc.constantFrom(null, 0, -0, 1, 2.5),
  speaker: fc.constantFrom(null, '', 'Ann'),
  text: fc.constantFrom('a', 'b'),
  confidence: fc.constantFrom(null, 0.5),
  isFinal: fc.constantFrom(false, true, null),
});

function segment(given: Partial<Segment> = {}): Segment {
  return { timestamp: 1, speaker: 'Ann', text: 'a', confidence: null, isFinal: true, ...given };
}

/** Stores one entry as the database does: new at the end, in a draft's place, or not at all. */
function store(stored: Segment[], one: Segment): void {
  const identity = segmentIdentity(one);
  const index =
    identity === null ? -1 : stored.findIndex((there) => segmentIdentity(there) === identity);
  const there = stored[index];
  if (there === undefined) stored.push(one);
  else if (isDraft(there)) stored[index] = one;
}

describe('segmentIdentity', () => {
  test('is the timestamp and the speaker', () => {
    const identity = segmentIdentity(segment());
    assert.equal(segmentIdentity(segment({ text: 'b', confidence: 1, isFinal: false })), identity);
    for (const other of [
      { timestamp: 2 },
      { timestamp: 1.0000000000000002 },
      { timestamp: -1 },
      { speaker: 'Bob' },
      { speaker: null },
      { speaker: '' },
      { speaker: 'null' },
    ]) {
      assert.notEqual(segmentIdentity(segment(other)), identity);
    }
  });
  test('at 0 is the text as well', () => {
    const at0 = (text: string, timestamp = 0) => segmentIdentity(segment({ timestamp, text }));
    assert.equal(at0('a'), at0('a', -0));
    assert.notEqual(at0('a'), at0('b'));
  });
  test('is none without a timestamp', () => {
    assert.equal(segmentIdentity(segment({ timestamp: null })), null);
  });
  test('does not confuse what looks alike when joined', () => {
    fc.assert(
      fc.property(segments, segments, (a, b) => {
        const parts = ({ timestamp, speaker, text }: Segment) =>
          JSON.stringify([
            timestamp === null ? null : timestamp + 0,
            speaker,
            timestamp === 0 ? text : null,
          ]);
        if (a.timestamp === null || b.timestamp === null) return;
        assert.equal(segmentIdentity(a) === segmentIdentity(b), parts(a) === parts(b));
      }),
    );
  });
  test('is a UUID', () => {
    assert.match(digestOf('x'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

describe('foldBatch', () => {
  test('has the effect of its segments one by one, whatever is stored', () => {
    fc.assert(
      fc.property(
        fc.array(segments, { maxLength: 12 }),
        fc.array(segments, { maxLength: 6 }),
        (batch, earlier) => {
          const oneByOne: Segment[] = [];
          for (const one of earlier) store(oneByOne, one);
          const folded = [...oneByOne];
          for (const one of batch) store(oneByOne, one);
          for (const { segment: one } of foldBatch(batch)) store(folded, one);
          assert.deepEqual(folded, oneByOne);
        },
      ),
      { numRuns: 1000 },
    );
  });
  test('has each identity once, and counts every segment', () => {
    fc.assert(
      fc.property(fc.array(segments, { maxLength: 20 }), (batch) => {
        const entries = foldBatch(batch);
        const identities = entries
          .map(({ identity }) => identity)
          .filter((identity) => identity !== null);
        assert.equal(new Set(identities).size, identities.length);
        const counted = entries.reduce(
          (sum, { replacedInBatch, droppedInBatch }) => sum + 1 + replacedInBatch + droppedInBatch,
          0,
        );
        assert.equal(counted, batch.length);
      }),
    );
  });
});

describe('identitiesOfTranscript', () => {
  test('gives each identity to one segment: the first final, else the last draft', () => {
    fc.assert(
      fc.property(fc.array(segments, { maxLength: 12 }), (transcript) => {
        const identities = identitiesOfTranscript(transcript);
        assert.equal(identities.length, transcript.length);
        for (const identity of new Set(transcript.map(segmentIdentity))) {
          const same = [...transcript.entries()].filter(
            ([, one]) => segmentIdentity(one) === identity,
          );
          const holders = same
            .filter(([index]) => identities[index] !== null)
            .map(([index]) => index);
          const expected = same.find(([, one]) => !isDraft(one)) ?? same.at(-1);
          assert.deepEqual(holders, identity === null ? [] : [expected?.[0]]);
        }
      }),
    );
  });
});
