import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where things are below the folder of all models: `<id>/…`, and `<id>.lock` while one is fetched. */

const idPattern = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** An id is the name of a folder too, and so must not lead anywhere else. */
export function isModelId(text: string): boolean {
  return idPattern.test(text);
}

export function modelFolder(modelsDir: string, id: string): string {
  return join(modelsDir, id);
}

export function lockPath(modelsDir: string, id: string): string {
  return join(modelsDir, `${id}.lock`);
}

/** What has the name is complete, whenever the power fails: the file must be on disk already. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and moves files durably by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
