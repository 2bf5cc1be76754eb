import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import {
  jsonReply,
  type OperationRequest,
  type ProjectOperation,
} from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { retentionInput, rulesIn } from '../retention-schemas.ts';
import { measureDue, type RetentionRules, readRules } from '../retention-store.ts';

const extentSchema = z
  .object({ recordings: z.int(), bytes: z.number().meta({ description: 'Of their media.' }) })
  .meta({ id: 'RetentionExtent' });

const previewSchema = z
  .object({
    media_days: z.int().nullable(),
    recording_days: z.int().nullable(),
    media: extentSchema.meta({ description: 'Whose media would go while their text stays.' }),
    recordings: extentSchema.meta({ description: 'That would go whole.' }),
    kept: z.int().meta({ description: 'That stay only since somebody said so (`…/keep/`).' }),
  })
  .meta({ id: 'RetentionPreview' });

const schema = { type: ['integer', 'null'] };

export function retrieveRetentionPreview({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'retention_settings_preview_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'retention',
    summary: 'What retention would delete now',
    description:
      'Deletes nothing. Counts what would go by the rules in the query; a rule that is not given is ' +
      'the one that is set, `null` is none.',
    query: [
      { name: 'media_days', description: 'Days, or `null`.', schema, example: 30 },
      { name: 'recording_days', description: 'Days, or `null`.', schema, example: 365 },
    ],
    errors: ['invalid_input', 'min_value', 'max_value'],
    responses: {
      200: {
        description: 'How much it is.',
        schema: previewSchema,
        example: {
          media_days: 30,
          recording_days: 365,
          media: { recordings: 41, bytes: 18_253_611_008 },
          recordings: { recordings: 3, bytes: 0 },
          kept: 1,
        },
      },
    },
    async handle(request) {
      const { mediaDays, recordingDays } = await rulesOf(db, request, request.project.id);
      const rules = { mediaDays, recordingDays };
      const due = await measureDue(db, request.project.id, rules);
      return jsonReply(200, { media_days: mediaDays, recording_days: recordingDays, ...due });
    },
  };
}

async function rulesOf(
  db: Database,
  { query }: OperationRequest,
  projectId: number,
): Promise<RetentionRules> {
  const given = [...query].map(([name, text]) => [name, text === 'null' ? null : text] as const);
  const value = Object.fromEntries(given);
  const asked = rulesIn(validateBody(retentionInput, { kind: 'json', value }));
  return { ...(await readRules(db, projectId)), ...asked };
}
