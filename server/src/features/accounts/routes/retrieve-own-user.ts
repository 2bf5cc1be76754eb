import { MinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { userSchema } from '../account-shapes.ts';
import { readOwnUser } from '../user-answer.ts';
import { exampleUser } from './examples.ts';

export function retrieveOwnUser({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'users_retrieve',
    method: 'GET',
    access: 'person',
    scope: 'user:read',
    tag: 'users',
    summary: 'Retrieve the user of the key',
    description: 'The only user to be had is `@me`; `team` is the current project.',
    responses: { 200: { description: 'The user.', schema: userSchema, example: exampleUser } },
    async handle({ params, principal }) {
      const user = await readOwnUser(db, principal);
      if (params.userId === '@me' || params.userId === user.uuid) return jsonReply(200, user);
      throw new MinutebookError('permission_denied', {
        detail: "As a non-staff user you're only allowed to access the `@me` user instance.",
      });
    },
  };
}
