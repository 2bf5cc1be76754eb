import { spawnSync } from 'node:child_process';
import { checks } from './checks.ts';

// Everything that can be known without running the product. All of it is tried, also when one
// part fails.

let failed = 0;
for (const [name, [command = '', ...args]] of Object.entries(checks)) {
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: isWindows });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
