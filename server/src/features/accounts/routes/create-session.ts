import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { text } from '../../../platform/http/fields/text-fields.ts';
import type { PublicOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { password } from '../account-fields.ts';
import { isPassword } from '../sessions/passwords.ts';
import { exampleSession, sessionReply, sessionSchema } from '../sessions/session-answer.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';
import { findPassword } from '../sessions/sessions-store.ts';

const bodySchema = z.object({
  email: text({ required: true, maxLength: 254 }),
  password: password({ required: true }),
});

export function createSession({
  db,
  sessions,
  signInLimits,
}: SessionDependencies): PublicOperation {
  return {
    operationId: 'session_create',
    method: 'POST',
    access: 'public',
    tag: 'session',
    summary: 'Sign in',
    description:
      'Sets the cookie of the session. An unknown email and a wrong password have the same answer.',
    body: {
      schema: bodySchema,
      example: { email: 'ann@example.com', password: 'correct horse battery' },
    },
    errors: ['authentication_failed', 'permission_denied', 'required'],
    responses: {
      200: { description: 'Signed in.', schema: sessionSchema, example: exampleSession },
    },
    async handle({ body, headers, address: { origin }, clientAddress }) {
      sessions.requireSameOrigin({ headers, origin });
      const { email, password } = validateBody(bodySchema, body);
      await signInLimits.attempt(clientAddress, email);
      const known = await findPassword(db, email);
      const isRight = await isPassword(password, known?.hash ?? null);
      if (known === null || !isRight) throw wrong();
      await signInLimits.succeeded(clientAddress, email);
      const opened = await sessions.open(known.userId, { byLink: false, origin });
      return sessionReply(db, opened, opened.setCookie);
    },
  };
}

function wrong(): MinutebookError {
  return new MinutebookError('authentication_failed', {
    detail: 'The email or the password is wrong.',
  });
}
