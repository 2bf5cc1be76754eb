import {
  type ErrorCode,
  type ErrorKind,
  errorCatalogue,
  isMinutebookError,
  MinutebookError,
} from '../../domain/errors.ts';

/** The wire form of errors, and the only place that knows their statuses. */

const wireKinds: Readonly<Record<ErrorKind, readonly [status: number, type: string]>> = {
  validation: [400, 'validation_error'],
  malformed: [400, 'invalid_request'],
  unauthenticated: [401, 'authentication_error'],
  forbidden: [403, 'authentication_error'],
  'not-found': [404, 'invalid_request'],
  'method-not-allowed': [405, 'invalid_request'],
  'not-acceptable': [406, 'invalid_request'],
  'request-timeout': [408, 'invalid_request'],
  conflict: [409, 'invalid_request'],
  gone: [410, 'invalid_request'],
  'precondition-failed': [412, 'invalid_request'],
  'too-large': [413, 'invalid_request'],
  'unsupported-media-type': [415, 'invalid_request'],
  'range-not-satisfiable': [416, 'invalid_request'],
  unprocessable: [422, 'invalid_request'],
  locked: [423, 'invalid_request'],
  throttled: [429, 'throttled_error'],
  'headers-too-large': [431, 'invalid_request'],
  // The tus protocol's own number for it.
  'checksum-mismatch': [460, 'invalid_request'],
  internal: [500, 'server_error'],
  unavailable: [503, 'server_error'],
  'storage-full': [507, 'server_error'],
};

export interface ErrorBody {
  readonly type: string;
  readonly code: string;
  readonly detail: string;
  readonly attr: string | null;
}

export interface WireError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ErrorBody;
}

export function toWireError(error: MinutebookError): WireError {
  const [status, type] = wireKinds[error.kind];
  return {
    status,
    headers: {
      ...(error.kind === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
      ...(error.retryAfterSeconds === undefined
        ? {}
        : { 'retry-after': String(error.retryAfterSeconds) }),
    },
    body: { type, code: error.code, detail: error.detail, attr: error.attr },
  };
}

/** The status and the `type` of a catalogue entry, for the documentation. */
export function describeCode(code: ErrorCode): { status: number; type: string } {
  const [status, type] = wireKinds[errorCatalogue[code].kind];
  return { status, type };
}

/** What the HTTP library itself refuses, in our words; anything unforeseen is a server error. */
export function asMinutebookError(error: unknown): MinutebookError {
  if (isMinutebookError(error)) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'FST_ERR_BAD_URL':
      return new MinutebookError('bad_request', { cause: error });
    default:
      return new MinutebookError('error', { cause: error });
  }
}
