import { createReadStream } from 'node:fs';
import type { UploadOptions } from 'tus-js-client';

type FileReader = NonNullable<UploadOptions['fileReader']>;

/**
 * Reads one file piece by piece. The reader of tus-js-client would keep the file open besides, and
 * end the process where that fails.
 */
export function createFileReader(path: string, sizeBytes: number): FileReader {
  return {
    async openFile() {
      return {
        size: sizeBytes,
        async slice(start, end) {
          const stream = createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 });
          // Whoever reads the stream is told of it; before that there is nobody to tell.
          stream.on('error', () => {});
          // The protocol's client takes the length of a piece from here.
          const value = Object.assign(stream, { size: end - start });
          return { value, done: end >= sizeBytes };
        },
        close() {},
      };
    },
  };
}
