import { stat } from 'node:fs/promises';
import type { InstalledModel, ModelFile } from '../../models/installed-model.ts';

/** A file as it is now: another size or time makes it another file. */
export interface FileState {
  readonly file: ModelFile;
  readonly state: string;
}

/** Remembers which files were compared with their SHA-256 as they are. */
export class CheckedFiles {
  readonly #checked = new Set<string>();

  unchecked(files: readonly FileState[]): ModelFile[] {
    return files.filter(({ state }) => !this.#checked.has(state)).map(({ file }) => file);
  }

  remember(files: readonly FileState[]): void {
    for (const { state } of files) this.#checked.add(state);
  }
}

/** All files of a model; of one that is missing the state says so, and its check fails. */
export function statesOf(model: InstalledModel): Promise<FileState[]> {
  const { segmentation, embedding } = model.diarization ?? {};
  const files = [...Object.values(model.files), segmentation, embedding];
  return Promise.all(files.filter((file) => file !== undefined).map(stateOf));
}

async function stateOf(file: ModelFile): Promise<FileState> {
  const found = await stat(file.path).catch(() => null);
  return { file, state: [file.path, file.sha256, found?.size, found?.mtimeMs].join('\n') };
}
