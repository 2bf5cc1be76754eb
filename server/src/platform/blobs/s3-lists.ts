import {
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandInput,
  type ListMultipartUploadsCommandOutput,
  ListObjectsV2Command,
  ListPartsCommand,
} from '@aws-sdk/client-s3';
import type { BlobFacts } from './blob-store.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { isS3Unsupported } from './s3-errors.ts';
import type { MultipartUpload, UploadedPart } from './s3-parts.ts';

// Lists come in pages, and one page is in memory at a time. Keys are whole, with the prefix.

export interface ListedObject extends BlobFacts {
  readonly objectKey: string;
}

/** With a delimiter, only what has none of it after the prefix. */
export async function* listObjectPages(
  bucket: S3Bucket,
  prefix: string,
  delimiter?: string,
): AsyncGenerator<ListedObject[]> {
  let token: string | undefined;
  do {
    const input = {
      Bucket: bucket.name,
      Prefix: prefix,
      ...(delimiter && { Delimiter: delimiter }),
      ...(token && { ContinuationToken: token }),
    };
    const page = await bucket.call((client, abortSignal) =>
      client.send(new ListObjectsV2Command(input), { abortSignal }),
    );
    yield (page.Contents ?? []).map((found) => ({
      objectKey: found.Key ?? '',
      sizeBytes: found.Size ?? 0,
      modifiedAt: found.LastModified ?? new Date(0),
    }));
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

/** None where the service cannot list them. */
export async function* listUploads(
  bucket: S3Bucket,
  prefix: string,
): AsyncGenerator<MultipartUpload> {
  let after: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
  while (after !== null) {
    const input: ListMultipartUploadsCommandInput = {
      Bucket: bucket.name,
      Prefix: prefix,
      ...after,
    };
    const page: ListMultipartUploadsCommandOutput | null = await bucket
      .call((client, abortSignal) =>
        client.send(new ListMultipartUploadsCommand(input), { abortSignal }),
      )
      .catch((error: unknown) => {
        if (isS3Unsupported(error)) return null;
        throw error;
      });
    for (const { Key, UploadId } of page?.Uploads ?? []) {
      if (Key && UploadId) yield { objectKey: Key, uploadId: UploadId };
    }
    after =
      page?.IsTruncated && page.NextKeyMarker
        ? {
            KeyMarker: page.NextKeyMarker,
            ...(page.NextUploadIdMarker && { UploadIdMarker: page.NextUploadIdMarker }),
          }
        : null;
  }
}

/** The parts by their number. */
export async function listParts(
  bucket: S3Bucket,
  upload: MultipartUpload,
): Promise<Map<number, UploadedPart & { readonly sizeBytes: number }>> {
  const parts = new Map<number, UploadedPart & { readonly sizeBytes: number }>();
  let marker: string | undefined;
  do {
    const input = {
      Bucket: bucket.name,
      Key: upload.objectKey,
      UploadId: upload.uploadId,
      ...(marker && { PartNumberMarker: marker }),
    };
    const page = await bucket.call((client, abortSignal) =>
      client.send(new ListPartsCommand(input), { abortSignal }),
    );
    for (const { PartNumber: number, ETag: etag, Size: sizeBytes } of page.Parts ?? []) {
      if (number && etag) parts.set(number, { number, etag, sizeBytes: sizeBytes ?? 0 });
    }
    marker = page.IsTruncated ? page.NextPartNumberMarker : undefined;
  } while (marker !== undefined);
  return parts;
}
