import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { PublicOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { token } from '../account-fields.ts';
import { exampleSession, sessionReply, sessionSchema } from '../sessions/session-answer.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';
import { useSignInLink } from '../sessions/sessions-store.ts';

const bodySchema = z.object({ token: token() });

export function createSessionByLink({
  db,
  sessions,
  signInLimits,
}: SessionDependencies): PublicOperation {
  return {
    operationId: 'session_link_create',
    method: 'POST',
    access: 'public',
    tag: 'session',
    summary: 'Sign in by a link',
    description:
      'With the token of a link that the server printed at its first start, or by `npx minutebook sign-in-link`. It works once, for 24 hours.',
    body: {
      schema: bodySchema,
      example: { token: 'k3Y9sT2uVwXyZ0aBcDeFgHiJkLmNoPqRsTuVwXyZ012' },
    },
    errors: ['sign_in_link_invalid', 'permission_denied', 'required'],
    responses: {
      200: {
        description: 'Signed in.',
        schema: sessionSchema,
        example: { ...exampleSession, needs_password: true },
      },
    },
    async handle({ body, headers, address: { origin }, clientAddress }) {
      sessions.requireSameOrigin({ headers, origin });
      const { token } = validateBody(bodySchema, body);
      await signInLimits.attempt(clientAddress, null);
      const userId = await useSignInLink(db, token);
      if (userId === null) throw new MinutebookError('sign_in_link_invalid');
      await signInLimits.succeeded(clientAddress, null);
      const opened = await sessions.open(userId, { byLink: true, origin });
      return sessionReply(db, opened, opened.setCookie);
    },
  };
}
