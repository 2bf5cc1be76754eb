import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { describeCode } from '../platform/http/error-envelope.ts';
import { type ErrorCode, errorCatalogue } from './errors.ts';

test('docs/errors.md has an entry for every code, with its status, and no other', async () => {
  const page = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^## `(\w+)`\n\nStatus (\d{3})\./gm)];
  const inDocs = documented.map(([, code, status]) => `${code} ${status}`);
  const inCode = (Object.keys(errorCatalogue) as ErrorCode[]).map(
    (code) => `${code} ${describeCode(code).status}`,
  );
  assert.deepEqual(inDocs.toSorted(), inCode.toSorted());
});
