import { join, relative, resolve, sep } from 'node:path';
import { MinutebookError } from '../../domain/errors.ts';
import { assertKey, assertListPrefix, assertPrefix, incoming, isKey } from './blob-keys.ts';
import type { BlobFacts, BlobStore } from './blob-store.ts';
import { completeFile, openUnfinished } from './folder-complete.ts';
import { asFolderErrors, folderError } from './folder-errors.ts';
import { createFolderFiles } from './folder-files.ts';
import { putLocalFile, putStream, temporaryMark } from './folder-put.ts';
import { readHandle } from './folder-read.ts';
import { FolderWriter } from './folder-writer.ts';

export interface FolderBlobOptions {
  readonly folder: string;
  /** How long one operation on the file system may take. */
  readonly timeoutMs?: number;
}

const staleAfterMs = 24 * 60 * 60 * 1000;

/**
 * Finished files are at `<folder>/<key>`, unfinished ones at `<folder>/incoming/<key>`, so that a
 * file is finished by a rename within one file system.
 */
export function createFolderBlobStore(options: FolderBlobOptions): BlobStore {
  const folder = resolve(options.folder);
  const files = createFolderFiles(folder, options.timeoutMs ?? 30_000);
  const unfinishedFolder = join(folder, incoming);

  const finalPath = (key: string): string => {
    assertKey(key);
    return join(folder, key);
  };
  const unfinishedPath = (key: string): string => {
    assertKey(key);
    return join(unfinishedFolder, key);
  };

  async function stat(key: string): Promise<BlobFacts | null> {
    const facts = await asFolderErrors(files.statFile(finalPath(key)));
    return facts && { sizeBytes: facts.size, modifiedAt: facts.mtime };
  }

  async function removeDurably(path: string): Promise<void> {
    if (!(await files.removeFile(path))) return;
    await files.removeEmptyFolders(path);
    await files.syncNearestFolder(path);
  }

  async function removeTree(path: string): Promise<void> {
    // A directory that changes while it is read may hide entries, so it is read until it is empty.
    for (let removed = 1, pass = 1; removed > 0 && pass <= 5; pass += 1) {
      removed = 0;
      for await (const found of files.walk(path)) {
        if (await files.removeFile(found)) removed += 1;
        await files.removeEmptyFolders(found, path);
      }
    }
    await files.removeEmptyFolders(join(path, 'any'));
    await files.syncNearestFolder(path);
  }

  async function* listPaths(prefix: string): AsyncGenerator<string> {
    assertListPrefix(prefix);
    try {
      for await (const path of files.walk(join(folder, prefix))) {
        if (prefix !== '' || !path.startsWith(unfinishedFolder + sep)) yield path;
      }
    } catch (error) {
      throw folderError(error);
    }
  }

  async function removeIfStale(path: string): Promise<void> {
    const facts = await files.statFile(path);
    if (facts !== null && Date.now() - facts.mtimeMs > staleAfterMs) await removeDurably(path);
  }

  return {
    name: 'folder',

    put: async (key, content) => putStream(files, content, unfinishedPath(key), finalPath(key)),

    putFile: async (key, path) =>
      asFolderErrors(putLocalFile(files, path, unfinishedPath(key), finalPath(key))),

    stat,

    async read(key, range) {
      const handle = await asFolderErrors(files.openFile(finalPath(key), 'r'));
      return readHandle(handle, files.limited, range);
    },

    async openLocally(key) {
      if ((await stat(key)) === null) throw new MinutebookError('media_missing');
      return { path: finalPath(key), [Symbol.asyncDispose]: async () => {} };
    },

    presign: async () => null,

    delete: async (key) => asFolderErrors(removeDurably(finalPath(key))),

    async deleteAll(prefix) {
      assertPrefix(prefix);
      await asFolderErrors(removeTree(join(unfinishedFolder, prefix)));
      await asFolderErrors(removeTree(join(folder, prefix)));
    },

    async *list(prefix) {
      for await (const path of listPaths(prefix)) {
        const key = toKey(folder, path);
        const facts = isKey(key) ? await stat(key) : null;
        if (facts !== null) yield { key, ...facts };
      }
    },

    /** Also removes what a `put` left behind that was killed long ago. */
    async *listUnfinished(prefix) {
      assertListPrefix(prefix);
      try {
        for await (const path of files.walk(join(unfinishedFolder, prefix))) {
          const key = toKey(unfinishedFolder, path);
          if (key.includes(temporaryMark)) await removeIfStale(path);
          else if (isKey(key)) yield { key };
        }
      } catch (error) {
        throw folderError(error);
      }
    },

    async openWriter(key, _state, offset) {
      const path = unfinishedPath(key);
      const handle = await asFolderErrors(openUnfinished(files, path, offset));
      return new FolderWriter(handle, offset, files.limited);
    },

    complete: async (key, _state, sizeBytes) =>
      asFolderErrors(completeFile(files, unfinishedPath(key), finalPath(key), sizeBytes)),

    abort: async (key) => asFolderErrors(removeDurably(unfinishedPath(key))),
  };
}

function toKey(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
