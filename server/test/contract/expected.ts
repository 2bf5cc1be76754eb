import assert from 'node:assert/strict';
import type { Answer } from './exchange.ts';

/** What an answer is to be, in the words of the contract. */

export interface ExpectedError {
  readonly status: number;
  readonly type: string;
  readonly code: string;
  /** Its whole text, or what it matches. */
  readonly detail: string | RegExp;
  readonly attr: string | null;
  readonly headers?: Readonly<Record<string, string | RegExp>>;
}

export interface ExpectedSuccess {
  readonly status: number;
  /** The fields named here, and their values. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The whole body; null for none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | RegExp | undefined>>;
}

export type Expected =
  | number
  | ExpectedError
  | ExpectedSuccess
  | ((answer: Answer) => void | Promise<void>);

export function error(
  status: number,
  type: string,
  code: string,
  detail: string | RegExp,
  attr: string | null = null,
  headers: Readonly<Record<string, string | RegExp>> = {},
): ExpectedError {
  return { status, type, code, detail, attr, headers };
}

export const ok = (fields: Readonly<Record<string, unknown>> = {}): ExpectedSuccess => ({
  status: 200,
  fields,
});
export const created = (fields: Readonly<Record<string, unknown>> = {}): ExpectedSuccess => ({
  status: 201,
  fields,
});
export const gone: ExpectedSuccess = {
  status: 204,
  body: null,
  headers: { 'content-type': undefined },
};

const challenge = { 'www-authenticate': 'Bearer' };
export const noCredentials = error(
  401,
  'authentication_error',
  'not_authenticated',
  'Authentication credentials were not provided.',
  null,
  challenge,
);
export const badKeyIn = (place: 'Authorization header' | 'body' | 'query string') =>
  error(
    401,
    'authentication_error',
    'authentication_failed',
    `Personal API key found in request ${place} is invalid.`,
    null,
    challenge,
  );
export const denied = (detail: string) =>
  error(403, 'authentication_error', 'permission_denied', detail);
export const missingScope = (scope: string) => denied(`API key missing required scope '${scope}'`);

const missing = (detail: string) => error(404, 'invalid_request', 'not_found', detail);
export const notFound = missing('Not found.');
export const projectNotFound = missing('Project not found.');
export const endpointNotFound = missing('Endpoint not found.');

/** 400 for the value of a field. */
export const invalid = (code: string, detail: string | RegExp, attr: string | null) =>
  error(400, 'validation_error', code, detail, attr);
export const malformedJson = error(400, 'invalid_request', 'parse_error', /^JSON parse error - /);
export const malformedForm = (kind: 'Form' | 'Multipart form') =>
  error(400, 'invalid_request', 'parse_error', new RegExp(`^${kind} parse error - `));
export const methodNotAllowed = (method: string, allow: string) =>
  error(405, 'invalid_request', 'method_not_allowed', `Method "${method}" not allowed.`, null, {
    allow,
  });
export const notAcceptable = error(
  406,
  'invalid_request',
  'not_acceptable',
  'Could not satisfy the request Accept header.',
);
export const unsupportedType = (type: string) =>
  error(
    415,
    'invalid_request',
    'unsupported_media_type',
    `Unsupported media type "${type}" in request.`,
  );
export const tooLarge = error(413, 'invalid_request', 'request_too_large', /20 MiB/);
export const stale = error(412, 'invalid_request', 'precondition_failed', /If-Match/);
export const throttled = error(
  429,
  'throttled_error',
  'throttled',
  /^Request was throttled\. Expected available in (1 second|\d+ seconds)\.$/,
  null,
  { 'retry-after': /^\d+$/ },
);

export async function assertAnswer(answer: Answer, expected: Expected): Promise<void> {
  assertWellFormed(answer);
  if (typeof expected === 'function') return expected(answer);
  if (typeof expected === 'number') return assertStatus(answer, expected);
  assertStatus(answer, expected.status);
  if ('type' in expected) assertError(answer, expected);
  else assertSuccess(answer, expected);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const actual = answer.headers[name];
    if (value instanceof RegExp) assert.match(String(actual), value, name);
    else assert.equal(actual, value, name);
  }
}

function assertStatus(answer: Answer, status: number): void {
  assert.equal(answer.status, status, answer.text.slice(0, 500));
}

/** What holds for every answer: failures are the four keys, in order, as JSON. */
function assertWellFormed(answer: Answer): void {
  if (answer.text === '') return;
  assert.equal(answer.headers['content-type'], 'application/json');
  if (answer.status < 400) return;
  assert.deepEqual(Object.keys(answer.json), ['type', 'code', 'detail', 'attr']);
}

function assertError(answer: Answer, { type, code, detail, attr }: ExpectedError): void {
  const body = answer.json;
  if (detail instanceof RegExp) assert.match(String(body.detail), detail);
  else assert.equal(body.detail, detail);
  assert.deepEqual({ type: body.type, code: body.code, attr: body.attr }, { type, code, attr });
}

function assertSuccess(answer: Answer, { fields, body }: ExpectedSuccess): void {
  if (body === null) assert.equal(answer.text, '');
  else if (body !== undefined) assert.deepEqual(answer.json, body);
  const named = Object.entries(fields ?? {});
  if (named.length === 0) return;
  const actual = answer.json;
  assert.deepEqual(Object.fromEntries(named.map(([name]) => [name, actual[name]])), fields);
}
