import { readFile, writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated-files.ts';

// Writes the generated files; with --check only compares them, and fails where one is stale.
const isCheck = process.argv.includes('--check');
let stale = 0;
for (const { path, content } of await generatedFiles()) {
  const current = await readFile(path, 'utf8').catch(() => '');
  if (current === content) continue;
  stale += 1;
  if (isCheck) console.error(`${path} is stale: run "npm run gen" and commit the result.`);
  else {
    await writeFile(path, content);
    console.log(`wrote ${path}`);
  }
}
if (isCheck && stale > 0) process.exit(1);
