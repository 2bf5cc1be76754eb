import { createHash, type Hash } from 'node:crypto';
import { MinutebookError } from '../../../domain/errors.ts';

/** The tus extension `checksum`: of the body of one request. */

export const checksumAlgorithms = ['sha1', 'sha256', 'md5'] as const;

export interface BodyChecksum {
  readonly hash: Hash;
  readonly expected: Buffer;
}

/** Null where the client sent none. */
export function readChecksum(header: string | undefined): BodyChecksum | null {
  if (header === undefined) return null;
  const [, name = '', digest = ''] = /^(\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(header.trim()) ?? [];
  const algorithm = checksumAlgorithms.find((known) => known === name.toLowerCase());
  const hash = algorithm === undefined ? undefined : createHash(algorithm);
  const expected = Buffer.from(digest, 'base64');
  if (hash === undefined || expected.length !== hash.copy().digest().length) {
    throw new MinutebookError('upload_request_invalid', {
      detail: `Upload-Checksum must be one of ${checksumAlgorithms.join(', ')}, a space, and the digest in base64.`,
    });
  }
  return { hash, expected };
}
