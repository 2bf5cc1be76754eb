import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startEmbeddedPostgres } from '../server/src/platform/database/embedded/embedded-postgres.ts';
import { connectionVariable, prepareTemplate } from '../server/test/harness/test-database.ts';
import { findTests } from './find-tests.ts';

// Runs every test on a PostgreSQL of its own, or those whose path holds one of the arguments.
// The last line counts them; the exit code is 1 when one failed.

const files = await findTests(process.argv.slice(2));
if (files.length === 0) {
  console.error('No test file has that in its path.');
  process.exit(2);
}

const dataDir = await mkdtemp(join(tmpdir(), 'minutebook-test-'));
await chmod(dataDir, 0o755);
let failed = 0;
let passed = 0;
let skipped = 0;
try {
  await using postgres = await startEmbeddedPostgres({
    dataDir,
    purpose: 'server',
    onProgress: () => {},
    // Nothing of this database outlives the run; tests of durability start their own.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    },
  });
  await prepareTemplate(postgres.connection);
  process.env[connectionVariable] = JSON.stringify(postgres.connection);
  await runTests(files);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function runTests(paths: readonly string[]): Promise<void> {
  const stream = run({ files: [...paths], concurrency: 2, timeout: 600_000 });
  stream.on('test:pass', (event) => {
    if (event.skip !== undefined) skipped += 1;
    else if (event.details.type !== 'suite') passed += 1;
  });
  stream.on('test:fail', (event) => {
    // A suite fails with its tests, which are counted, or by a hook of its own.
    const { type, error } = event.details;
    if (type !== 'suite' || failureTypeOf(error) !== 'subtestsFailed') failed += 1;
  });
  const output = stream.compose(spec);
  output.pipe(process.stdout);
  await new Promise((resolve) => output.on('end', resolve));
}

function failureTypeOf(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}
