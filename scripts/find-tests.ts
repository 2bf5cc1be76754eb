import { glob } from 'node:fs/promises';

const patterns = [
  'server/**/*.test.ts',
  'e2e/**/*.e2e.ts',
  'bench/**/*.test.ts',
  'scripts/**/*.test.ts',
  'web/src/**/*.test.ts',
];

/** Test files whose path holds one of the words; all of them where there are no words. */
export async function findTests(words: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(patterns, { exclude: ['**/node_modules/**'] })) files.push(file);
  return files
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
}
