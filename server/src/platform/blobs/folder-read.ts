import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ByteRange } from './blob-store.ts';
import { asFolderErrors } from './folder-errors.ts';
import type { Limited } from './folder-writer.ts';
import { createPullStream } from './pull-stream.ts';

const readBytes = 256 * 1024;

/** Streams an open file, and closes it; each read is limited in time. */
export function readHandle(
  handle: FileHandle,
  limited: Limited,
  range: ByteRange | undefined,
): Readable {
  let position = range?.start ?? 0;
  const end = range?.end ?? Number.MAX_SAFE_INTEGER;
  return createPullStream(
    {
      async next() {
        const length = Math.min(readBytes, end - position + 1);
        if (length <= 0) return null;
        const buffer = Buffer.allocUnsafe(length);
        const work = limited(handle.read(buffer, 0, length, position));
        const { bytesRead } = await asFolderErrors(work);
        position += bytesRead;
        return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
      },
      close: () => asFolderErrors(limited(handle.close())),
    },
    readBytes,
  );
}
