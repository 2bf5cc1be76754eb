import { z } from 'zod';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { apiKeySchema, toWireApiKey } from '../account-shapes.ts';
import { listOwnKeys } from '../own-keys-store.ts';
import { exampleApiKey } from './examples.ts';

export function listApiKeys({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'personal_api_keys_list',
    method: 'GET',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'personal_api_keys',
    summary: 'List keys',
    description: 'One’s own, the newest first, without their values.',
    responses: {
      200: {
        description: 'The keys.',
        schema: z.array(apiKeySchema),
        example: [exampleApiKey],
      },
    },
    async handle({ principal }) {
      const keys = await listOwnKeys(db, principal.userId);
      return jsonReply(
        200,
        keys.map((key) => toWireApiKey(key)),
      );
    },
  };
}
