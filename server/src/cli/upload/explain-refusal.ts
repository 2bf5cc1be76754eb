import { readEnvelope, type Target } from '../api-client/refusals.ts';
import { CommandFailure } from '../command-error.ts';

/** What a refusal of the bytes themselves means. */
export function explainUploadRefusal(
  status: number,
  body: unknown,
  { baseUrl }: Target,
): CommandFailure {
  const { code, detail } = readEnvelope(body);
  if (status === 401 || code === 'upload_not_found') {
    return new CommandFailure(
      'The server no longer knows this upload: its recording was deleted meanwhile. To upload the file anew, start the same command again.',
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
