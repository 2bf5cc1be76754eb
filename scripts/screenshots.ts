import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { untilSearchable, uploadFixture } from '../e2e/src/recordings.ts';
import { mainViews } from '../e2e/src/views.ts';
import { startWebWorld, type VisitorOptions } from '../e2e/src/web-world.ts';

// Pictures of the app for the documentation, of the recordings that the tests have.

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
const word = 'budget';
const title = 'Weekly planning';
const wide = { width: 1280, height: 800 };
const looks: Readonly<Record<string, VisitorOptions>> = {
  '': wide,
  '-dark': { ...wide, dark: true },
  '-phone': { width: 390, height: 844 },
};

await mkdir(folder, { recursive: true });
await using world = await startWebWorld();
await uploadFixture(world, 'fl1.m4a', 'Notes to myself');
await uploadFixture(world, 'meet3.webm', 'Launch review');
const id = await uploadFixture(world, 'meet2.webm', title);
await untilSearchable(world, word, 'Speaker 2');

for (const [suffix, options] of Object.entries(looks)) {
  await using anna = await world.administrator(options);
  for (const { name, address, ready } of mainViews(id, title, word)) {
    await anna.page.goto(address);
    await ready(anna.page);
    await anna.page.waitForLoadState('networkidle').catch(() => {});
    await anna.page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    console.log(`docs/images/${name}${suffix}.png`);
  }
}
