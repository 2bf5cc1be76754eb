import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const chunkBytes = 1024 * 1024;

/** Hashes the first bytes of a file; the memory does not grow with it. */
export async function hashInto(
  hash: Hash,
  path: string,
  { sizeBytes, signal }: { readonly sizeBytes: number; readonly signal: AbortSignal },
): Promise<void> {
  if (sizeBytes === 0) return;
  const options = { end: sizeBytes - 1, highWaterMark: chunkBytes, signal };
  for await (const chunk of createReadStream(path, options)) hash.update(chunk);
}

export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await hashInto(hash, path, { sizeBytes: Number.POSITIVE_INFINITY, signal });
  return hash.digest('hex');
}

/** Null where there is no such file. */
export async function fileSize(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found?.isFile() ? found.size : null;
}
