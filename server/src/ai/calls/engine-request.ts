import { Agent, fetch, type RequestInit } from 'undici';
import { isMinutebookError } from '../../domain/errors.ts';
import {
  answerFailure,
  brokenOff,
  type EngineIdentity,
  failed,
  timedOut,
} from './engine-failure.ts';

export interface EngineRequest {
  readonly engine: EngineIdentity;
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: NonNullable<RequestInit['body']>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface EngineReply {
  readonly contentType: string;
  readonly text: string;
}

/** A day of speech with its words is about 30 MiB. */
const replyLimitBytes = 128 * 1024 * 1024;
const errorLimitBytes = 4096;
/** Engines answer only when they are done, so the time limit of a request is the only one. */
const dispatcher = { headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 1000 };

/**
 * One exchange with a service of speech to text, of all three. Not through the AI SDK: it takes the
 * whole recording as one array in memory, where a file can be streamed, and its answers leave out
 * speakers, words and confidence. Failures are in the terms of the port; an abort throws its reason.
 */
export async function requestEngine(request: EngineRequest): Promise<EngineReply> {
  const { engine, signal, timeoutMs } = request;
  signal.throwIfAborted();
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    return await exchange(request, AbortSignal.any([signal, limit]));
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) throw timedOut(engine);
    throw isMinutebookError(error) ? error : brokenOff(engine, error);
  }
}

async function exchange(request: EngineRequest, signal: AbortSignal): Promise<EngineReply> {
  const { engine, url, method = 'POST', headers, body } = request;
  const agent = new Agent({ ...dispatcher, connect: { timeout: 10_000 } });
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', 'user-agent': 'Minutebook', ...headers },
      signal,
      dispatcher: agent,
      // Following a redirect could carry the key elsewhere.
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const { status } = response;
    if (response.ok) {
      const text = await readText(response.body, replyLimitBytes);
      if (text === null) throw failed(engine, 'sent an answer that is too long.');
      return { contentType: response.headers.get('content-type') ?? '', text };
    }
    // The status alone decides, so a body that breaks off is no loss.
    const text = (await readText(response.body, errorLimitBytes).catch(() => null)) ?? '';
    throw answerFailure(engine, { status, headers: new Headers([...response.headers]), text });
  } finally {
    await agent.destroy();
  }
}

/** Null where it is longer. */
async function readText(
  body: AsyncIterable<Uint8Array> | null,
  limitBytes: number,
): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
