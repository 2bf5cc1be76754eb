/** Which way imports may point; see CONTRIBUTING.md. Checked by `npm run check`. */
const feature = '^server/src/features/([^/]+)/';
const layers = ['domain', 'platform', 'ai', 'features'];

/** What stands further in knows nothing of what stands further out. */
const inward = layers.map((layer, index) => ({
  name: `${layer}-imports-outward`,
  severity: 'error',
  from: { path: `^server/src/${layer}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^server/src/',
    pathNot: layers.slice(0, index + 1).map((inner) => `^server/src/${inner}/`),
  },
}));

module.exports = {
  forbidden: [
    ...inward,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-through-hubs-only',
      comment: 'A feature may import itself and the hubs; what joins features stands in app.ts.',
      severity: 'error',
      from: { path: feature, pathNot: '\\.test\\.ts$' },
      to: {
        path: feature,
        pathNot: [
          '^server/src/features/$1/',
          '^server/src/features/(accounts|processing|recordings|uploads)/',
        ],
      },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '(\\.test|\\.fixture|-contract)\\.ts$' },
      to: { path: '(\\.test\\.ts$|^server/test/|\\.fixture\\.ts$|-contract\\.ts$)' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^(server/src|scripts|bench)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
