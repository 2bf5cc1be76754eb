import { z } from 'zod';
import { integer, nullableBoolean } from '../../platform/http/fields/number-fields.ts';
import { text, timestamp } from '../../platform/http/fields/text-fields.ts';
import type { Share } from './shares-store.ts';

/** Links on the wire. */

const time = z.string().meta({ format: 'date-time' });

export const shareSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    label: z.string().nullable(),
    include_media: z.boolean(),
    expires_at: time.nullable().meta({ description: 'null where it never expires.' }),
    created_by: z.int(),
    created_at: time,
    open_count: z.int().meta({ description: 'How often the page was opened.' }),
    last_opened_at: time.nullable(),
  })
  .meta({ id: 'Share' });

export const createdShareSchema = shareSchema
  .extend({
    url: z.string().meta({ format: 'uri', description: 'Told this once, and never again.' }),
  })
  .meta({ id: 'CreatedShare' });

export const sharesSchema = z.object({ results: z.array(shareSchema) }).meta({ id: 'Shares' });

export function shareReply(share: Share): z.infer<typeof shareSchema> {
  return {
    id: share.id,
    label: share.label,
    include_media: share.includeMedia,
    expires_at: share.expiresAt,
    created_by: share.createdBy,
    created_at: share.createdAt,
    open_count: share.openCount,
    last_opened_at: share.lastOpenedAt,
  };
}

const maxDays = 3650n;

export const shareInput = z
  .object({
    expires_at: timestamp({ nullable: true }),
    expires_in_days: integer({ nullable: true, min: 1n, max: maxDays }),
    include_media: nullableBoolean(),
    label: text({ nullable: true, blank: true, maxLength: 200 }),
  })
  .meta({ id: 'CreateShare' });

export const exampleShare: z.infer<typeof shareSchema> = {
  id: '019a1f7a-0a3e-7c55-b1de-2f6b9c1d4e80',
  label: 'For the client',
  include_media: true,
  expires_at: '2026-12-23T09:31:12.520000Z',
  created_by: 1,
  created_at: '2026-11-23T09:31:12.520000Z',
  open_count: 0,
  last_opened_at: null,
};
