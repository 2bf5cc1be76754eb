#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is the matter.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Minutebook needs Node 24, and this is ${process.versions.node}. Start it through npm, ` +
      'which brings its own: "npm start", or "npx minutebook …" in its folder.',
  );
  process.exit(2);
}
const { main } = await import('../src/main.ts');
await main(process.argv);
