import { join } from 'node:path';
import { fileSize, hashFile } from './hash-file.ts';
import { modelFolder } from './model-folder.ts';
import { readManifest } from './model-manifest.ts';

export interface DamagedFile {
  readonly name: string;
  readonly problem: 'missing' | 'another size' | 'changed';
}

/** Reads every file and compares it with the manifest; null where the model is not installed. */
export async function verifyModel(
  modelsDir: string,
  id: string,
  signal: AbortSignal,
): Promise<DamagedFile[] | null> {
  const manifest = await readManifest(modelsDir, id);
  if (manifest === null) return null;
  const damaged: DamagedFile[] = [];
  for (const { name, sizeBytes, sha256 } of manifest.files) {
    const path = join(modelFolder(modelsDir, id), name);
    const size = await fileSize(path);
    if (size === null) damaged.push({ name, problem: 'missing' });
    else if (size !== sizeBytes) damaged.push({ name, problem: 'another size' });
    else if ((await hashFile(path, signal)) !== sha256) damaged.push({ name, problem: 'changed' });
  }
  return damaged;
}
