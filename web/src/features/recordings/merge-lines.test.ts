import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeLines } from './merge-lines.ts';
import type { Line } from './recording-types.ts';

function line(id: number, changes: Partial<Line> = {}): Line {
  return {
    ...{ id, timestamp: id * 1000, end: null, speaker: 'Anna', text: `line ${id}` },
    ...{ confidence: null, is_final: true, heard_text: null, is_speaker_set: false },
    ...changes,
  };
}

function told(position: number, text: string, isFinal = true) {
  return { position, timestamp: position * 1000, speaker: 'Anna', text, is_final: isFinal };
}

describe('what events tell of the lines', () => {
  it('adds lines at the end', () => {
    const merged = mergeLines([line(0)], [told(1, 'new')]);
    assert.deepEqual(
      merged.map(({ id, text }) => [id, text]),
      [
        [0, 'line 0'],
        [1, 'new'],
      ],
    );
  });

  it('puts a final line in the place of its draft', () => {
    const merged = mergeLines([line(0, { is_final: false, text: 'dra' }), line(1)], [told(0, 'x')]);
    assert.equal(merged.length, 2);
    assert.equal(merged[0]?.text, 'x');
    assert.equal(merged[0]?.is_final, true);
  });

  it('changes nothing when the same is told twice', () => {
    const once = mergeLines([line(0)], [told(1, 'new'), told(2, 'newer')]);
    const twice = mergeLines(once, [told(1, 'new')]);
    assert.deepEqual(twice, once);
    assert.equal(twice[1], once[1]);
  });

  it('puts lines that were told late where they belong', () => {
    const merged = mergeLines([line(0), line(3)], [told(2, 'late'), told(1, 'later')]);
    assert.deepEqual(
      merged.map(({ id }) => id),
      [0, 1, 2, 3],
    );
  });

  it('keeps what events do not tell', () => {
    const merged = mergeLines([line(0, { end: 900, heard_text: 'before' })], [told(0, 'after')]);
    assert.equal(merged[0]?.end, 900);
    assert.equal(merged[0]?.heard_text, 'before');
  });
});
