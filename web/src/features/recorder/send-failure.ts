import { ApiError } from '@minutebook/client';

/** What becomes of a take after the server refused something, or did not answer. */
type SendFailure =
  /** The same will work later. */
  | { readonly kind: 'away' }
  /** The person has to sign in again. */
  | { readonly kind: 'signed-out' }
  /** This browser's own storage fails. */
  | { readonly kind: 'storage' }
  /** Something between here and the server takes no requests of this size. */
  | { readonly kind: 'too-large' }
  /** The server has no room, or says something else that a person should hear. */
  | { readonly kind: 'waiting'; readonly message: string }
  /** Never: the recording or its upload is gone, or closed. */
  | { readonly kind: 'refused'; readonly message: string };

/** What sending waits for. */
export type SendHalt = Exclude<SendFailure, { kind: 'refused' | 'too-large' }>;

const passingCodes = ['upload_offset_conflict', 'upload_locked', 'idempotency_key_in_use'];
const passingStatuses = [0, 408, 423, 425, 429, 460];
const tokenCodes = ['upload_token_invalid', 'upload_forbidden'];

export function sendFailureOf(error: unknown): SendFailure {
  if (!(error instanceof ApiError)) return { kind: 'away' };
  const { status, code, message } = error;
  if (passingStatuses.includes(status) || passingCodes.includes(code)) return { kind: 'away' };
  if (status === 507) return { kind: 'waiting', message };
  if (status >= 500) return { kind: 'away' };
  if (status === 413 && code !== 'upload_too_large') return { kind: 'too-large' };
  if ((status === 401 || status === 403) && !tokenCodes.includes(code))
    return { kind: 'signed-out' };
  return { kind: 'refused', message };
}
