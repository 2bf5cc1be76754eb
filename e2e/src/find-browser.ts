import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What to do where there is no browser: tests say it when they are left out. */
export const noBrowser =
  'No Chromium was found. Install it (Debian: apt install chromium), or name it in ' +
  'MINUTEBOOK_CHROMIUM, to have the web app tested too.';

/** The Chromium or Chrome that is installed here; null where there is none. */
export async function findBrowser(): Promise<string | null> {
  const named = process.env.MINUTEBOOK_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of named === undefined ? [...installed, ...elsewhere] : [named]) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}
