import type { Readable } from 'node:stream';

/**
 * Where files live: a folder, or a bucket that speaks S3. Keys are paths of segments made of
 * letters, digits, `-`, `_` and `.`, joined by `/`. What a call has answered for is durable.
 *
 * Every call is bounded in time, also when the storage hangs. What goes wrong is a MinutebookError:
 * `storage_unavailable` (worth repeating), `media_storage_full`, or `media_missing` where a key has
 * no file.
 */
export interface BlobStore {
  readonly name: 'folder' | 's3';

  /** Writes a whole file; it appears at once or not at all, in the place of an older one. */
  put(key: string, content: Readable, options: PutOptions): Promise<StoredBlob>;

  /** Moves a local file in, with the same promise as `put`. The local file is gone afterwards. */
  putFile(key: string, path: string, options: PutOptions): Promise<StoredBlob>;

  /** Null where there is no such file. */
  stat(key: string): Promise<BlobFacts | null>;

  /** The file's bytes from `start` to `end`, both included, as they come; all where absent. */
  read(key: string, range?: ByteRange): Promise<Readable>;

  /**
   * The file as a path that other programs can read. Disposing removes it where it was fetched,
   * into `scratchFolder`, for the purpose.
   */
  openLocally(key: string, scratchFolder: string): Promise<LocalFile>;

  /** An address that opens the file without credentials for a while; null where there is none. */
  presign(key: string, options: PresignOptions): Promise<string | null>;

  /** Removes a file; one that is not there is no error. */
  delete(key: string): Promise<void>;

  /** Removes every file below the prefix, unfinished ones included; `prefix` ends with `/`. */
  deleteAll(prefix: string): Promise<void>;

  /** Every finished file below the prefix, in no order. */
  list(prefix: string): AsyncIterable<BlobFacts & { readonly key: string }>;

  /** Unfinished files, of writers that were neither completed nor aborted. */
  listUnfinished(prefix: string): AsyncIterable<{ readonly key: string }>;

  /**
   * Opens a file to be written piece by piece, by one writer at a time, which may be another
   * process each time. `state` and `offset` are what the last `flush` answered; `{}` and 0 begin.
   * Bytes that were written after it, and so never acknowledged, are dropped.
   */
  openWriter(key: string, state: WriterState, offset: number): Promise<BlobWriter>;

  /**
   * Makes what the writers flushed, `sizeBytes` in all, the file of that key. May be repeated after
   * a crash or a lost answer. An empty file is a file too.
   */
  complete(key: string, state: WriterState, sizeBytes: number): Promise<void>;

  /** Drops an unfinished file; repeating it, or one that does not exist, is no error. */
  abort(key: string, state: WriterState): Promise<void>;
}

export interface PutOptions {
  readonly contentType: string;
}

export interface StoredBlob {
  readonly sizeBytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

export interface BlobFacts {
  readonly sizeBytes: number;
  readonly modifiedAt: Date;
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface LocalFile extends AsyncDisposable {
  readonly path: string;
}

export interface PresignOptions {
  readonly expiresInSeconds: number;
  readonly contentType: string;
  readonly contentDisposition: string;
}

/** Small plain JSON that the adapter alone understands; kept beside the offset. */
export type WriterState = Readonly<Record<string, unknown>>;

export interface BlobWriter extends AsyncDisposable {
  /** Takes bytes on; waits while the storage is behind. Not durable before `flush`. */
  write(chunk: Uint8Array): Promise<void>;
  /**
   * Makes everything written so far durable; what to keep, to go on from there. More may be
   * written meanwhile, and belongs to the next flush; one flush at a time.
   */
  flush(): Promise<{ readonly state: WriterState; readonly offset: number }>;
}
