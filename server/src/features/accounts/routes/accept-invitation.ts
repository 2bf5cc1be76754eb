import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { PublicOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { password, personName, token } from '../account-fields.ts';
import { findInvitation } from '../invitations-store.ts';
import { joinOrganization } from '../join-organization.ts';
import { exampleSession, sessionReply, sessionSchema } from '../sessions/session-answer.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

const bodySchema = z.object({
  token: token(),
  first_name: personName({ blank: true }),
  last_name: personName({ blank: true }),
  password: password({ required: true }),
});

export function acceptInvitation(dependencies: SessionDependencies): PublicOperation {
  const { db, sessions, signInLimits } = dependencies;
  return {
    operationId: 'invitations_accept_create',
    method: 'POST',
    access: 'public',
    tag: 'members',
    summary: 'Accept an invitation',
    description:
      'Makes the account and signs in. Where somebody with this email is known here, `password` must be the one of that account, and the names are left alone.',
    body: {
      schema: bodySchema,
      example: {
        token: 'k3Y9sT2uVwXyZ0aBcDeFgHiJkLmNoPqRsTuVwXyZ012',
        first_name: 'Ben',
        last_name: 'Roy',
        password: 'staple and paper',
      },
    },
    errors: ['authentication_failed', 'permission_denied', 'invitation_invalid', 'required'],
    responses: {
      200: { description: 'Signed in.', schema: sessionSchema, example: exampleSession },
    },
    async handle({ body, headers, address: { origin }, clientAddress }) {
      sessions.requireSameOrigin({ headers, origin });
      const { token, password, ...names } = validateBody(bodySchema, body);
      await signInLimits.attempt(clientAddress, null);
      const invitation = await findInvitation(db, token);
      if (invitation === null) throw new MinutebookError('invitation_invalid');
      await signInLimits.attempt(clientAddress, invitation.email);
      const userId = await joinOrganization(db, invitation, {
        ...{ firstName: names.first_name ?? '', lastName: names.last_name ?? '', password },
      });
      await signInLimits.succeeded(clientAddress, invitation.email);
      await signInLimits.succeeded(clientAddress, null);
      const opened = await sessions.open(userId, { byLink: false, origin });
      return sessionReply(db, opened, opened.setCookie);
    },
  };
}
