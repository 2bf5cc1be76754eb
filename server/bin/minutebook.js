#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Plain JavaScript, so that an old Node can still say what is the matter.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Minutebook needs Node 24, and this is ${process.versions.node}. Start it through npm, ` +
      'which brings its own: "npm start", or "npx minutebook …" in its folder.',
  );
  process.exit(2);
}
// V8 lets its space for young objects grow under load, and keeps it: 70 to 110 MB more with 20 uploads,
// or 50 clients that append, at once, for no more speed (docs/speed.md). Before anything is loaded.
setFlagsFromString('--semi-space-growth-factor=1');
const { main } = await import('../src/main.ts');
await main(process.argv);
