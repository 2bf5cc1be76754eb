import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { checks } from './checks.ts';

for (const [name, [command = '', ...args]] of Object.entries(checks)) {
  test(`npm run check: ${name}`, async () => {
    const run = promisify(execFile)(command, args, { maxBuffer: 2 ** 26 });
    await run.catch(({ stdout, stderr }) => assert.fail(`${stdout}\n${stderr}`));
  });
}
