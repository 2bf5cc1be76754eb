import { isMinutebookError, MinutebookError } from '../../domain/errors.ts';

const missingNames = new Set(['NoSuchKey', 'NotFound', 'NoSuchUpload']);
// Quotas and full disks have no name that all services share.
const fullNames = new Set([
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
  'QuotaExceeded',
  'QuotaExceededException',
  'StorageQuotaExceeded',
  'InsufficientStorage',
  'InsufficientCapacity',
]);
const unknownOperationStatuses = new Set([405, 501]);

interface Failure {
  readonly name: string;
  readonly status: number | undefined;
}

export function isS3Missing(error: unknown): boolean {
  const { name, status } = failureOf(error);
  if (isMinutebookError(error)) return error.code === 'media_missing';
  return missingNames.has(name) || (status === 404 && name !== 'NoSuchBucket');
}

/** The service does not have the operation at all, as some do not list unfinished uploads. */
export function isS3Unsupported(error: unknown): boolean {
  return unknownOperationStatuses.has(failureOf(error).status ?? 0);
}

export function isS3RangeBeyond(error: unknown): boolean {
  return failureOf(error).status === 416;
}

export function s3Error(error: unknown): MinutebookError {
  if (isMinutebookError(error)) return error;
  if (isS3Missing(error)) return new MinutebookError('media_missing', { cause: error });
  const { name, status } = failureOf(error);
  const isFull = status === 507 || fullNames.has(name);
  return new MinutebookError(isFull ? 'media_storage_full' : 'storage_unavailable', {
    cause: error,
  });
}

export async function asS3Errors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw s3Error(error);
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: '', status: undefined };
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  const isObject = typeof metadata === 'object' && metadata !== null;
  const status = isObject && 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return { name: error.name, status: typeof status === 'number' ? status : undefined };
}
