/** A request that the server refused, or that never reached it (status 0). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** The failure's code, as listed in docs/errors.md; `unreachable` where there was no answer. */
  readonly code: string;
  /** The field of the request that was wrong. */
  readonly attr: string | null;

  constructor({ status, code, detail, attr, cause }: ApiFailure) {
    super(detail, { cause });
    this.status = status;
    this.code = code;
    this.attr = attr;
  }
}

export interface ApiFailure {
  readonly status: number;
  readonly code: string;
  /** What happened and what to do, for people. */
  readonly detail: string;
  readonly attr: string | null;
  readonly cause?: unknown;
}

/** Reads the four keys of the error envelope; whatever else came is told by its status alone. */
export function toApiError(status: number, body: unknown): ApiError {
  const envelope = typeof body === 'object' && body !== null ? body : {};
  const text = (key: string) => {
    const value: unknown = Reflect.get(envelope, key);
    return typeof value === 'string' ? value : null;
  };
  return new ApiError({
    status,
    code: text('code') ?? 'unknown',
    detail: text('detail') ?? `The server answered with status ${status}.`,
    attr: text('attr'),
  });
}

export function unreachable(cause: unknown): ApiError {
  const detail = 'The server cannot be reached. Check the connection, then try again.';
  return new ApiError({ status: 0, code: 'unreachable', detail, attr: null, cause });
}
