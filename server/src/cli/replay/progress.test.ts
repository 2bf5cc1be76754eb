import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { showProgress } from './progress.ts';

test('away from a terminal only a halt is noted, once for each', () => {
  const notes: string[] = [];
  using progress = showProgress(null, 20, (line) => void notes.push(line));
  progress.advance(10);
  progress.wait('it is away');
  progress.wait('it is still away');
  progress.advance(10);
  progress.wait('it is away again');
  assert.deepEqual(notes, [
    'Waiting for the server: it is away.',
    'Waiting for the server: it is away again.',
  ]);
});

test('on a terminal a bar shows how far it is', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  const notes: string[] = [];
  const progress = showProgress(terminal, 20, (line) => void notes.push(line));
  progress.advance(15);
  progress.wait('it is away');
  progress[Symbol.dispose]();
  assert.match(String(terminal.read()), / 75% {2}15 of 20 segments .* waiting: it is away/);
  assert.deepEqual(notes, []);
});
