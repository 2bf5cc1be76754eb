import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createScene, type Scene } from './contract.ts';
import { startWorld, type World } from './world.ts';

/**
 * Batches arrive once, twice, in parts, out of order and all at once; what is stored in the end,
 * and what each receipt counted, is what a model of the rules (D4 in the contract) says. Each
 * write has a version of its own, in its ETag: that is the order in which the model takes them.
 */

interface Segment {
  readonly timestamp: number | null;
  readonly speaker: string | null;
  readonly text: string;
  readonly is_final: boolean | null;
}
type Counts = Readonly<Record<'appended' | 'replaced' | 'duplicate', number>>;

/** The rules, one segment at a time. */
function createModel() {
  const stored: Segment[] = [];
  const taken = new Set<string>();

  function take(segment: Segment): keyof Counts {
    const index = stored.findIndex((one) => isSame(one, segment));
    const there = stored[index];
    if (there === undefined) {
      stored.push(segment);
      return 'appended';
    }
    if (there.is_final !== false) return 'duplicate';
    stored[index] = segment;
    return 'replaced';
  }

  return {
    stored,
    append(batch: readonly Segment[], key: string | null): Counts {
      const counts = { appended: 0, replaced: 0, duplicate: 0 };
      const claim = JSON.stringify([key, batch]);
      if (key !== null && taken.has(claim)) return { ...counts, duplicate: batch.length };
      taken.add(claim);
      for (const segment of batch) counts[take(segment)] += 1;
      return counts;
    },
  };
}

function isSame(a: Segment, b: Segment): boolean {
  if (a.timestamp === null || a.timestamp !== b.timestamp || a.speaker !== b.speaker) return false;
  return a.timestamp !== 0 || a.text === b.text;
}

/** So few values that most segments meet another one of the same identity. */
const segments = fc.record({
  timestamp: fc.constantFrom(null, 0, 1, 1, 2.5, -3),
  speaker: fc.constantFrom(null, '', 'Ann', 'Bob'),
  text: fc.constantFrom('a', 'b', 'c'),
  is_final: fc.constantFrom(false, false, true, null),
});
const batches = fc.array(segments, { minLength: 1, maxLength: 6 });

interface Delivery {
  readonly batch: readonly Segment[];
  readonly key: string | null;
}

/** Batches from a small stock, so that the same one comes again, whole or in part. */
const deliveries = fc
  .tuple(
    fc.array(batches, { minLength: 1, maxLength: 4 }),
    fc.array(
      fc.array(
        fc.record({
          which: fc.nat(),
          from: fc.nat(),
          part: fc.boolean(),
          key: fc.constantFrom(null, null, 'k1', 'k2'),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([stock, rounds]) =>
    rounds.map((round) =>
      round.map(({ which, from, part, key }): Delivery => {
        const batch = stock[which % stock.length] ?? [];
        return { batch: part ? batch.slice(from % batch.length) : batch, key };
      }),
    ),
  );

describe('Segment identity', () => {
  let world: World;
  let scene: Scene;
  before(async () => {
    world = await startWorld();
    scene = createScene(world);
  });
  after(() => world[Symbol.asyncDispose]());

  async function deliver(id: string, { batch, key }: Delivery) {
    const headers = {
      prefer: 'return=minimal',
      ...(key === null ? {} : { 'idempotency-key': key }),
    };
    const answer = await scene.expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments: batch } },
      200,
    );
    const { appended, replaced, duplicate } = answer.json as unknown as Counts;
    return {
      batch,
      key,
      version: Number(/\d+/.exec(String(answer.headers.etag))?.[0]),
      counts: { appended, replaced, duplicate },
    };
  }

  async function assertAsModel(rounds: readonly (readonly Delivery[])[]): Promise<void> {
    const id = await scene.newRecording();
    const model = createModel();
    for (const round of rounds) {
      const delivered = await Promise.all(round.map((delivery) => deliver(id, delivery)));
      for (const one of delivered.toSorted((a, b) => a.version - b.version)) {
        assert.deepEqual(one.counts, model.append(one.batch, one.key));
      }
    }
    const { transcript_segments, transcript_text } = await scene.read(id);
    assert.deepEqual(
      transcript_segments,
      model.stored.map((segment) => ({ ...segment, confidence: null })).map(inWireOrder),
    );
    assert.equal(transcript_text, model.stored.map(({ text }) => text).join(' '));
  }

  test('one batch after the other', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, (rounds) =>
        assertAsModel(rounds.flat().map((delivery) => [delivery])),
      ),
      { numRuns: 60 },
    );
  });
  test('batches all at once', async () => {
    await fc.assert(fc.asyncProperty(deliveries, assertAsModel), { numRuns: 60 });
  });
  test('a whole stream cut anywhere, each part sent twice, comes to the stream', async () => {
    // Finals in their order, as a recorder has them when the meeting is over.
    const stream = fc.uniqueArray(
      fc.record({
        timestamp: fc.integer({ min: 1, max: 30 }),
        speaker: fc.constantFrom('Ann', 'Bob'),
        text: fc
          .string({ minLength: 1 })
          .filter((text) => text.trim() !== '' && !text.includes('\0')),
        is_final: fc.constant(true),
      }),
      {
        selector: ({ timestamp, speaker }) => `${timestamp} ${speaker}`,
        minLength: 1,
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(stream, fc.array(fc.nat(20), { maxLength: 4 }), async (lines, cuts) => {
        const id = await scene.newRecording();
        const edges = [
          0,
          ...cuts.filter((cut) => cut < lines.length).toSorted((a, b) => a - b),
          lines.length,
        ];
        for (const [index, edge] of edges.entries()) {
          const batch = lines.slice(edges[index - 1] ?? 0, edge);
          if (batch.length === 0) continue;
          await Promise.all([deliver(id, { batch, key: null }), deliver(id, { batch, key: null })]);
        }
        assert.deepEqual(
          await scene.texts(id),
          lines.map(({ text }) => text.trim()),
        );
      }),
      { numRuns: 30 },
    );
  });
});

function inWireOrder({
  timestamp,
  speaker,
  text,
  confidence,
  is_final,
}: Segment & { confidence: null }) {
  return { timestamp, speaker, text, confidence, is_final };
}
