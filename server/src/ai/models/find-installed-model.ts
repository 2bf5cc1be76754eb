import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { modelCatalogue, speakersModelId } from './catalogue.ts';
import type { CatalogueRole } from './catalogue-model.ts';
import type { DiarizationModel, InstalledModel, ModelFile } from './installed-model.ts';
import { isModelId, modelFolder } from './model-folder.ts';
import { type ModelManifest, readManifest } from './model-manifest.ts';

/**
 * The model to transcribe with: the one asked for or none, and where none is asked for the best
 * that is installed. The disk is asked each time, for models come and go while a server runs.
 */
export async function findInstalledModel(
  modelsDir: string,
  preferredId: string | null,
): Promise<InstalledModel | null> {
  const ids = preferredId === null ? await installedIds(modelsDir) : [preferredId];
  for (const id of ids.filter(isModelId)) {
    const manifest = await readManifest(modelsDir, id);
    const model = manifest === null ? null : toModel(modelsDir, id, manifest);
    if (model !== null) return { ...model, diarization: await findDiarization(modelsDir) };
  }
  return null;
}

/** In the catalogue's order, then those that somebody put there himself, by name. */
async function installedIds(modelsDir: string): Promise<string[]> {
  const names: string[] = await readdir(modelsDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const known = modelCatalogue.map((model) => model.id);
  return [...known.filter((id) => names.includes(id)), ...names.filter(isOwn).sort()];

  function isOwn(name: string): boolean {
    return !known.includes(name) && isModelId(name);
  }
}

function toModel(modelsDir: string, id: string, manifest: ModelManifest): InstalledModel | null {
  const { kind, languages } = manifest;
  return kind === 'speakers'
    ? null
    : { id, kind, languages, files: filesOf(modelsDir, id, manifest) };
}

async function findDiarization(modelsDir: string): Promise<DiarizationModel | null> {
  const manifest = await readManifest(modelsDir, speakersModelId);
  if (manifest === null) return null;
  const { segmentation, embedding } = filesOf(modelsDir, speakersModelId, manifest);
  return segmentation && embedding ? { segmentation, embedding } : null;
}

function filesOf(
  modelsDir: string,
  id: string,
  { files }: ModelManifest,
): Partial<Record<CatalogueRole, ModelFile>> {
  const entries = files.map(({ role, name, sha256 }) => {
    return [role, { path: resolve(modelFolder(modelsDir, id), name), sha256 }] as const;
  });
  return Object.fromEntries(entries);
}
