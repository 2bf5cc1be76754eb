import { randomBytes } from 'node:crypto';
import type { FakeClock } from './fake-clock.ts';
import type { Answer, Call } from './http-messages.ts';
import type { StoredDocument } from './model.ts';

const addressLifeMs = 6 * 60 * 60 * 1000;

/** Addresses like S3's presigned ones: they need no key, and each read of the API mints new ones. */
export interface Downloads {
  mint(document: StoredDocument): string;
  answer(call: Call): Answer;
}

export function createDownloads(clock: FakeClock, origin: () => string): Downloads {
  const minted = new Map<string, { document: StoredDocument; expiresAtMs: number }>();

  return {
    mint(document) {
      const token = randomBytes(16).toString('hex');
      minted.set(token, { document, expiresAtMs: clock.now() + addressLifeMs });
      return `${origin()}/__files/${token}`;
    },
    answer(call) {
      // S3 refuses a presigned address that comes with credentials, which catches leaked API keys.
      if (call.headers.authorization !== undefined)
        return s3Error(400, 'InvalidArgument', 'Only one auth mechanism allowed');
      const found = minted.get(call.path.slice('/__files/'.length));
      if (found === undefined) return s3Error(403, 'AccessDenied', 'Access Denied');
      if (clock.now() >= found.expiresAtMs)
        return s3Error(403, 'AccessDenied', 'Request has expired');
      if (found.document.deleted)
        return s3Error(404, 'NoSuchKey', 'The specified key does not exist.');
      const { bytes, contentType } = found.document;
      return { status: 200, headers: { 'content-type': contentType }, body: bytes };
    },
  };
}

function s3Error(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
