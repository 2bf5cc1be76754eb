import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A ZIP that is made as it is read, of files that are made as they are written into it. */

export interface ArchivedFile {
  /** Unlike any other in the archive. */
  readonly name: string;
  readonly modifiedAt: Date;
  readonly content: Readable;
  /** Whether compressing it would be in vain. */
  readonly isCompressed: boolean;
}

/**
 * The next file is asked for when the one before has been taken, so that no more than one is in
 * memory, however slow the reader. Where one cannot be made the archive fails, and ends before its
 * directory: no program takes it for whole. Destroying the archive ends the asking.
 */
export function writeArchive(files: AsyncIterable<ArchivedFile>): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  const fail = (error: Error) => archive.destroy(error);
  // Its reader hears of an error too; but one that nobody has heard of yet would end the process.
  archive.on('error', () => {});
  zip.on('error', fail);
  writeFiles(zip, archive, files).then(() => zip.end(), fail);
  return archive;
}

async function writeFiles(
  zip: ZipFile,
  archive: Readable,
  files: AsyncIterable<ArchivedFile>,
): Promise<void> {
  for await (const { name, modifiedAt, content, isCompressed } of files) {
    const leave = () => content.destroy();
    archive.once('close', leave);
    if (archive.destroyed) leave();
    zip.addReadStream(content, name, { mtime: modifiedAt, compress: !isCompressed });
    // Rejects where it was destroyed before its end.
    await finished(content);
    archive.off('close', leave);
  }
}
