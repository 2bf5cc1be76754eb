import type { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { newId } from '../../../domain/ids.ts';
import {
  jsonReply,
  type OperationRequest,
  type ProjectOperation,
} from '../../../platform/http/operation.ts';
import { recordingIdOf, validateForRecording } from '../../recordings/recording-request.ts';
import { createdShareSchema, exampleShare, shareInput, shareReply } from '../share-schemas.ts';
import { createShareToken } from '../share-token.ts';
import { insertShare } from '../shares-store.ts';
import type { SharingDependencies } from '../sharing-dependencies.ts';

const dayMs = 24 * 3600 * 1000;

export function createShare({
  db,
  publicUrl,
}: Pick<SharingDependencies, 'db' | 'publicUrl'>): ProjectOperation {
  return {
    operationId: 'desktop_recordings_shares_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'sharing',
    summary: 'A link that shows a recording to whoever has it',
    description:
      'Shows title, transcript, summary, notes, tasks and, unless `include_media` is false, the ' +
      'media, without signing in. It lasts until `expires_at`, or for `expires_in_days`, or for ' +
      'good, until it is revoked or the recording deleted. The address is in this answer only.',
    body: {
      schema: shareInput,
      example: { expires_in_days: 30, include_media: true, label: 'For the client' },
    },
    errors: ['invalid_input', 'overflow', 'min_value', 'max_value', 'max_length', 'storage_full'],
    responses: {
      201: {
        description: 'The link.',
        schema: createdShareSchema,
        example: {
          ...exampleShare,
          url: 'https://minutes.example.com/shared/mbs_1_Zk3vQ0n8yXW2sT5uRb7cL9dPf1gHj4kMa6eNiBoUwCq',
        },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const input = await validateForRecording(db, request, recordingId, shareInput);
      const { token, ...named } = createShareToken(request.project.id);
      const share = await insertShare(db, {
        ...named,
        recordingId,
        id: newId(),
        label: input.label || null,
        includeMedia: input.include_media ?? true,
        expiresAt: expiryOf(input),
        createdBy: request.principal.userId,
      });
      if (share === null) throw new MinutebookError('not_found');
      const url = `${originOf(publicUrl, request)}/shared/${token}`;
      return jsonReply(201, { ...shareReply(share), url }, { 'cache-control': 'no-store' });
    },
  };
}

function expiryOf({ expires_at: at, expires_in_days: days }: z.output<typeof shareInput>) {
  if (at != null && days != null) {
    const detail = 'Give expires_at or expires_in_days, not both.';
    throw new MinutebookError('invalid_input', { detail, attr: 'expires_in_days' });
  }
  if (days != null) return new Date(Date.now() + Number(days) * dayMs).toISOString();
  if (at != null && Date.parse(at) <= Date.now()) {
    const detail = 'This moment has passed. Choose a later one.';
    throw new MinutebookError('invalid_input', { detail, attr: 'expires_at' });
  }
  return at ?? null;
}

function originOf(publicUrl: string | null, { address }: OperationRequest): string {
  return (publicUrl ?? address.origin).replace(/\/+$/, '');
}
