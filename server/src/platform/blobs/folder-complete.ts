import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MinutebookError } from '../../domain/errors.ts';
import { isAbsent } from './folder-errors.ts';
import type { FolderFiles } from './folder-files.ts';

/** Opens an unfinished file with its length at `offset`, and so drops what was never acknowledged. */
export async function openUnfinished(
  files: FolderFiles,
  path: string,
  offset: number,
): Promise<FileHandle> {
  const folder = dirname(path);
  const handle =
    offset > 0
      ? await files.openFile(path, 'r+')
      : await files.inFolder(folder, () =>
          files.openFile(path, constants.O_RDWR | constants.O_CREAT),
        );
  try {
    await cutTo(files, handle, offset);
    if (offset === 0) await files.syncFolder(folder);
    return handle;
  } catch (error) {
    await files.limited(handle.close());
    throw error;
  }
}

/** Moves an unfinished file to its place; where that happened before, looks at what is there. */
export async function completeFile(
  files: FolderFiles,
  unfinishedPath: string,
  finalPath: string,
  sizeBytes: number,
): Promise<void> {
  const handle = await openIfThere(files, unfinishedPath);
  if (handle !== null) {
    try {
      await cutTo(files, handle, sizeBytes);
      await files.limited(handle.sync());
    } finally {
      await files.limited(handle.close());
    }
    await files.moveFile(unfinishedPath, finalPath);
    await files.removeEmptyFolders(unfinishedPath);
    return;
  }
  const done = await files.statFile(finalPath);
  if (done?.size === sizeBytes) {
    // The crash that made this a repetition may have come before the folder was on disk.
    await files.syncFolder(dirname(finalPath));
    return;
  }
  if (done !== null || sizeBytes > 0) throw new MinutebookError('media_missing');
  const empty = await openUnfinished(files, unfinishedPath, 0);
  await files.limited(empty.close());
  await completeFile(files, unfinishedPath, finalPath, 0);
}

async function openIfThere(files: FolderFiles, path: string): Promise<FileHandle | null> {
  try {
    return await files.openFile(path, 'r+');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function cutTo(files: FolderFiles, handle: FileHandle, sizeBytes: number): Promise<void> {
  const { size } = await files.limited(handle.stat());
  if (size < sizeBytes) {
    const cause = new Error(`The file has ${size} bytes, not the ${sizeBytes} that were kept.`);
    throw new MinutebookError('media_missing', { cause });
  }
  if (size > sizeBytes) await files.limited(handle.truncate(sizeBytes));
}
