import type { Resource } from '../../platform/http/operation.ts';
import { acceptInvitation } from './routes/accept-invitation.ts';
import { createApiKey } from './routes/create-api-key.ts';
import { createInvitation } from './routes/create-invitation.ts';
import { createSession } from './routes/create-session.ts';
import { createSessionByLink } from './routes/create-session-by-link.ts';
import { destroyApiKey } from './routes/destroy-api-key.ts';
import { destroyInvitation } from './routes/destroy-invitation.ts';
import { destroyMember } from './routes/destroy-member.ts';
import { destroySession } from './routes/destroy-session.ts';
import { listApiKeys } from './routes/list-api-keys.ts';
import { listInvitations } from './routes/list-invitations.ts';
import { listMembers } from './routes/list-members.ts';
import { listProjects } from './routes/list-projects.ts';
import { listUsers } from './routes/list-users.ts';
import { retrieveApiKey } from './routes/retrieve-api-key.ts';
import { retrieveInvitation } from './routes/retrieve-invitation.ts';
import { retrieveOwnUser } from './routes/retrieve-own-user.ts';
import { retrieveProject } from './routes/retrieve-project.ts';
import { retrieveSession } from './routes/retrieve-session.ts';
import { retrieveSignInWays } from './routes/retrieve-sign-in-ways.ts';
import { rollApiKey } from './routes/roll-api-key.ts';
import { setPassword } from './routes/set-password.ts';
import { updateApiKey } from './routes/update-api-key.ts';
import { updateMember } from './routes/update-member.ts';
import { updateSessionUser } from './routes/update-session-user.ts';
import type { SessionDependencies } from './sessions/session-dependencies.ts';

/** What recorders ask about themselves, and what people do who sign in; mounted below /api. */
export function accountResources(dependencies: SessionDependencies): readonly Resource[] {
  return [
    ...selfResources(dependencies),
    ...keyResources(dependencies),
    ...sessionResources(dependencies),
    ...memberResources(dependencies),
  ];
}

function selfResources(dependencies: SessionDependencies): readonly Resource[] {
  const project = retrieveProject(dependencies);
  return [
    { path: '/users', title: 'User List', operations: [listUsers(dependencies)] },
    { path: '/users/:userId', title: 'User Instance', operations: [retrieveOwnUser(dependencies)] },
    { path: '/projects', title: 'Project List', operations: [listProjects(dependencies)] },
    {
      path: '/projects/:id',
      title: 'Project Instance',
      operations: [{ ...project, operationId: 'projects_retrieve' }],
    },
    {
      path: '/environments/:id',
      title: 'Environment Instance',
      operations: [{ ...project, operationId: 'environments_retrieve' }],
    },
  ];
}

function keyResources(dependencies: SessionDependencies): readonly Resource[] {
  return [
    {
      path: '/personal_api_keys',
      title: 'Personal Api Key List',
      operations: [listApiKeys(dependencies), createApiKey(dependencies)],
    },
    {
      path: '/personal_api_keys/:keyId',
      title: 'Personal Api Key Instance',
      operations: [
        retrieveApiKey(dependencies),
        updateApiKey(dependencies),
        destroyApiKey(dependencies),
      ],
    },
    {
      path: '/personal_api_keys/:keyId/roll',
      title: 'Roll',
      operations: [rollApiKey(dependencies)],
    },
  ];
}

function sessionResources(dependencies: SessionDependencies): readonly Resource[] {
  return [
    {
      path: '/session',
      title: 'Session',
      operations: [
        createSession(dependencies),
        retrieveSession(dependencies),
        destroySession(dependencies),
      ],
    },
    { path: '/session/link', title: 'Link', operations: [createSessionByLink(dependencies)] },
    { path: '/session/ways', title: 'Ways', operations: [retrieveSignInWays(dependencies)] },
    { path: '/session/user', title: 'User', operations: [updateSessionUser(dependencies)] },
    { path: '/session/password', title: 'Password', operations: [setPassword(dependencies)] },
  ];
}

function memberResources(dependencies: SessionDependencies): readonly Resource[] {
  return [
    { path: '/members', title: 'Member List', operations: [listMembers(dependencies)] },
    {
      path: '/members/:membershipId',
      title: 'Member Instance',
      operations: [updateMember(dependencies), destroyMember(dependencies)],
    },
    {
      path: '/invitations',
      title: 'Invitation List',
      operations: [listInvitations(dependencies), createInvitation(dependencies)],
    },
    {
      path: '/invitations/accept',
      title: 'Accept',
      operations: [retrieveInvitation(dependencies), acceptInvitation(dependencies)],
    },
    {
      path: '/invitations/:invitationId',
      title: 'Invitation Instance',
      operations: [destroyInvitation(dependencies)],
    },
  ];
}
