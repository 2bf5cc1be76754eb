import { z } from 'zod';
import type { Queryable } from '../../../platform/database/database.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { pageReply } from '../../../platform/http/paging.ts';
import { userSchema } from '../account-shapes.ts';
import { readOwnUser } from '../user-answer.ts';
import { exampleUser } from './examples.ts';

export function listUsers({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'users_list',
    method: 'GET',
    access: 'person',
    scope: 'user:read',
    tag: 'users',
    summary: 'List users',
    description: 'The users that the key may see: its own.',
    responses: {
      200: {
        description: 'A page of users.',
        schema: z
          .object({
            count: z.int(),
            next: z.string().nullable(),
            previous: z.string().nullable(),
            results: z.array(userSchema),
          })
          .meta({ id: 'PaginatedUserList' }),
        example: { count: 1, next: null, previous: null, results: [exampleUser] },
      },
    },
    handle: async (request) => pageReply(request, [await readOwnUser(db, request.principal)]),
  };
}
