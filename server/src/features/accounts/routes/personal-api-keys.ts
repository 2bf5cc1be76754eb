import { MinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { apiKeySchema, toWireApiKey } from '../account-shapes.ts';
import { findApiKey } from '../accounts-store.ts';
import { exampleApiKey } from './examples.ts';

/** A key may look at itself; managing keys with a key would let one leaked key make others. */
export function retrieveApiKey({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'personal_api_keys_retrieve',
    method: 'GET',
    access: 'person',
    scope: null,
    tag: 'personal_api_keys',
    summary: 'Retrieve the key in use',
    description: 'What `@current`, the key of this request, is called and may do; never its value.',
    responses: { 200: { description: 'The key.', schema: apiKeySchema, example: exampleApiKey } },
    async handle({ params, principal }) {
      if (params.keyId !== '@current' && params.keyId !== principal.keyId) throw notForKeys();
      const key = await findApiKey(db, principal.keyId);
      if (key === null) throw new MinutebookError('not_found');
      return jsonReply(200, toWireApiKey(key));
    },
  };
}

export function listApiKeys(): PersonOperation {
  return {
    ...refused,
    operationId: 'personal_api_keys_list',
    method: 'GET',
    summary: 'List keys',
  };
}

export function createApiKey(): PersonOperation {
  return {
    ...refused,
    operationId: 'personal_api_keys_create',
    method: 'POST',
    summary: 'Create a key',
  };
}

const refused = {
  access: 'person',
  scope: null,
  tag: 'personal_api_keys',
  description: 'Not with a key: keys are managed with `npx minutebook keys`.',
  responses: {},
  handle: () => Promise.reject(notForKeys()),
} as const;

function notForKeys(): MinutebookError {
  return new MinutebookError('permission_denied', {
    detail: 'This action does not support Personal API Key access',
  });
}
