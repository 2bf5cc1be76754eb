import type { PersonOperation } from '../../../platform/http/operation.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

export function destroySession({ sessions }: SessionDependencies): PersonOperation {
  return {
    operationId: 'session_destroy',
    method: 'DELETE',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'session',
    summary: 'Sign out',
    description: 'Ends the session and takes its cookie away.',
    responses: { 204: { description: 'Signed out.' } },
    async handle({ headers, address }) {
      const setCookie = await sessions.end(sessions.cookieIn(headers) ?? '', address.origin);
      return { status: 204, headers: { 'set-cookie': setCookie } };
    },
  };
}
