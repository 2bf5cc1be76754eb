import { modelCatalogue, speakersModelId } from '../../ai/models/catalogue.ts';
import type { CatalogueModel } from '../../ai/models/catalogue-model.ts';
import { fileSize } from '../../ai/models/hash-file.ts';
import { type ListedModel, listModels } from '../../ai/models/list-models.ts';
import { isModelId, lockPath, modelFolder } from '../../ai/models/model-folder.ts';
import { readManifest } from '../../ai/models/model-manifest.ts';
import { isLocked } from '../../ai/models/pull-lock.ts';
import { removeModel } from '../../ai/models/remove-model.ts';
import { type DamagedFile, verifyModel } from '../../ai/models/verify-model.ts';
import { type ErrorCode, isMinutebookError, MinutebookError } from '../../domain/errors.ts';

/**
 * The speech models in this process's folder, and their downloads in the background. What a
 * download has got lies on disk: where the process ends, another one goes on from there when asked.
 */

export type ModelState = 'absent' | 'downloading' | 'present' | 'damaged';

export interface DepotModel extends ListedModel {
  readonly state: ModelState;
  readonly failure: ModelFailure | null;
}

/** Why the latest download of this process came to nothing. */
export interface ModelFailure {
  readonly code: ErrorCode;
  readonly reason: string;
}

export interface ModelDepot extends AsyncDisposable {
  list(): Promise<DepotModel[]>;
  /** Begins to fetch a model of the catalogue unless that is under way; false for another. */
  pull(id: string): boolean;
  /**
   * Stops its download and removes it; false where there is nothing. Throws `model_busy` where
   * another process fetches it.
   */
  remove(id: string, signal: AbortSignal): Promise<boolean>;
  /** Compares its files with their checksums; null where it is not installed. */
  verify(id: string, signal: AbortSignal): Promise<readonly DamagedFile[] | null>;
}

export interface DepotOptions {
  readonly modelsDir: string;
  /** The hub, or a mirror with its layout. */
  readonly baseUrl: string;
  readonly catalogue?: readonly CatalogueModel[] | undefined;
  readonly onError: (error: unknown) => void;
}

interface Download {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

export function createModelDepot(options: DepotOptions): ModelDepot {
  const { modelsDir, catalogue = modelCatalogue, onError } = options;
  const downloads = new Map<string, Download>();
  const failures = new Map<string, ModelFailure>();
  /** Found by reading them whole, which no list does. */
  const damaged = new Set<string>();
  let isClosed = false;

  async function fetchModel(model: CatalogueModel, signal: AbortSignal): Promise<void> {
    // What speaks HTTP takes long to load, and most servers never need it.
    const { pullModel } = await import('../../ai/models/pull-model.ts');
    await pullModel(model, { modelsDir, baseUrl: options.baseUrl, signal });
    damaged.delete(model.id);
  }

  function start(id: string): void {
    if (isClosed || downloads.has(id)) return;
    const model = catalogue.find((one) => one.id === id);
    if (model === undefined) return;
    const stop = new AbortController();
    failures.delete(id);
    const ended = fetchModel(model, stop.signal)
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        failures.set(id, failureOf(error));
        onError(error);
      })
      .finally(() => downloads.delete(id));
    downloads.set(id, { stop, ended });
  }

  async function stateOf({ id, installed }: ListedModel): Promise<ModelState> {
    if (downloads.has(id) || (await isLocked(lockPath(modelsDir, id)))) return 'downloading';
    if (!installed) return 'absent';
    return damaged.has(id) || !(await hasRightSizes(modelsDir, id)) ? 'damaged' : 'present';
  }

  return {
    async list() {
      const models = await listModels(modelsDir, catalogue);
      return Promise.all(
        models.map(async (model) => ({
          ...model,
          state: await stateOf(model),
          failure: failures.get(model.id) ?? null,
        })),
      );
    },
    pull(id) {
      if (!catalogue.some((model) => model.id === id)) return false;
      start(id);
      start(speakersModelId);
      return true;
    },
    async remove(id, signal) {
      if (!isModelId(id)) return false;
      const download = downloads.get(id);
      download?.stop.abort();
      await download?.ended;
      if (await isLocked(lockPath(modelsDir, id))) throw new MinutebookError('model_busy');
      failures.delete(id);
      damaged.delete(id);
      return (await removeModel(modelsDir, id, { signal, onWait: () => {} })) !== null;
    },
    async verify(id, signal) {
      const found = isModelId(id) ? await verifyModel(modelsDir, id, signal) : null;
      if (found === null || found.length === 0) damaged.delete(id);
      else damaged.add(id);
      return found;
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
      const all = [...downloads.values()];
      for (const { stop } of all) stop.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

function failureOf(error: unknown): ModelFailure {
  if (isMinutebookError(error)) return { code: error.code, reason: error.detail };
  return { code: 'error', reason: 'The download broke off. The log of the server says why.' };
}

async function hasRightSizes(modelsDir: string, id: string): Promise<boolean> {
  const { files } = (await readManifest(modelsDir, id)) ?? { files: [] };
  const folder = modelFolder(modelsDir, id);
  const sizes = await Promise.all(files.map(({ name }) => fileSize(`${folder}/${name}`)));
  return files.every(({ sizeBytes }, index) => sizes[index] === sizeBytes);
}
