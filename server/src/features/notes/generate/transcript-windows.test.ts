import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HeardLine } from '../../../domain/notes.ts';
import { cutIntoWindows, estimateTokens } from './transcript-windows.ts';

const line = (position: number, text: string): HeardLine => ({
  position,
  timestampMs: position * 1000,
  speaker: 'Ana',
  text,
});
const positions = (lines: readonly HeardLine[]) => lines.map(({ position }) => position);

describe('windows of a transcript', () => {
  it('keeps a short one whole', () => {
    const lines = [line(0, 'Hello.'), line(1, 'Good morning.')];
    assert.deepEqual(cutIntoWindows(lines, 1000), [{ lines }]);
    assert.deepEqual(cutIntoWindows([], 1000), []);
  });

  it('covers every line in order, and overlaps', () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      line(index, 'We talk about it. '.repeat(3)),
    );
    const windows = cutIntoWindows(lines, 600);
    assert.ok(windows.length > 5);
    const seen = new Set(windows.flatMap((window) => positions(window.lines)));
    assert.deepEqual([...seen], positions(lines));
    for (const [index, window] of windows.entries()) {
      const cost = window.lines.reduce((sum, { text }) => sum + estimateTokens(text), 0);
      assert.ok(cost <= 600);
      const next = windows[index + 1];
      if (next !== undefined)
        assert.ok(positions(window.lines).includes(next.lines[0]?.position ?? -1));
    }
  });

  it('cuts a line that is longer than a window, without losing a word', () => {
    const text = Array.from({ length: 2000 }, (_, index) => `word${index}`).join(' ');
    const windows = cutIntoWindows([line(7, text)], 500);
    assert.ok(windows.length > 5);
    for (const window of windows) assert.deepEqual([...new Set(positions(window.lines))], [7]);
    const words = new Set(
      windows.flatMap(({ lines }) => lines.flatMap((part) => part.text.trim().split(' '))),
    );
    assert.equal(words.size, 2000);
  });

  it('counts signs that are words of their own as such', () => {
    assert.ok(estimateTokens('我们下周五发布新版本吧') >= 7);
    assert.ok(estimateTokens('We will ship the new version next Friday.') >= 9);
  });
});
