import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { MinutebookError } from '../../domain/errors.ts';
import { isLoopbackBase, lookupOutside, refusalOf } from './download-addresses.ts';

export interface Downloader {
  /** The file's bytes as they come; null where the address has expired or the file is gone. */
  download(url: string, signal: AbortSignal): Promise<Readable | null>;
  /** A JSON document; null likewise. */
  downloadJson(url: string, signal: AbortSignal): Promise<{ readonly value: unknown } | null>;
}

const redirectsAtMost = 3;
const headersTimeoutMs = 30_000;
/** Without a byte. */
const silenceTimeoutMs = 60_000;
const jsonTimeoutMs = 5 * 60_000;
/** A day of speech is below 20 MiB. */
const jsonLimitBytes = 100 * 1024 * 1024;
/** By which S3 and Recall say that an address has expired or its file was deleted. */
const goneStatuses = new Set([400, 401, 403, 404, 410]);

/**
 * Fetches presigned addresses: plain GETs without our key, which S3 refuses beside its own
 * signature. Neither the address nor what an error quotes of it gets into a message.
 */
export function createDownloader(baseUrl: string): Downloader {
  const isLocal = isLoopbackBase(baseUrl);
  const dispatcher = new Agent({
    headersTimeout: headersTimeoutMs,
    bodyTimeout: silenceTimeoutMs,
    keepAliveTimeout: 1000,
    connect: { timeout: 10_000, ...(isLocal ? {} : { lookup: lookupOutside }) },
  });

  async function download(address: string, signal: AbortSignal): Promise<Readable | null> {
    let url = address;
    for (let redirects = 0; redirects <= redirectsAtMost; redirects += 1) {
      const target = parse(url, baseUrl);
      const answer = await request(target, { dispatcher, signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw failed('the connection failed', error);
      });
      const { statusCode, headers, body } = answer;
      if (statusCode === 200) return body;
      body.on('error', () => {});
      body.destroy();
      if (goneStatuses.has(statusCode)) return null;
      const location = [headers.location].flat()[0];
      if (statusCode < 300 || statusCode > 399 || location === undefined)
        throw failed(`the storage answered with status ${statusCode}`);
      url = new URL(location, target).href;
    }
    throw failed('it is behind too many redirects');
  }

  return {
    download,
    async downloadJson(url, signal) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(jsonTimeoutMs)]);
      const body = await download(url, limited);
      if (body === null) return null;
      const text = await readText(body).catch((error: unknown) => {
        signal.throwIfAborted();
        throw error instanceof MinutebookError ? error : failed('the connection broke off', error);
      });
      try {
        return { value: JSON.parse(text) };
      } catch {
        throw failed('it is not JSON');
      }
    },
  };
}

function parse(address: string, baseUrl: string): URL {
  const url = URL.parse(address);
  const refusal = url === null ? 'its address is none' : refusalOf(url, baseUrl);
  if (url === null || refusal !== null) throw failed(refusal ?? '');
  return url;
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > jsonLimitBytes) throw failed('it is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Of the error underneath only the code: its message may quote the address. */
function failed(reason: string, cause?: unknown): MinutebookError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return new MinutebookError('upload_service_failed', {
    detail: `Failed to download a file from Recall.ai: ${reason}.`,
    ...(code === undefined ? {} : { cause: new Error(code) }),
  });
}
