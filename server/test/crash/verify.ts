import assert from 'node:assert/strict';
import type { Writer } from './writer.ts';

/** A recording as it was read back. */
export interface StoredTranscript {
  readonly texts: readonly string[];
  readonly wholeText: string;
}

export interface Findings {
  readonly acknowledged: number;
  readonly lost: number;
  /** Of the batches that were given up, those that had been stored all the same. */
  readonly givenUp: number;
  readonly givenUpStored: number;
}

/**
 * Every acknowledged segment is there once and in the order of sending; of a batch that was given
 * up all is there once, or nothing; and nothing else is there.
 */
export function verify(stored: StoredTranscript, writers: readonly Writer[]): Findings {
  const positions = new Map<string, number>();
  for (const [position, text] of stored.texts.entries()) {
    assert.ok(!positions.has(text), `"${text}" is there twice`);
    positions.set(text, position);
  }
  assert.equal(stored.wholeText, stored.texts.join(' '));
  const findings = { acknowledged: 0, lost: 0, givenUp: 0, givenUpStored: 0 };
  let known = 0;
  for (const { name, batches } of writers) {
    let last = -1;
    for (const { segments, isAcknowledged } of batches) {
      const found = segments.map(({ text }) => positions.get(text));
      const there = found.filter((position) => position !== undefined);
      known += there.length;
      if (!isAcknowledged) {
        assert.ok([0, segments.length].includes(there.length), `half a batch of ${name} is there`);
        findings.givenUp += 1;
        if (there.length > 0) findings.givenUpStored += 1;
        continue;
      }
      findings.acknowledged += segments.length;
      findings.lost += segments.length - there.length;
      for (const position of there) {
        assert.ok(position > last, `segments of ${name} are out of order at ${position}`);
        last = position;
      }
    }
  }
  assert.equal(findings.lost, 0, 'acknowledged segments are lost');
  assert.equal(known, stored.texts.length, 'segments are there that nobody sent');
  return findings;
}
