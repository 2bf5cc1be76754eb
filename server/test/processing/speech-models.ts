import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { speakersModelId } from '../../src/ai/models/catalogue.ts';
import type { ModelFile } from '../../src/ai/models/installed-model.ts';
import { modelFolder } from '../../src/ai/models/model-folder.ts';
import { type ModelManifest, writeManifest } from '../../src/ai/models/model-manifest.ts';
import { tinyModel } from '../../src/ai/providers/local/local-speech.fixture.ts';

type Role = ModelManifest['files'][number]['role'];

export const tinyModelId = 'tiny';

/** Puts the tiny model, and what tells speakers apart, where a server looks for models. */
export async function installTinyModel(modelsDir: string): Promise<void> {
  const { kind, files, diarization } = await tinyModel();
  const { segmentation, embedding } = diarization ?? {};
  await install(modelsDir, speakersModelId, 'speakers', { segmentation, embedding });
  await install(modelsDir, tinyModelId, kind as ModelManifest['kind'], files);
}

async function install(
  modelsDir: string,
  id: string,
  kind: ModelManifest['kind'],
  files: Partial<Record<Role, ModelFile | undefined>>,
): Promise<void> {
  const folder = modelFolder(modelsDir, id);
  await mkdir(folder, { recursive: true });
  const entries: ModelManifest['files'] = [];
  for (const [role, file] of Object.entries(files)) {
    if (file === undefined) continue;
    const name = basename(file.path);
    await copyFile(file.path, join(folder, name));
    const { sha256 } = file;
    entries.push({ role: role as Role, name, sizeBytes: 0, sha256, checksumFrom: 'catalogue' });
  }
  const words = { licence: 'MIT', attribution: 'Made for tests' };
  await writeManifest(modelsDir, id, {
    format: 1,
    kind,
    languages: ['en'],
    ...words,
    files: entries,
  });
}
