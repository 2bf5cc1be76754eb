import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileNameOf } from './file-name.ts';

it('reads the name of a file, in whatever script it is', () => {
  const both = `attachment; filename="_.md"; filename*=UTF-8''2026%20%E4%BC%9A%E8%AE%AE.md`;
  assert.equal(fileNameOf(both), '2026 会议.md');
  assert.equal(fileNameOf('attachment; filename="a b.md"'), 'a b.md');
  assert.equal(fileNameOf(`attachment; filename="a.md"; filename*=UTF-8''%E4%`), 'a.md');
  assert.equal(fileNameOf('attachment'), null);
  assert.equal(fileNameOf(null), null);
});
