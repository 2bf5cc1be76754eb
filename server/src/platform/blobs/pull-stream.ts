import { Readable } from 'node:stream';

export interface PullSource {
  /** The next bytes, or null at the end. */
  next(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/**
 * A stream that asks its source only when somebody reads: a slow reader never runs into the time
 * limit of a read, and a source that hangs always does.
 */
export function createPullStream(source: PullSource, highWaterMark: number): Readable {
  return new Readable({
    highWaterMark,
    read() {
      source.next().then(
        (bytes) => this.push(bytes),
        (error: unknown) => this.destroy(asError(error)),
      );
    },
    destroy(error, callback) {
      source.close().then(
        () => callback(error),
        (failure: unknown) => callback(error ?? asError(failure)),
      );
    },
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
