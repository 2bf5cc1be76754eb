import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { databaseErrorCode } from '../../../platform/database/database.ts';
import { integer } from '../../../platform/http/fields/number-fields.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { email, personName } from '../account-fields.ts';
import { findUser, listProjects } from '../accounts-store.ts';
import { changeUser } from '../people-store.ts';
import { exampleSession, personSchema, toWirePerson } from '../sessions/session-answer.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

const bodySchema = z.object({
  email: email({}),
  first_name: personName({}),
  last_name: personName({ blank: true }),
  current_project: integer({ min: 1n, max: 2147483647n }),
});

export function updateSessionUser({ db }: SessionDependencies): PersonOperation {
  return {
    operationId: 'session_user_partial_update',
    method: 'PATCH',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'session',
    summary: 'Change name, email or current project',
    description: 'Sets what it is given.',
    body: { schema: bodySchema, example: { first_name: 'Ann', last_name: 'Lee' } },
    errors: ['invalid_input'],
    responses: {
      200: { description: 'The person.', schema: personSchema, example: exampleSession.user },
    },
    async handle({ body, principal: { userId, memberships } }) {
      const { current_project: project, ...person } = validateBody(bodySchema, body);
      const currentProjectId = project === undefined ? null : Number(project);
      const own = await listProjects(
        db,
        memberships.map(({ organizationId }) => organizationId),
      );
      if (currentProjectId !== null && !own.some(({ id }) => id === currentProjectId)) {
        throw new MinutebookError('invalid_input', {
          detail: `You have no project ${currentProjectId}.`,
          attr: 'current_project',
        });
      }
      await changeUser(db, userId, {
        email: person.email ?? null,
        firstName: person.first_name ?? null,
        lastName: person.last_name ?? null,
        currentProjectId,
      }).catch(refuseTakenEmail);
      const user = await findUser(db, userId);
      if (user === null) throw new MinutebookError('not_found');
      return jsonReply(200, toWirePerson(user));
    },
  };
}

const uniqueViolation = '23505';

function refuseTakenEmail(error: unknown): never {
  if (databaseErrorCode(error) !== uniqueViolation) throw error;
  throw new MinutebookError('invalid_input', {
    detail: 'Somebody else has this email already.',
    attr: 'email',
  });
}
