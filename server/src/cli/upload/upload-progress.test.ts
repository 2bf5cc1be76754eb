import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { formatBytes } from './format-bytes.ts';
import { showUploadProgress } from './upload-progress.ts';

const sizeBytes = 100_000_000;

test('away from a terminal there are a few lines, and one for each halt', () => {
  const notes: string[] = [];
  const note = (line: string) => void notes.push(line);
  using progress = showUploadProgress({ terminal: null, note }, '/in/talk.mp4', sizeBytes);
  for (let percent = 1; percent <= 60; percent += 1) progress.advanceTo(percent * 1_000_000);
  progress.wait('it is away');
  progress.wait('it is still away');
  progress.advanceTo(80_000_000);
  progress.advanceTo(sizeBytes);
  assert.deepEqual(notes, [
    'Uploading talk.mp4, 100.0 MB …',
    'talk.mp4: 25 %.',
    'talk.mp4: 50 %.',
    'talk.mp4: waiting for the server: it is away.',
    'talk.mp4: 80 %.',
  ]);
});

test('on a terminal a bar shows how far it is, back and forth', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  const progress = showUploadProgress({ terminal, note: assert.fail }, 'talk.mp4', sizeBytes);
  progress.advanceTo(80_000_000);
  progress.advanceTo(75_000_000);
  progress.wait('it is away');
  progress[Symbol.dispose]();
  assert.match(
    String(terminal.read()),
    /={30}-{10} 75% {2}75\.0 MB of 100\.0 MB .* {2}waiting: it is away {2}talk\.mp4/,
  );
});

test('on a narrow terminal the figures are not cut off', () => {
  const columns = 42;
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns });
  const progress = showUploadProgress({ terminal, note: assert.fail }, 'talk.mp4', sizeBytes);
  progress.advanceTo(75_000_000);
  progress[Symbol.dispose]();
  const [figures = ''] = /[=-]+ 75% {2}75\.0 MB of 100\.0 MB/.exec(String(terminal.read())) ?? [];
  assert.ok(figures !== '' && figures.length <= columns, figures);
});

test('sizes are for people', () => {
  assert.deepEqual([0, 999, 1000, 999_949, 999_950, 3_200_000_000].map(formatBytes), [
    ...['0 bytes', '999 bytes', '1.0 kB', '999.9 kB', '1.0 MB', '3.2 GB'],
  ]);
});
