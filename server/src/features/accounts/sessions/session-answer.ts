import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { type HttpReply, jsonReply } from '../../../platform/http/operation.ts';
import { findUser, listProjects, type User } from '../accounts-store.ts';
import { findOwnOrganization } from '../organization-store.ts';
import type { SignedIn } from './sessions.ts';
import { findPasswordState } from './sessions-store.ts';

/** What the web app is told of who has signed in. */

export const personSchema = z
  .object({
    id: z.int(),
    uuid: z.string(),
    email: z.string(),
    first_name: z.string(),
    last_name: z.string(),
  })
  .meta({ id: 'Person' });

export const roleSchema = z.enum(['member', 'admin']);

export const sessionSchema = z
  .object({
    user: personSchema,
    organization: z
      .object({ id: z.string(), name: z.string(), slug: z.string() })
      .meta({ description: 'The one whose members and invitations are shown.' }),
    role: roleSchema.meta({ description: 'In this organization.' }),
    projects: z.array(z.object({ id: z.int(), name: z.string(), organization: z.string() })),
    current_project: z.int().nullable(),
    has_password: z.boolean().meta({ description: 'Where one is set, changing it needs it.' }),
    needs_password: z.boolean().meta({
      description:
        'One is to be set, without the old one: a link was used, or there is no other way to sign in.',
    }),
    csrf_token: z
      .string()
      .meta({ description: 'To be sent as `X-CSRFToken` with POST, PUT, PATCH and DELETE.' }),
  })
  .meta({ id: 'Session' });

export const exampleSession = {
  user: {
    id: 1,
    uuid: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02',
    email: 'ann@example.com',
    first_name: 'Ann',
    last_name: 'Lee',
  },
  organization: {
    id: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00',
    name: 'Default organization',
    slug: 'default-organization',
  },
  role: 'admin',
  projects: [
    { id: 1, name: 'Default project', organization: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00' },
  ],
  current_project: 1,
  has_password: true,
  needs_password: false,
  csrf_token: 'mT1QYyTq3c0xU0v6m0s4l7hE0rYkzqv3o1n2p5R8s9A',
};

export function toWirePerson(
  user: Pick<User, 'id' | 'uuid' | 'email' | 'firstName' | 'lastName'>,
): z.output<typeof personSchema> {
  const { id, uuid, email, firstName, lastName } = user;
  return { id, uuid, email, first_name: firstName, last_name: lastName };
}

/** The session as it is now, which must not be kept by anything on the way. */
export async function sessionReply(
  db: Queryable,
  { principal, csrfToken }: SignedIn,
  setCookie: string | null = null,
): Promise<HttpReply> {
  const user = await findUser(db, principal.userId);
  const own = await findOwnOrganization(db, principal.userId);
  if (user === null || own === null) throw new MinutebookError('not_authenticated');
  const { role, ...organization } = own;
  const ids = principal.memberships.map((membership) => membership.organizationId);
  const projects = await listProjects(db, ids);
  const password = await findPasswordState(db, principal.sessionId ?? 0);
  const isOpen = projects.some(({ id }) => id === user.currentProjectId);
  const answer: z.output<typeof sessionSchema> = {
    user: toWirePerson(user),
    organization,
    role,
    projects: projects.map(({ id, name, organizationId }) => ({
      ...{ id, name, organization: organizationId },
    })),
    current_project: isOpen ? user.currentProjectId : null,
    has_password: password.hash !== null,
    needs_password: password.mayReset || (password.hash === null && !password.hasIdentity),
    csrf_token: csrfToken,
  };
  const cookie = setCookie === null ? {} : { 'set-cookie': setCookie };
  return jsonReply(200, answer, { 'cache-control': 'no-store', ...cookie });
}
