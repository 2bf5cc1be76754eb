declare module 's3rver' {
  import type { RequestListener } from 'node:http';
  import type { Readable } from 'node:stream';

  interface StoredObject {
    bucket: string;
    key: string;
    content: Readable | Buffer | null;
    metadata: Record<string, unknown>;
    range?: { start: number; end: number };
    readonly size: number;
  }

  interface Digest {
    size: number;
    md5: string;
  }

  interface FilesystemStore {
    getResourcePath(bucket: string, key: string | undefined, resource: string): string;
    listObjects(
      bucket: string,
      options: { prefix: string; delimiter: string },
    ): Promise<{ objects: (StoredObject & { readonly lastModifiedDate: Date })[] }>;
    putBucket(bucket: string): Promise<unknown>;
    getObject(
      bucket: string,
      key: string,
      options?: { start?: number; end?: number },
    ): Promise<StoredObject | null>;
    putObject(object: StoredObject): Promise<Digest>;
    putPart(bucket: string, uploadId: string, number: string, content: Readable): Promise<Digest>;
    putMetadata(bucket: string, key: string, metadata: unknown, md5: string): Promise<void>;
  }

  class S3rver {
    constructor(options: { directory: string; silent: boolean });
    readonly store: FilesystemStore;
    readonly logger: { exceptions: { unhandle(): void }; close(): void };
    callback(): RequestListener;
  }

  export = S3rver;
}
