import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Segment } from '../../domain/recording.ts';
import { isDraft, segmentIdentity } from '../../domain/segment-identity.ts';
import { type FinalUtterance, mergeTranscripts } from './merge-transcripts.ts';

function line(timestamp: number | null, speaker: string | null, text: string, isFinal = true) {
  return { timestamp, speaker, text, confidence: null, isFinal } satisfies Segment;
}

/** As the database applies an append. */
function apply(live: readonly Segment[], added: readonly Segment[]): Segment[] {
  const stored = [...live];
  for (const segment of added) {
    const identity = segmentIdentity(segment);
    const at = stored.findIndex((each) => identity !== null && segmentIdentity(each) === identity);
    const earlier = stored[at];
    if (earlier === undefined) stored.push(segment);
    else if (isDraft(earlier)) stored[at] = segment;
  }
  return stored;
}

const final = [line(1000, 'Ann', 'good morning everybody'), line(4000, 'Bob', 'hello Ann')];

describe('mergeTranscripts', () => {
  it('appends everything where nothing was live, and nothing where all was', () => {
    assert.deepEqual(mergeTranscripts([], final), final);
    assert.deepEqual(mergeTranscripts(final, final), []);
    assert.deepEqual(mergeTranscripts(final, []), []);
  });

  it('knows a live line by time, words and speaker, none of them exact', () => {
    const live = [line(1900, null, 'Good morning, every body!'), line(3100, 'Bob', 'Hello, Ann.')];
    assert.deepEqual(mergeTranscripts(live, final), []);
  });

  it('appends what another said, what was said at another time, and other words', () => {
    for (const live of [
      line(1000, 'Cid', 'good morning everybody'),
      line(60_000, 'Ann', 'good morning everybody'),
      line(1001, 'Ann', 'rain is likely'),
    ])
      assert.deepEqual(mergeTranscripts([live], final), final);
  });

  it('knows an utterance that came live in pieces, and pieces of a long live line', () => {
    const whole = line(1000, 'Ann', 'one two three four five six');
    const pieces = [line(1000, 'Ann', 'one two three'), line(2500, 'Ann', 'four five six')];
    assert.deepEqual(mergeTranscripts(pieces, [whole]), []);
    assert.deepEqual(mergeTranscripts([whole], pieces), []);
  });

  it('lets one live line stand for one utterance only', () => {
    const yes = [line(1000, 'Ann', 'yes'), line(2000, 'Ann', 'yes')];
    assert.equal(mergeTranscripts([line(1100, 'Ann', 'yes')], yes).length, 1);
  });

  it('knows lines whose time is unknown by their words', () => {
    for (const unknown of [null, 0]) {
      const live = [line(unknown, 'Ann', 'Good morning everybody.')];
      assert.deepEqual(mergeTranscripts(live, final), [final[1]]);
    }
  });

  it('puts the final text in the place of a draft', () => {
    const added = mergeTranscripts([line(1200, null, 'good morning every', false)], final);
    assert.deepEqual(added, [line(1200, null, 'good morning everybody'), final[1]]);
  });

  it('makes drafts final as they are where several share an utterance', () => {
    const drafts = [
      line(1000, 'Ann', 'good morning', false),
      line(1500, 'Ann', 'everybody', false),
    ];
    const added = mergeTranscripts(drafts, final.slice(0, 1));
    assert.deepEqual(
      added,
      drafts.map((draft) => ({ ...draft, isFinal: true })),
    );
  });

  it('knows texts without spaces', () => {
    const live = [line(1000, 'Ann', '今日は天気がいいですね')];
    assert.deepEqual(mergeTranscripts(live, [line(1300, 'Ann', '今日は天気が良いですね。')]), []);
  });

  const utterances = fc
    .array(
      fc.record({
        gapMs: fc.integer({ min: 100, max: 20_000 }),
        speaker: fc.constantFrom('Ann', 'Bob', null),
        words: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 12 },
    )
    .map((parts) => {
      let timestamp = 500;
      return parts.map(({ gapMs, speaker, words }, index): FinalUtterance => {
        timestamp += gapMs;
        const text = Array.from({ length: words }, (_, at) => `w${index}x${at}`).join(' ');
        return line(timestamp, speaker, text);
      });
    });

  it('loses no utterance, doubles none, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        utterances,
        fc.array(
          fc.record({
            kept: fc.boolean(),
            shift: fc.integer({ min: -1000, max: 1000 }),
            draft: fc.boolean(),
          }),
          { minLength: 12, maxLength: 12 },
        ),
        (all, choices) => {
          const live = all.flatMap((utterance, index) => {
            const choice = choices[index];
            if (!choice?.kept || utterance.timestamp === null) return [];
            const timestamp = Math.max(1, utterance.timestamp + choice.shift);
            return [{ ...utterance, timestamp, isFinal: !choice.draft }];
          });
          const merged = apply(live, mergeTranscripts(live, all));
          const texts = merged.map(({ text }) => text).toSorted();
          assert.deepEqual(texts, all.map(({ text }) => text).toSorted());
          assert.ok(merged.every((segment) => !isDraft(segment)));
          assert.deepEqual(mergeTranscripts(merged, all), []);
        },
      ),
    );
  });
});
