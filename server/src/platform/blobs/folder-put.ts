import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { StoredBlob } from './blob-store.ts';
import { errorCode, folderError } from './folder-errors.ts';
import type { FolderFiles } from './folder-files.ts';
import { readHandle } from './folder-read.ts';
import { FolderWriter } from './folder-writer.ts';

/** No key has this character, so a temporary file is never taken for one of a writer. */
export const temporaryMark = '~';

/**
 * Writes a stream beside the unfinished files and moves it in when it is complete and on disk. An
 * error of the stream is thrown as it is.
 */
export async function putStream(
  files: FolderFiles,
  content: Readable,
  unfinishedPath: string,
  finalPath: string,
): Promise<StoredBlob> {
  // A stream may fail before anybody reads it; the loop below then reports it.
  content.on('error', () => {});
  const temporaryPath = `${unfinishedPath}${temporaryMark}${randomUUID()}`;
  try {
    const stored = await writeStream(files, content, temporaryPath);
    await files.moveFile(temporaryPath, finalPath).catch(throwFolderError);
    return stored;
  } catch (error) {
    content.destroy();
    await files.removeFile(temporaryPath).catch(() => {});
    throw error;
  } finally {
    await files.removeEmptyFolders(temporaryPath).catch(() => {});
  }
}

async function writeStream(
  files: FolderFiles,
  content: Readable,
  path: string,
): Promise<StoredBlob> {
  const handle = await files
    .inFolder(dirname(path), () => files.openFile(path, 'wx'))
    .catch(throwFolderError);
  await using writer = new FolderWriter(handle, 0, files.limited);
  const hash = createHash('sha256');
  for await (const chunk of content) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    hash.update(bytes);
    await writer.write(bytes);
  }
  const { offset } = await writer.flush();
  return { sizeBytes: offset, sha256: hash.digest('hex') };
}

/** Moves a local file in; copies where it lies on another file system. */
export async function putLocalFile(
  files: FolderFiles,
  localPath: string,
  unfinishedPath: string,
  finalPath: string,
): Promise<StoredBlob> {
  const stored = await hashDurably(files, localPath);
  try {
    await files.moveFile(localPath, finalPath);
    return stored;
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
  }
  const copied = await putStream(files, createReadStream(localPath), unfinishedPath, finalPath);
  await files.removeFile(localPath);
  return copied;
}

async function hashDurably(files: FolderFiles, path: string): Promise<StoredBlob> {
  const handle = await files.openFile(path, 'r+');
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    await files.limited(handle.sync());
  } catch (error) {
    await handle.close();
    throw error;
  }
  for await (const bytes of readHandle(handle, files.limited, undefined)) {
    hash.update(bytes);
    sizeBytes += bytes.length;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

function throwFolderError(error: unknown): never {
  throw folderError(error);
}
