import { pipeline, type Readable, Transform } from 'node:stream';
import { Agent, request } from 'undici';
import { isMinutebookError, MinutebookError } from '../../domain/errors.ts';
import {
  type DownloadNetwork,
  insideCode,
  insideRefusal,
  isLoopbackBase,
  lookupOutside,
  realNetwork,
  refusalOf,
} from './download-addresses.ts';

export interface Downloader {
  /**
   * The file's bytes as they come; null where the address has expired or the file is gone. Longer
   * files fail with `upload_too_large`.
   */
  download(url: string, options: DownloadOptions): Promise<Readable | null>;
  /** A JSON document; null likewise. */
  downloadJson(url: string, signal: AbortSignal): Promise<{ readonly value: unknown } | null>;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

export interface DownloadTimes {
  readonly connectMs: number;
  readonly headersMs: number;
  /** Without a byte. */
  readonly silenceMs: number;
  /** For a JSON document as a whole. */
  readonly jsonMs: number;
}

const usualTimes: DownloadTimes = {
  connectMs: 10_000,
  headersMs: 30_000,
  silenceMs: 60_000,
  jsonMs: 5 * 60_000,
};
const redirectsAtMost = 3;
/** A day of speech is below 20 MiB. */
const jsonLimitBytes = 100 * 1024 * 1024;
/** By which S3 and Recall say that an address has expired or its file was deleted. */
const goneStatuses = new Set([400, 401, 403, 404, 410]);

export interface DownloaderOptions {
  readonly network?: DownloadNetwork;
  readonly times?: Partial<DownloadTimes>;
}

/**
 * Fetches presigned addresses: plain GETs without our key, which S3 refuses beside its own
 * signature. Neither the address nor what an error quotes of it gets into a message.
 */
export function createDownloader(
  baseUrl: string,
  { network = realNetwork, times: givenTimes = {} }: DownloaderOptions = {},
): Downloader {
  const times = { ...usualTimes, ...givenTimes };
  const lookup = isLoopbackBase(baseUrl) ? network.lookup : lookupOutside(network);
  const dispatcher = new Agent({
    headersTimeout: times.headersMs,
    bodyTimeout: times.silenceMs,
    keepAliveTimeout: 1000,
    connect: { timeout: times.connectMs, lookup },
  });

  /** Only what may be asked; a redirect is checked like the address it came from. */
  function parse(address: string): URL {
    const url = URL.parse(address);
    const refusal = url === null ? 'its address is none' : refusalOf(url, baseUrl, network);
    if (url === null || refusal !== null) throw failed(refusal ?? '');
    return url;
  }

  async function download(address: string, { signal, maxBytes }: DownloadOptions) {
    let url = address;
    for (let redirects = 0; redirects <= redirectsAtMost; redirects += 1) {
      const target = parse(url);
      const answer = await request(target, { dispatcher, signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw brokenOff(error);
      });
      const { statusCode, headers, body } = answer;
      if (statusCode === 200) return limited(body, Number(headers['content-length']), maxBytes);
      drop(body);
      if (goneStatuses.has(statusCode)) return null;
      const location = [headers.location].flat()[0];
      if (statusCode < 300 || statusCode > 399 || location === undefined)
        throw failed(`the storage answered with status ${statusCode}`);
      url = URL.parse(location, target.href)?.href ?? '';
    }
    throw failed('it is behind too many redirects');
  }

  return {
    download,
    async downloadJson(url, signal) {
      const whole = AbortSignal.any([signal, AbortSignal.timeout(times.jsonMs)]);
      try {
        const body = await download(url, { signal: whole, maxBytes: jsonLimitBytes });
        return body === null ? null : parseJson(Buffer.concat(await body.toArray()));
      } catch (error) {
        signal.throwIfAborted();
        if (whole.aborted) throw failed('it took too long');
        throw isMinutebookError(error) && error.code === 'upload_too_large'
          ? failed('it is too large')
          : error;
      }
    },
  };
}

/** The body, which fails in our words, and where it is longer than allowed. */
function limited(body: Readable, announcedBytes: number, maxBytes: number): Readable {
  if (announcedBytes > maxBytes) {
    drop(body);
    throw new MinutebookError('upload_too_large');
  }
  let sizeBytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      done(sizeBytes > maxBytes ? new MinutebookError('upload_too_large') : null, chunk);
    },
    destroy(error, done) {
      done(error === null || isMinutebookError(error) ? error : brokenOff(error));
    },
  });
  // Either one's end is the other's; whoever reads learns of it.
  pipeline(body, counted, () => {});
  return counted;
}

/** Lets go of what nobody reads, and of its connection. */
function drop(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

function parseJson(bytes: Buffer): { readonly value: unknown } {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    throw failed('it is not JSON');
  }
}

/** Of the error underneath only the code: its message may quote the address. */
function brokenOff(error: unknown): MinutebookError {
  const code = codeOf(error);
  const reason = code === insideCode ? insideRefusal : 'the connection failed';
  return failed(reason, code === undefined ? undefined : new Error(code));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function failed(reason: string, cause?: Error): MinutebookError {
  return new MinutebookError('upload_service_failed', {
    detail: `Failed to download a file from Recall.ai: ${reason}.`,
    ...(cause === undefined ? {} : { cause }),
  });
}
