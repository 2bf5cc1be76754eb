import type { Queryable } from '../../platform/database/database.ts';
import type { Resource } from '../../platform/http/operation.ts';
import { listProjects } from './routes/list-projects.ts';
import { listUsers } from './routes/list-users.ts';
import { createApiKey, listApiKeys, retrieveApiKey } from './routes/personal-api-keys.ts';
import { retrieveOwnUser } from './routes/retrieve-own-user.ts';
import { retrieveProject } from './routes/retrieve-project.ts';

/** What recorders ask about themselves, mounted below /api. */
export function accountResources(dependencies: { db: Queryable }): readonly Resource[] {
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
    {
      path: '/personal_api_keys',
      title: 'Personal Api Key List',
      operations: [listApiKeys(), createApiKey()],
    },
    {
      path: '/personal_api_keys/:keyId',
      title: 'Personal Api Key Instance',
      operations: [retrieveApiKey(dependencies)],
    },
  ];
}
