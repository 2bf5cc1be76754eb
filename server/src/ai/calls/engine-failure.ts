import { type ErrorOptions, MinutebookError } from '../../domain/errors.ts';
import { readRetryAfter } from './retry-after.ts';

/** What messages about an engine need, of models and of speech to text alike. */
export interface EngineIdentity {
  /** As people call it: `OpenAI`. */
  readonly name: string;
  readonly model: string;
  /** Names of the settings that a message sends people to. */
  readonly settings: { readonly key: string; readonly model: string; readonly url: string };
  /** Must not stand in any message or log. */
  readonly apiKey: string | null;
}

export interface EngineAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of the body. */
  readonly text: string;
}

const loggedTextLimit = 300;
/** Statuses that pass by themselves; 529 is Anthropic's word for overload. */
const passing = new Set([408, 409, 425, 429]);
const noCredit = /insufficient_quota|credit balance|billing|payment required/i;
const tooLong =
  /context.{0,20}(length|window|size)|too (long|large|many tokens)|maximum.{0,30}tokens/i;

/** Turns an answer that is an error into ours: worth repeating, or to be put right by a person. */
export function answerFailure(engine: EngineIdentity, answer: EngineAnswer): MinutebookError {
  const { status, headers, text } = answer;
  const cause = loggedCause(engine, `answered ${status}: ${text}`);
  if (status === 402 || (status === 429 && noCredit.test(text)))
    return refused(engine, 'says that the account has no credit left.', cause);
  if (status >= 500 || passing.has(status)) {
    const reason = status === 429 ? 'limits the rate of requests.' : 'has too much to do.';
    return unavailable(engine, reason, { cause, ...readRetryAfter(headers) });
  }
  return refused(engine, refusalReason(engine, status, text), cause);
}

function refusalReason(engine: EngineIdentity, status: number, text: string): string {
  const { settings, model } = engine;
  if (status === 401 || status === 403)
    return `refuses the key, or the key may not use the model "${model}". Check ${settings.key}.`;
  if (status === 404)
    return `does not know the model "${model}", or the address is wrong. Check ${settings.model} and ${settings.url}.`;
  if (status >= 300 && status < 400)
    return `answers with a redirect, which is not followed. Check ${settings.url}.`;
  if (status === 413 || tooLong.test(text)) return 'says that the request is too long for it.';
  return `refuses the request (status ${status}). Check ${settings.model} and ${settings.url}.`;
}

export function timedOut(engine: EngineIdentity): MinutebookError {
  return unavailable(engine, 'did not answer in time.');
}

/** The connection failed, or broke off before the answer was complete. */
export function brokenOff(engine: EngineIdentity, error?: unknown): MinutebookError {
  const cause = error === undefined ? {} : { cause: loggedCause(engine, describeChain(error)) };
  return unavailable(
    engine,
    `cannot be reached, or broke off. Check ${engine.settings.url}.`,
    cause,
  );
}

export function unavailable(
  engine: EngineIdentity,
  reason: string,
  options: ErrorOptions = {},
): MinutebookError {
  return new MinutebookError('engine_unavailable', {
    ...options,
    detail: `${engine.name} ${reason}`,
  });
}

export function refused(engine: EngineIdentity, reason: string, cause?: Error): MinutebookError {
  const detail = `${engine.name} ${reason}`;
  return new MinutebookError(
    'engine_refused',
    cause === undefined ? { detail } : { detail, cause },
  );
}

export function failed(engine: EngineIdentity, reason: string, cause?: Error): MinutebookError {
  const detail = `${engine.name} ${reason}`;
  return new MinutebookError('engine_failed', cause === undefined ? { detail } : { detail, cause });
}

/** Anything else in a header would make fetch throw an error that quotes the key. */
export function requireSendableKey(engine: EngineIdentity): string {
  if (engine.apiKey === null) throw refused(engine, `needs a key. Set ${engine.settings.key}.`);
  if (/^[\x21-\x7e]+$/.test(engine.apiKey)) return engine.apiKey;
  const problem = 'cannot be sent the key: it holds spaces or characters outside ASCII.';
  throw refused({ ...engine, apiKey: null }, `${problem} Check ${engine.settings.key}.`);
}

/** An engine's own words, without key and addresses. */
function loggedCause(engine: EngineIdentity, words: string): Error {
  const withoutKey = engine.apiKey === null ? words : words.replaceAll(engine.apiKey, '[redacted]');
  const discreet = withoutKey.replace(/\b[a-z]+:\/\/\S+/gi, '[address]').slice(0, loggedTextLimit);
  return new Error(`${engine.name}: ${discreet}`);
}

/** fetch says only "fetch failed"; which of DNS, TLS or the socket it was stands in its causes. */
function describeChain(error: unknown): string {
  const parts: string[] = [];
  for (let link = error; link instanceof Error && parts.length < 5; link = link.cause) {
    parts.push('code' in link ? String(link.code) : link.name);
  }
  return parts.join(': ');
}
