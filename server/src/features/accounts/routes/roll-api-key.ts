import { MinutebookError } from '../../../domain/errors.ts';
import { parseUuid } from '../../../domain/ids.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { apiKeySchema, toWireApiKey } from '../account-shapes.ts';
import { generateApiKey, hashApiKey, maskApiKey } from '../api-key.ts';
import { findOwnKey, rollOwnKey } from '../own-keys-store.ts';
import { exampleApiKey, exampleKeyValue } from './examples.ts';

export function rollApiKey({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'personal_api_keys_roll_create',
    method: 'POST',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'personal_api_keys',
    summary: 'Give a key a new value',
    description:
      'The answer has the new value, this once. The old one stops working within 3 seconds.',
    responses: {
      200: {
        description: 'The key, with its new value.',
        schema: apiKeySchema,
        example: {
          ...exampleApiKey,
          value: exampleKeyValue,
          last_rolled_at: '2026-03-03T09:00:00.123456Z',
        },
      },
    },
    async handle({ params, principal: { userId } }) {
      const id = parseUuid(params.keyId ?? '');
      const value = generateApiKey();
      const stored = { hash: hashApiKey(value), mask: maskApiKey(value) };
      if (id === null || !(await rollOwnKey(db, userId, id, stored))) {
        throw new MinutebookError('not_found');
      }
      const key = await findOwnKey(db, userId, id);
      if (key === null) throw new MinutebookError('not_found');
      return jsonReply(200, toWireApiKey(key, value), { 'cache-control': 'no-store' });
    },
  };
}
