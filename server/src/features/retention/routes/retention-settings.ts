import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { requireAdmin } from '../../accounts/require-admin.ts';
import {
  exampleRetention,
  retentionInput,
  retentionReply,
  retentionSchema,
  rulesIn,
} from '../retention-schemas.ts';
import { changeRules, readRules } from '../retention-store.ts';

const common = {
  access: 'project',
  tag: 'retention',
  responses: {
    200: { description: 'The rules.', schema: retentionSchema, example: exampleRetention },
  },
} as const;

export function retrieveRetentionSettings({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'retention_settings_retrieve',
    method: 'GET',
    scope: 'desktop_recording:read',
    summary: 'How long recordings are kept',
    description: 'Counted in days since the server has a recording, or its media.',
    handle: async ({ project }) => jsonReply(200, retentionReply(await readRules(db, project.id))),
  };
}

export function changeRetentionSettings({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'retention_settings_partial_update',
    method: 'PATCH',
    scope: 'desktop_recording:write',
    summary: 'Change how long recordings are kept',
    description:
      'For administrators. Sets what is given and leaves the rest; null keeps for ever. What is too ' +
      'old by then goes within minutes, for good: ask `…/preview/` first. Recordings that are kept ' +
      '(`…/keep/`) stay.',
    body: { schema: retentionInput, example: { media_days: 30, recording_days: null } },
    errors: ['invalid_input', 'min_value', 'max_value', 'storage_full'],
    async handle({ project, principal, body }) {
      await requireAdmin(db, principal, project.organizationId);
      const rules = rulesIn(validateBody(retentionInput, body));
      await changeRules(db, project.id, principal.userId, rules);
      return jsonReply(200, retentionReply(await readRules(db, project.id)));
    },
  };
}
