import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { MinutebookError } from '../../domain/errors.ts';
import { withinTime } from './time-limit.ts';

export interface S3BucketOptions {
  readonly bucket: string;
  /** Stands before every key; empty, or ends with `/`. */
  readonly prefix: string;
  /** Null for Amazon's own. */
  readonly endpoint?: string | null | undefined;
  readonly region: string;
  /** Null, both, where the SDK finds credentials by itself: in a role, or in its own settings. */
  readonly accessKeyId: string | null;
  readonly secretAccessKey: string | null;
  readonly pathStyle: boolean;
  /** How long the storage may be silent. */
  readonly timeoutMs?: number | undefined;
}

export type Operation<T> = (client: S3Client, abortSignal: AbortSignal) => Promise<T>;

/** One bucket, and calls to it that always end. */
export interface S3Bucket {
  readonly name: string;
  readonly prefix: string;
  readonly timeoutMs: number;
  /** Signs addresses; calls go through the functions below. */
  readonly client: S3Client;
  /** A call with so many bytes to send, or for the storage to join. */
  call<T>(operation: Operation<T>, bytes?: number): Promise<T>;
  /** A call whose answer has a body, which is read later and in the reader's own time. */
  callForBody<T>(operation: Operation<T>): Promise<T>;
}

// A slower line than this is as good as none; silence ends a call much sooner.
const slowestBytesPerMs = 64;

export function openBucket(options: S3BucketOptions): S3Bucket {
  const timeoutMs = options.timeoutMs ?? 30_000;
  // Below the limit on whole calls, since the SDK begins to count up to 3 s late.
  const client = createClient(options, Math.floor(timeoutMs * 0.8));
  // A socket is silent too while a slow reader takes its time, and must not be closed for that.
  const bodyClient = createClient(options, 0);

  async function limited<T>(caller: S3Client, operation: Operation<T>, limitMs: number) {
    const aborter = new AbortController();
    try {
      return await withinTime(limitMs, operation(caller, aborter.signal));
    } catch (error) {
      aborter.abort();
      throw error;
    }
  }

  return {
    name: options.bucket,
    prefix: options.prefix,
    timeoutMs,
    client,
    call: (operation, bytes = 0) =>
      limited(client, operation, timeoutMs + Math.ceil(bytes / slowestBytesPerMs)),
    callForBody: (operation) => limited(bodyClient, operation, timeoutMs),
  };
}

function createClient(options: S3BucketOptions, socketTimeout: number): S3Client {
  const config: S3ClientConfig = {
    region: options.region,
    forcePathStyle: options.pathStyle,
    maxAttempts: 3,
    // Services other than Amazon's refuse the checksums that the SDK adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Waiting for leave to send a body costs a round trip, and a connection of its own.
    expectContinueHeader: false,
    requestHandler: {
      connectionTimeout: Math.min(options.timeoutMs ?? 30_000, 10_000),
      socketTimeout,
      // Readers that take their time would else keep others from being served at all.
      httpAgent: { maxSockets: Number.POSITIVE_INFINITY },
      httpsAgent: { maxSockets: Number.POSITIVE_INFINITY },
    },
  };
  const { endpoint, accessKeyId, secretAccessKey } = options;
  if (endpoint) config.endpoint = endpoint;
  if (accessKeyId && secretAccessKey) config.credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client(config);
  // The SDK would repeat what timed out, and so wait three times as long as was asked for.
  client.middlewareStack.add(
    (next) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        if (!isTimeout(error)) throw error;
        throw new MinutebookError('storage_unavailable', { cause: new Error(error.message) });
      }
    },
    { step: 'deserialize', priority: 'low', name: 'timeoutsAreFinal' },
  );
  return client;
}

/** A connection that was cut has the same name, but a code, and is worth another attempt at once. */
function isTimeout(error: unknown): error is Error {
  return error instanceof Error && error.name === 'TimeoutError' && !('code' in error);
}
