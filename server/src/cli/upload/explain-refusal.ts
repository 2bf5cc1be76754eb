import { CommandFailure, UsageError } from '../command-error.ts';
import type { ApiAnswer } from '../replay/http-exchange.ts';
import { explainRefusal as explainOther, type Target } from '../replay/refusals.ts';

export const howToMakeKey =
  'Make one with "minutebook keys create --email admin@localhost --label upload --scopes desktop_recording:write".';

/** What a refusal of the API means to the person at the keyboard. */
export function explainRefusal(
  purpose: string,
  answer: ApiAnswer,
  target: Target,
): UsageError | CommandFailure {
  const { detail } = readEnvelope(answer.body);
  if (answer.status === 401) {
    return new UsageError(`The server does not accept the API key. ${howToMakeKey}`);
  }
  if (answer.status === 403) {
    return new UsageError(`The API key is refused: ${withoutDot(detail)}. ${howToMakeKey}`);
  }
  return explainFull(answer.status, detail) ?? explainOther(purpose, answer, target);
}

/** What a refusal of the bytes themselves means. */
export function explainUploadRefusal(
  status: number,
  body: unknown,
  { baseUrl }: Target,
): CommandFailure {
  const { code, detail } = readEnvelope(body);
  if (status === 401) {
    return new CommandFailure(
      'The server no longer knows this upload: its recording was deleted. To upload the file again, touch it first ("touch FILE"), which makes it a new one.',
    );
  }
  const known = explainFull(status, detail) ?? explainSize(status);
  if (known !== null) return known;
  if (status === 404 && code === null) {
    return new CommandFailure(
      `${baseUrl} takes no uploads (404 at /api/uploads/). Check --base-url, and the version of the server.`,
    );
  }
  const because = detail === '' ? 'it gives no reason' : withoutDot(detail);
  return new CommandFailure(
    `The server refuses the upload: ${because} (${[status, code].filter(Boolean).join(', ')}).`,
  );
}

function explainFull(status: number, detail: string): CommandFailure | null {
  if (status !== 507) return null;
  const because = detail === '' ? 'Free some space there.' : detail;
  return new CommandFailure(
    `The server has no room left. ${because} Then start the same command again.`,
  );
}

function explainSize(status: number): CommandFailure | null {
  if (status !== 413) return null;
  return new CommandFailure(
    'The file is larger than the server takes. Whoever runs it can raise MINUTEBOOK_MAX_UPLOAD_BYTES, or the limit of the proxy in front of it.',
  );
}

function withoutDot(text: string): string {
  return text.replace(/\.$/, '');
}

/** The error envelope, as far as the body is one. */
export function readEnvelope(body: unknown): { code: string | null; detail: string } {
  const fields = typeof body === 'object' && body !== null ? body : {};
  const { code, detail } = fields as Record<string, unknown>;
  return {
    code: typeof code === 'string' ? code : null,
    detail: typeof detail === 'string' ? detail : '',
  };
}
