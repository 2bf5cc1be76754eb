import { MinutebookError } from '../../../domain/errors.ts';
import { parseUuid } from '../../../domain/ids.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { apiKeySchema, toWireApiKey } from '../account-shapes.ts';
import { findApiKey } from '../accounts-store.ts';
import { findOwnKey } from '../own-keys-store.ts';
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
    description:
      'What `@current`, the key of this request, is called and may do; never its value. Who has signed in may ask for any key of theirs.',
    responses: { 200: { description: 'The key.', schema: apiKeySchema, example: exampleApiKey } },
    async handle({ params: { keyId = '' }, principal }) {
      if (principal.keyId === null) {
        const id = parseUuid(keyId);
        const own = id === null ? null : await findOwnKey(db, principal.userId, id);
        if (own === null) throw new MinutebookError('not_found');
        return jsonReply(200, toWireApiKey(own));
      }
      if (keyId !== '@current' && keyId !== principal.keyId) throw notForKeys();
      const key = await findApiKey(db, principal.keyId);
      if (key === null) throw new MinutebookError('not_found');
      return jsonReply(200, toWireApiKey(key));
    },
  };
}

function notForKeys(): MinutebookError {
  return new MinutebookError('permission_denied', {
    detail: 'This action does not support Personal API Key access',
  });
}
