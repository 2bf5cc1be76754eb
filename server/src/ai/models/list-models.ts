import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { modelCatalogue } from './catalogue.ts';
import { type CatalogueModel, totalBytes } from './catalogue-model.ts';
import { fileSize } from './hash-file.ts';
import { isModelId, modelFolder } from './model-folder.ts';
import { type ModelManifest, readManifest } from './model-manifest.ts';

export interface ListedModel {
  readonly id: string;
  readonly summary: string;
  readonly languages: readonly string[];
  readonly sizeBytes: number;
  readonly licence: string;
  readonly attribution: string;
  readonly installed: boolean;
  /** Of a download that was stopped; 0 where it is installed. */
  readonly receivedBytes: number;
  /** Whether the checksums of all files were known beforehand, or are those of the first download. */
  readonly checksums: 'catalogue' | 'first download';
}

/** The catalogue in its order, then what somebody put beside it. */
export async function listModels(
  modelsDir: string,
  catalogue: readonly CatalogueModel[] = modelCatalogue,
): Promise<ListedModel[]> {
  const known = await Promise.all(catalogue.map((model) => describeKnown(modelsDir, model)));
  const names = await readdir(modelsDir).catch(() => []);
  const own = names.filter((name) => isModelId(name) && !catalogue.some(({ id }) => id === name));
  const described = await Promise.all(own.sort().map((id) => describeOwn(modelsDir, id)));
  return [...known, ...described.filter((one) => one !== null)];
}

async function describeKnown(modelsDir: string, model: CatalogueModel): Promise<ListedModel> {
  const { id, summary, languages, licence, attribution, files } = model;
  const installed = (await readManifest(modelsDir, id)) !== null;
  const isKnown = files.every((file) => file.sha256 !== null);
  return {
    ...{ id, summary, languages, sizeBytes: totalBytes(model), licence, attribution, installed },
    receivedBytes: installed ? 0 : await receivedBytes(modelsDir, model),
    checksums: isKnown ? 'catalogue' : 'first download',
  };
}

async function receivedBytes(modelsDir: string, { id, files }: CatalogueModel): Promise<number> {
  let bytes = 0;
  for (const { name } of files) {
    const path = join(modelFolder(modelsDir, id), name);
    bytes += (await fileSize(path)) ?? (await fileSize(`${path}.part`)) ?? 0;
  }
  return bytes;
}

async function describeOwn(modelsDir: string, id: string): Promise<ListedModel | null> {
  const manifest = await readManifest(modelsDir, id);
  if (manifest === null) return null;
  const { languages, licence, attribution, files } = manifest;
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const summary = 'your own';
  const own = { id, summary, languages, sizeBytes, licence, attribution };
  return { ...own, installed: true, receivedBytes: 0, checksums: checksumsOf(manifest) };
}

function checksumsOf({ files }: ModelManifest): ListedModel['checksums'] {
  return files.every((file) => file.checksumFrom === 'catalogue') ? 'catalogue' : 'first download';
}
