import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareTypeOf, chooseMimeType, fileNameOf } from './media-format.ts';

test('WebM is chosen where it can be, MP4 where only that is made, and nothing where neither', () => {
  assert.equal(
    chooseMimeType(false, () => true),
    'audio/webm;codecs=opus',
  );
  assert.equal(
    chooseMimeType(false, (type) => type === 'audio/mp4'),
    'audio/mp4',
  );
  assert.equal(
    chooseMimeType(true, (type) => type.startsWith('video/webm')),
    'video/webm;codecs=vp8,opus',
  );
  assert.equal(
    chooseMimeType(true, () => false),
    null,
  );
});

test('a file is named by when it began and by what it is', () => {
  assert.equal(bareTypeOf('video/webm; codecs=vp8'), 'video/webm');
  const startedAt = '2026-11-23T14:05:09.123Z';
  assert.equal(fileNameOf(startedAt, 'audio/webm;codecs=opus'), 'recording-2026-11-23-1405.webm');
  assert.equal(fileNameOf(startedAt, 'audio/mp4'), 'recording-2026-11-23-1405.mp4');
});
