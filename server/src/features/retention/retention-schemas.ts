import { z } from 'zod';
import { integer } from '../../platform/http/fields/number-fields.ts';
import type { RetentionRules, StoredRules } from './retention-store.ts';

/** Retention on the wire. */

/** A hundred years. */
const maxDays = 36_500n;

const days = z.int().nullable();

export const retentionSchema = z
  .object({
    media_days: days.meta({ description: 'After so many days the media go; null: never.' }),
    recording_days: days.meta({ description: 'After so many days all goes; null: never.' }),
    updated_at: z.string().meta({ format: 'date-time' }).nullable(),
  })
  .meta({ id: 'RetentionSettings' });

export function retentionReply(rules: StoredRules): z.infer<typeof retentionSchema> {
  return {
    media_days: rules.mediaDays,
    recording_days: rules.recordingDays,
    updated_at: rules.updatedAt,
  };
}

export const exampleRetention: z.infer<typeof retentionSchema> = {
  media_days: 30,
  recording_days: null,
  updated_at: '2026-11-23T09:31:12.520000Z',
};

export const retentionInput = z
  .object({
    media_days: integer({ nullable: true, min: 1n, max: maxDays }),
    recording_days: integer({ nullable: true, min: 1n, max: maxDays }),
  })
  .meta({ id: 'PatchedRetentionSettings' });

/** What was given, as numbers. */
export function rulesIn(input: z.output<typeof retentionInput>): Partial<RetentionRules> {
  const { media_days: mediaDays, recording_days: recordingDays } = input;
  return {
    ...(mediaDays === undefined ? {} : { mediaDays: numberOf(mediaDays) }),
    ...(recordingDays === undefined ? {} : { recordingDays: numberOf(recordingDays) }),
  };
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
