import type { Config } from '../../src/config.ts';
import type { Role } from '../../src/domain/access.ts';
import { newId } from '../../src/domain/ids.ts';
import {
  insertOrganization,
  insertUser,
  listOrganizations,
  setCurrentProject,
  upsertMembership,
} from '../../src/features/accounts/accounts-store.ts';
import { newProjectToken } from '../../src/features/accounts/first-start.ts';
import type { Queryable } from '../../src/platform/database/database.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

/**
 * The people, projects and keys that the examples of the contract speak of. Organization O1 has
 * U1, an administrator whose current project is 1, and U2, a member; it has projects 1 and 2.
 * Project 9 belongs to O2, of which only U9 is a member.
 */

export const keyNames = ['K*', 'KW', 'KR', 'KN', 'K2', 'KO', 'KU', 'KE', 'KW2', 'K9'] as const;
export type KeyName = (typeof keyNames)[number];

export interface World extends AsyncDisposable {
  readonly server: TestServer;
  readonly keys: Readonly<Record<KeyName, string>>;
  readonly O1: string;
  readonly O2: string;
  readonly U1: number;
  readonly U2: number;
  readonly U9: number;
}

export async function startWorld(
  overrides: Partial<Config> = {},
  replaced: Parameters<typeof startTestServer>[1] = {},
): Promise<World> {
  const server = await startTestServer(overrides, replaced);
  const { db } = server;
  const O1 = (await listOrganizations(db))[0]?.id as string;
  const O2 = await addOrganization(db, 'Other organization');
  await addProject(db, 2, O1, 'Second project');
  await addProject(db, 9, O2, 'Project of others');
  const U1 = 1;
  const U2 = await addUser(db, 'u2@localhost', O1, 'member', 1);
  const U9 = await addUser(db, 'u9@localhost', O2, 'admin', 9);
  const keys = {
    'K*': await server.createKey(),
    KW: await server.createKey({ scopes: ['desktop_recording:write'] }),
    KR: await server.createKey({ scopes: ['desktop_recording:read'] }),
    KN: await server.createKey({ scopes: ['insight:read'] }),
    K2: await server.createKey({ projectIds: [2] }),
    KO: await server.createKey({ organizationIds: [O2] }),
    KE: await server.createKey({ scopes: [] }),
    KU: await server.createKey({
      scopes: ['user:read', 'project:read', 'desktop_recording:write'],
    }),
    KW2: await server.createKey({ userId: U2, scopes: ['desktop_recording:write'] }),
    K9: await server.createKey({ userId: U9 }),
  };
  return {
    server,
    keys,
    O1,
    O2,
    U1,
    U2,
    U9,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export async function addOrganization(db: Queryable, name: string): Promise<string> {
  const id = newId();
  await insertOrganization(db, { id, name, slug: id });
  return id;
}

export async function addProject(
  db: Queryable,
  id: number,
  organizationId: string,
  name: string,
): Promise<void> {
  await db.query({
    text: `INSERT INTO projects (id, uuid, organization_id, name, api_token)
      VALUES ($1, $2, $3, $4, $5)`,
    values: [id, newId(), organizationId, name, newProjectToken()],
  });
}

export async function addUser(
  db: Queryable,
  email: string,
  organizationId: string,
  role: Role,
  currentProjectId: number | null = null,
): Promise<number> {
  const userId = await insertUser(db, {
    uuid: newId(),
    distinctId: newId(),
    email,
    firstName: 'Test',
    lastName: '',
  });
  await upsertMembership(db, { id: newId(), userId, organizationId, role });
  if (currentProjectId !== null) await setCurrentProject(db, userId, currentProjectId);
  return userId;
}
