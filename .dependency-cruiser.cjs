/** Which way imports may point; see CONTRIBUTING.md. Checked by `npm run check`. */
const feature = '^server/src/features/([^/]+)/';
const layers = ['domain', 'platform', 'ai', 'features'];

const webLayers = ['text', 'lib', 'ui', 'features'];

/** What stands further in knows nothing of what stands further out. */
const inward = [...layersOf('server', layers), ...layersOf('web', webLayers)];

function layersOf(program, names) {
  return names.map((layer, index) => ({
    name: `${program}-${layer}-imports-outward`,
    severity: 'error',
    from: { path: `^${program}/src/${layer}/`, pathNot: '\\.test\\.tsx?$' },
    to: {
      path: `^${program}/src/`,
      pathNot: names.slice(0, index + 1).map((inner) => `^${program}/src/${inner}/`),
    },
  }));
}

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
      name: 'web-features-through-hubs-only',
      comment: 'A feature may import itself and the hubs; pages in web/src/app compose features.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: {
        path: '^web/src/features/',
        pathNot: ['^web/src/features/$1/', '^web/src/features/(recordings|session)/'],
      },
    },
    {
      name: 'server-through-client-only',
      comment: 'What stands outside of the server knows it by its API alone.',
      severity: 'error',
      from: { path: '^(client|web|e2e)/' },
      to: { path: '^server/', pathNot: '^server/test/' },
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
      from: { path: '^(server/src|scripts|bench|client/src|web/src)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
