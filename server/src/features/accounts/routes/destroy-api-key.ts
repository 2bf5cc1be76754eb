import { MinutebookError } from '../../../domain/errors.ts';
import { parseUuid } from '../../../domain/ids.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { revokeOwnKey } from '../own-keys-store.ts';

export function destroyApiKey({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'personal_api_keys_destroy',
    method: 'DELETE',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'personal_api_keys',
    summary: 'Revoke a key',
    description: 'It stops working within 3 seconds.',
    responses: { 204: { description: 'Revoked.' } },
    async handle({ params, principal }) {
      const id = parseUuid(params.keyId ?? '');
      const isRevoked = id !== null && (await revokeOwnKey(db, principal.userId, id));
      if (!isRevoked) throw new MinutebookError('not_found');
      return { status: 204 };
    },
  };
}
