import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type CatalogueFile, type CatalogueModel, totalBytes } from './catalogue-model.ts';
import { downloadFile } from './download-file.ts';
import { fileSize, hashFile } from './hash-file.ts';
import { diskFull, folderFailure } from './model-failures.ts';
import { lockPath, modelFolder } from './model-folder.ts';
import {
  type ManifestFile,
  type ModelManifest,
  readManifest,
  removeManifest,
  writeManifest,
} from './model-manifest.ts';
import { connectToServer, type ServerTimes } from './model-server.ts';
import { type Pause, realPause } from './pause.ts';
import { takeLock } from './pull-lock.ts';

export interface PullOptions {
  readonly modelsDir: string;
  /** The hub, or a mirror with its layout. */
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  /** The bytes of the model that are there; fewer than before where a file starts again. */
  readonly onProgress?: (bytes: number) => void;
  /** For people: why nothing comes at the moment. */
  readonly onWait?: (reason: string) => void;
  /** Replaced in tests. */
  readonly times?: ServerTimes;
  readonly pause?: Pause;
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** `already` where every file was there and right. */
export type PullOutcome = 'already' | 'fetched';

/**
 * Makes the model be there as the catalogue has it: what is missing or damaged is fetched, what is
 * right stays. Fails with `model_download_failed`; repeated, it goes on where it stopped.
 */
export async function pullModel(model: CatalogueModel, options: PullOptions): Promise<PullOutcome> {
  const { modelsDir, signal, onWait = () => {}, pause = realPause } = options;
  await makeFolder(modelsDir, model);
  await using _lock = await takeLock({
    path: lockPath(modelsDir, model.id),
    signal,
    onWait: () => onWait('another process is fetching this model'),
    pause,
  });
  // Not before: whoever had the lock may have removed the model.
  const folder = modelFolder(modelsDir, model.id);
  await makeFolder(folder, model);
  const before = await readManifest(modelsDir, model.id);
  const right = await findRightFiles(model, before, options);
  if (before !== null && right.size === model.files.length) return 'already';
  await removeManifest(modelsDir, model.id);
  await makeRoom(model, right, folder, options.freeBytes ?? diskSpace);
  const files = await fetchMissing(model, right, options);
  await writeManifest(modelsDir, model.id, manifestOf(model, files));
  return 'fetched';
}

async function makeFolder(folder: string, model: CatalogueModel): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw folderFailure(error, folder, totalBytes(model));
  });
}

type RightFiles = Map<CatalogueFile, ManifestFile>;

/** A file is right by its checksum, not by its name: also one of an earlier, stopped pull. */
async function findRightFiles(
  model: CatalogueModel,
  manifest: ModelManifest | null,
  { modelsDir, signal, onProgress = () => {} }: PullOptions,
): Promise<RightFiles> {
  const right: RightFiles = new Map();
  let bytes = 0;
  for (const file of model.files) {
    const known = file.sha256 ?? manifest?.files.find((one) => one.name === file.name)?.sha256;
    const path = join(modelFolder(modelsDir, model.id), file.name);
    if (known === undefined || (await fileSize(path)) !== file.sizeBytes) continue;
    if ((await hashFile(path, signal)) !== known) continue;
    right.set(file, entryOf(file, known));
    bytes += file.sizeBytes;
    onProgress(bytes);
  }
  return right;
}

async function fetchMissing(
  model: CatalogueModel,
  right: RightFiles,
  options: PullOptions,
): Promise<ManifestFile[]> {
  const { baseUrl, modelsDir, signal, times, onProgress = () => {}, onWait = () => {} } = options;
  await using server = connectToServer(baseUrl, signal, times);
  const entries: ManifestFile[] = [];
  let done = [...right.values()].reduce((sum, file) => sum + file.sizeBytes, 0);
  for (const file of model.files) {
    const entry = right.get(file);
    if (entry !== undefined) {
      entries.push(entry);
      continue;
    }
    const path = join(modelFolder(modelsDir, model.id), file.name);
    const onReceived = (bytes: number) => onProgress(done + bytes);
    const pause = options.pause ?? realPause;
    const sha256 = await downloadFile({ server, file, path, signal, onReceived, onWait, pause });
    entries.push(entryOf(file, sha256));
    done += file.sizeBytes;
  }
  return entries;
}

/** Better known before half of it has come. What other programs write in between is seen then. */
async function makeRoom(
  model: CatalogueModel,
  right: RightFiles,
  folder: string,
  freeBytes: (folder: string) => Promise<number>,
): Promise<void> {
  let missing = 0;
  for (const file of model.files) {
    const path = join(folder, file.name);
    if (right.has(file)) continue;
    // It is damaged, or of another release: its room is of more use than it is.
    await rm(path, { force: true });
    missing += file.sizeBytes - ((await fileSize(`${path}.part`)) ?? 0);
  }
  const free = await freeBytes(folder);
  if (free < missing) throw diskFull(folder, missing - free);
}

async function diskSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function entryOf({ role, name, sizeBytes, sha256 }: CatalogueFile, found: string): ManifestFile {
  const checksumFrom = sha256 === null ? 'download' : 'catalogue';
  return { role, name, sizeBytes, sha256: found, checksumFrom };
}

function manifestOf(model: CatalogueModel, files: ManifestFile[]): ModelManifest {
  const { kind, languages, licence, attribution } = model;
  return { format: 1, kind, languages: [...languages], licence, attribution, files };
}
