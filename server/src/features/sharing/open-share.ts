import { MinutebookError } from '../../domain/errors.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { OperationRequest } from '../../platform/http/operation.ts';
import { readShareToken } from './share-token.ts';
import { findOpenShare, type OpenShare } from './shares-store.ts';
import type { SharingDependencies } from './sharing-dependencies.ts';

export interface OpenedShare extends RecordingRef {
  readonly token: string;
  readonly share: OpenShare;
}

/**
 * The recording that the link in the path opens. Throws `share_not_found`, whether the link is
 * expired, revoked or never was; and `throttled` for an address that guesses.
 */
export async function openShare(
  { db, countFailure }: Pick<SharingDependencies, 'db' | 'countFailure'>,
  { params, clientAddress }: OperationRequest,
): Promise<OpenedShare> {
  const token = params.token ?? '';
  const named = readShareToken(token);
  const share = named === null ? null : await findOpenShare(db, named);
  if (named !== null && share !== null) {
    return { projectId: named.projectId, recordingId: share.recordingId, token, share };
  }
  await countFailure(clientAddress);
  throw new MinutebookError('share_not_found');
}
