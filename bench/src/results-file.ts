import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `<day>.json`, or `<day>-2.json` and so on where that is taken, and returns its path. */
export async function writeResults(folder: string, day: string, results: unknown): Promise<string> {
  await mkdir(folder, { recursive: true });
  const text = `${JSON.stringify(results, roundNumber, 2)}\n`;
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `${day}${attempt === 1 ? '' : `-${attempt}`}.json`);
    try {
      await writeFile(path, text, { flag: 'wx' });
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

const digits = 5;

/** More digits than that are noise, and make the file hard to read. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(digits)) : value;
}
