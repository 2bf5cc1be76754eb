import { MinutebookError } from '../../../domain/errors.ts';
import { parseUuid } from '../../../domain/ids.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { apiKeySchema, toWireApiKey } from '../account-shapes.ts';
import { keyChangesSchema, readKeyChanges } from '../key-fields.ts';
import { changeOwnKey, findOwnKey } from '../own-keys-store.ts';
import { exampleApiKey } from './examples.ts';

export function updateApiKey({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'personal_api_keys_partial_update',
    method: 'PATCH',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'personal_api_keys',
    summary: 'Change a key',
    description: 'Its label and what it may do; its value stays.',
    body: { schema: keyChangesSchema, example: { label: 'Old laptop' } },
    errors: ['invalid_input'],
    responses: { 200: { description: 'The key.', schema: apiKeySchema, example: exampleApiKey } },
    async handle({ params, body, principal }) {
      const { userId } = principal;
      const id = parseUuid(params.keyId ?? '');
      if (id === null || (await findOwnKey(db, userId, id)) === null) {
        throw new MinutebookError('not_found');
      }
      const given = validateBody(keyChangesSchema, body);
      await changeOwnKey(db, userId, id, await readKeyChanges(db, principal, given));
      const key = await findOwnKey(db, userId, id);
      if (key === null) throw new MinutebookError('not_found');
      return jsonReply(200, toWireApiKey(key));
    },
  };
}
