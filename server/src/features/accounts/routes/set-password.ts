import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { newPassword, password } from '../account-fields.ts';
import { hashPassword, isPassword } from '../sessions/passwords.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';
import { deleteSessionsOf, findPasswordState, savePassword } from '../sessions/sessions-store.ts';

const bodySchema = z.object({
  current_password: password({ nullable: true }),
  new_password: newPassword({ required: true }),
});

export function setPassword({ db, signInLimits }: SessionDependencies): PersonOperation {
  return {
    operationId: 'session_password_create',
    method: 'POST',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'session',
    summary: 'Set the password',
    description:
      'Ends the other sessions of the person. Without a password, or after signing in by a link, `current_password` is not needed.',
    body: {
      schema: bodySchema,
      example: { current_password: 'correct horse battery', new_password: 'staple and paper' },
    },
    errors: ['invalid_input', 'throttled'],
    responses: { 204: { description: 'The password is set.' } },
    async handle({ body, clientAddress, principal: { sessionId, userId } }) {
      const given = validateBody(bodySchema, body);
      const state = await findPasswordState(db, sessionId ?? 0);
      if (state.hash !== null && !state.mayReset) {
        const account = `password of ${userId}`;
        await signInLimits.attempt(clientAddress, account);
        if (!given.current_password) throw missing();
        if (!(await isPassword(given.current_password, state.hash))) throw wrong();
        await signInLimits.succeeded(clientAddress, account);
      }
      const hash = await hashPassword(given.new_password);
      await db.transaction(async (tx) => {
        await savePassword(tx, userId, hash);
        await deleteSessionsOf(tx, userId, sessionId);
      });
      return { status: 204 };
    },
  };
}

function missing(): MinutebookError {
  return new MinutebookError('required', { attr: 'current_password' });
}

function wrong(): MinutebookError {
  const detail = 'This is not your current password.';
  return new MinutebookError('invalid_input', { detail, attr: 'current_password' });
}
