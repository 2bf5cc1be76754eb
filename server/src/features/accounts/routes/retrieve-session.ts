import { MinutebookError } from '../../../domain/errors.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { exampleSession, sessionReply, sessionSchema } from '../sessions/session-answer.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

export function retrieveSession({ db, sessions }: SessionDependencies): PersonOperation {
  return {
    operationId: 'session_retrieve',
    method: 'GET',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'session',
    summary: 'Who has signed in',
    description: 'The person, organization and projects, and the token that changes need.',
    responses: {
      200: { description: 'The session.', schema: sessionSchema, example: exampleSession },
    },
    async handle({ headers, address }) {
      const cookie = sessions.cookieIn(headers) ?? '';
      const setCookie = await sessions.prolong(cookie, address.origin);
      // Not from memory: a page that has just changed something wants to see it.
      const signedIn = await sessions.find(cookie);
      if (signedIn === null) throw new MinutebookError('not_authenticated');
      return sessionReply(db, signedIn, setCookie);
    },
  };
}
