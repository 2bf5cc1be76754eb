import { MinutebookError } from '../../../domain/errors.ts';
import { newId } from '../../../domain/ids.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { apiKeySchema, toWireApiKey } from '../account-shapes.ts';
import { insertApiKey } from '../accounts-store.ts';
import { generateApiKey, hashApiKey, maskApiKey } from '../api-key.ts';
import { newKeySchema, readKeyChanges } from '../key-fields.ts';
import { countOwnKeys, findOwnKey } from '../own-keys-store.ts';
import { exampleApiKey, exampleKeyValue } from './examples.ts';

/** As many as anybody needs; more would be a program gone wild. */
const maxKeys = 10;

export function createApiKey({ db }: { db: Database }): PersonOperation {
  return {
    operationId: 'personal_api_keys_create',
    method: 'POST',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'personal_api_keys',
    summary: 'Create a key',
    description: `\`value\` is the key, shown this once. Without \`scoped_teams\` (projects) and \`scoped_organizations\` it opens all that its owner may. A person has at most ${maxKeys}.`,
    body: {
      schema: newKeySchema,
      example: { label: 'Desktop recorder', scopes: ['desktop_recording:write'] },
    },
    errors: ['required', 'invalid_input'],
    responses: {
      201: {
        description: 'The key, with its value.',
        schema: apiKeySchema,
        example: { ...exampleApiKey, value: exampleKeyValue, last_used_at: null },
      },
    },
    async handle({ body, principal }) {
      const given = validateBody(newKeySchema, body);
      const rights = await readKeyChanges(db, principal, given);
      const value = generateApiKey();
      const id = newId();
      const { userId } = principal;
      const key = await db.transaction(async (tx) => {
        await requireRoom(tx, userId);
        await insertApiKey(tx, {
          ...{ id, userId, label: given.label, scopes: rights.scopes ?? [] },
          ...{ hash: hashApiKey(value), mask: maskApiKey(value) },
          projectIds: rights.projectIds ?? [],
          organizationIds: rights.organizationIds ?? [],
        });
        return findOwnKey(tx, userId, id);
      });
      if (key === null) throw new MinutebookError('not_found');
      return jsonReply(201, toWireApiKey(key, value), { 'cache-control': 'no-store' });
    },
  };
}

async function requireRoom(tx: Transaction, userId: number): Promise<void> {
  if ((await countOwnKeys(tx, userId)) < maxKeys) return;
  throw new MinutebookError('invalid_input', {
    detail: `You can only have ${maxKeys} personal API keys. Remove an existing key before creating a new one.`,
  });
}
