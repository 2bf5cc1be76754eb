/** What `npm run check` runs, by name; the tests run the same. */
export const checks: Readonly<Record<string, readonly string[]>> = {
  'format and lint': ['biome', 'check', '--error-on-warnings'],
  // TypeScript 7 checks; TypeScript 6 is here for the tools that need its programming interface.
  types: ['node', 'node_modules/typescript-native/bin/tsc', '--project', '.'],
  'types of the web app': ['node', 'node_modules/typescript-native/bin/tsc', '--project', 'web'],
  imports: [
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'server',
    'scripts',
    'bench',
    'client',
    'web/src',
    'e2e',
  ],
  'generated files': ['node', 'scripts/generate.ts', '--check'],
};
