import { platforms, statuses } from '../../../domain/recording.ts';
import type { HeaderParameter, QueryParameter } from '../../../platform/http/operation.ts';

/** Parameters that several operations take. */

export const fieldsParameters: readonly QueryParameter[] = [
  {
    name: 'fields',
    description:
      'Answer with these fields only, separated by commas. `has_video` is answered only if named here.',
    schema: { type: 'string' },
    example: 'id,status,meeting_title',
  },
  {
    name: 'omit',
    description: 'Answer without these fields, separated by commas.',
    schema: { type: 'string' },
    example: 'transcript_segments,transcript_text',
  },
];

export const recordingFilters: readonly QueryParameter[] = [
  {
    name: 'platform',
    description: 'Only of this platform.',
    schema: { type: 'string', enum: [...platforms] },
  },
  {
    name: 'status',
    description: 'Only in this status.',
    schema: { type: 'string', enum: [...statuses] },
  },
  { name: 'user_id', description: 'Only made by this user.', schema: { type: 'integer' } },
];

export const ifMatch: HeaderParameter = {
  name: 'If-Match',
  description: 'Do it only while the recording has this ETag; else 412.',
  schema: { type: 'string' },
};

export const ifNoneMatch: HeaderParameter = {
  name: 'If-None-Match',
  description: 'Answer 304 while the recording has this ETag.',
  schema: { type: 'string' },
};

export const preferMinimal: HeaderParameter = {
  name: 'Prefer',
  description: '`return=minimal` answers with a receipt instead of the recording.',
  schema: { type: 'string' },
  example: 'return=minimal',
};

export const idempotencyKey: HeaderParameter = {
  name: 'Idempotency-Key',
  description: 'A repeat of the request under the same key within a day has no further effect.',
  schema: { type: 'string' },
};
