import { open, rename, rm } from 'node:fs/promises';

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Whole or not at all: a crash in between leaves the file as it was. */
export async function writeWholeFile(path: string, content: Pieces, mode = 0o666): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeSynced(draft, content, mode);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Returns when the content would outlast a loss of power. */
export async function writeSynced(path: string, content: Pieces, mode = 0o666): Promise<void> {
  await using file = await open(path, 'w', mode);
  await file.writeFile(content);
  await file.sync();
}
