import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockPath, modelFolder } from './model-folder.ts';
import { removeManifest } from './model-manifest.ts';
import { realPause } from './pause.ts';
import { takeLock } from './pull-lock.ts';

/**
 * Removes the model, or what a stopped download left of it. The bytes that are free again; null
 * where there was nothing.
 */
export async function removeModel(
  modelsDir: string,
  id: string,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: () => void },
): Promise<number | null> {
  const folder = modelFolder(modelsDir, id);
  if ((await stat(folder).catch(() => null)) === null) return null;
  await using _lock = await takeLock({
    path: lockPath(modelsDir, id),
    signal,
    onWait,
    pause: realPause,
  });
  const bytes = await folderBytes(folder);
  // From here on it is not installed, whatever interrupts the rest.
  await removeManifest(modelsDir, id);
  await rm(folder, { recursive: true, force: true });
  return bytes;
}

async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
  return bytes;
}
