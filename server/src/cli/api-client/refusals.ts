import { CommandFailure, UsageError } from '../command-error.ts';
import type { ApiAnswer } from './http-exchange.ts';

/** Where a command's requests go to. */
export interface Target {
  /** The name of the command, for which a key would be made. */
  readonly command: string;
  readonly baseUrl: string;
  /** An id, or `@current`. */
  readonly project: string;
}

export function howToMakeKey(command: string): string {
  return `Make one with "minutebook keys create --email admin@localhost --label ${command} --scopes desktop_recording:write".`;
}

/** The purpose of the request that only finds out whether there is a Minutebook. */
export const listing = 'list recordings';

/** The server understood the request and refused it; callers may have their own words for some. */
export class RefusedRequest extends CommandFailure {
  readonly status: number;
  readonly code: string;
  readonly detail: string;

  constructor(message: string, { status, code, detail }: Omit<RefusedRequest, keyof Error>) {
    super(message);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** What a refusal of the server means to the person at the keyboard. */
export function explainRefusal(
  purpose: string,
  { status, body }: ApiAnswer,
  { baseUrl, project, command }: Target,
): UsageError | CommandFailure {
  const { code, detail, attr } = readEnvelope(body);
  if (status === 401) {
    return new UsageError(`The server does not accept the API key. ${howToMakeKey(command)}`);
  }
  if (status === 403) {
    return new UsageError(
      `The API key is refused: ${detail.replace(/\.$/, '')}. ${howToMakeKey(command)}`,
    );
  }
  if (status === 404 && detail === 'Project not found.') {
    return new UsageError(
      `The server has no project ${project}. "minutebook projects list" shows those there are.`,
    );
  }
  // Every Minutebook has the list, so that address leads elsewhere, perhaps by a path too many.
  if (code === null || (status === 404 && purpose === listing)) {
    return new CommandFailure(
      `${baseUrl} answers ${status}, and not as Minutebook does. Check --base-url.`,
    );
  }
  const where = attr === null ? code : `${code} at ${attr}`;
  return new RefusedRequest(
    `The server refused to ${purpose}: ${detail} (${status}, ${where}; docs/errors.md explains it)`,
    { status, code, detail },
  );
}

/** The error envelope, as far as the body is one. */
export function readEnvelope(body: unknown): {
  code: string | null;
  detail: string;
  attr: string | null;
} {
  const fields = typeof body === 'object' && body !== null ? body : {};
  const textOf = (name: string): string | null => {
    const value = (fields as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : null;
  };
  return { code: textOf('code'), detail: textOf('detail') ?? '', attr: textOf('attr') };
}
