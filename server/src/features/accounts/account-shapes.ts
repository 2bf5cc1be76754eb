import { z } from 'zod';
import type { Membership, Principal, Project } from '../../domain/access.ts';
import type { ApiKey, Organization, User } from './accounts-store.ts';

/** People, projects, organizations and keys on the wire: the part of their shapes clients read. */

export const projectSchema = z
  .object({
    id: z.int(),
    uuid: z.string(),
    organization: z.string().meta({ description: 'UUID of the organization.' }),
    project_id: z.int(),
    api_token: z.string().meta({ description: 'Public name of the project; opens nothing.' }),
    name: z.string(),
    completed_snippet_onboarding: z.boolean(),
    has_completed_onboarding_for: z.record(z.string(), z.boolean()),
    ingested_event: z.boolean(),
    is_demo: z.boolean(),
    timezone: z.string(),
    access_control: z.boolean(),
  })
  .meta({ id: 'Project' });

export const projectDetailSchema = projectSchema
  .extend({ created_at: z.string() })
  .meta({ id: 'ProjectDetail' });

export const organizationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    logo_media_id: z.string().nullable(),
    membership_level: z.int().nullable().meta({ description: '1 member, 8 administrator.' }),
    members_can_use_personal_api_keys: z.boolean(),
  })
  .meta({ id: 'Organization' });

export const userSchema = z
  .object({
    id: z.int(),
    uuid: z.string(),
    distinct_id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    email: z.string(),
    is_staff: z.boolean(),
    team: projectSchema.nullable(),
    organization: organizationSchema.nullable(),
    organizations: z.array(organizationSchema),
  })
  .meta({ id: 'User' });

export const apiKeySchema = z
  .object({
    id: z.string(),
    label: z.string(),
    value: z
      .string()
      .nullable()
      .meta({ description: 'The key, when it is made or rolled; never again.' }),
    mask_value: z.string(),
    created_at: z.string(),
    last_used_at: z.string().nullable(),
    user_id: z.int(),
    scopes: z.array(z.string()),
    scoped_teams: z.array(z.int()),
    scoped_organizations: z.array(z.string()),
    last_rolled_at: z.string().nullable(),
  })
  .meta({ id: 'PersonalApiKey' });

export function toWireProject(project: Project): z.output<typeof projectSchema> {
  return {
    id: project.id,
    uuid: project.uuid,
    organization: project.organizationId,
    project_id: project.id,
    api_token: project.apiToken,
    name: project.name,
    completed_snippet_onboarding: true,
    has_completed_onboarding_for: {},
    ingested_event: true,
    is_demo: false,
    timezone: project.timezone,
    access_control: false,
  };
}

export function toWireProjectDetail(project: Project): z.output<typeof projectDetailSchema> {
  return { ...toWireProject(project), created_at: project.createdAt };
}

const membershipLevels = { member: 1, admin: 8 } as const;

export function toWireOrganization(
  organization: Organization,
  memberships: readonly Membership[],
): z.output<typeof organizationSchema> {
  const membership = memberships.find((one) => one.organizationId === organization.id);
  return {
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    logo_media_id: null,
    membership_level: membership === undefined ? null : membershipLevels[membership.role],
    members_can_use_personal_api_keys: organization.membersMayUseKeys,
  };
}

export function toWireUser(
  user: User,
  principal: Principal,
  project: Project | null,
  organizations: readonly Organization[],
): z.output<typeof userSchema> {
  const wireOrganizations = organizations.map((organization) =>
    toWireOrganization(organization, principal.memberships),
  );
  const current = wireOrganizations.find(({ id }) => id === project?.organizationId);
  return {
    id: user.id,
    uuid: user.uuid,
    distinct_id: user.distinctId,
    first_name: user.firstName,
    last_name: user.lastName,
    email: user.email,
    is_staff: user.isStaff,
    team: project && toWireProject(project),
    organization: current ?? wireOrganizations[0] ?? null,
    organizations: wireOrganizations,
  };
}

/** `value` is the key itself, which only its making knows. */
export function toWireApiKey(
  key: ApiKey,
  value: string | null = null,
): z.output<typeof apiKeySchema> {
  return {
    id: key.id,
    label: key.label,
    value,
    mask_value: key.mask,
    created_at: key.createdAt,
    last_used_at: key.lastUsedAt,
    user_id: key.userId,
    scopes: [...key.scopes],
    scoped_teams: [...key.projectIds],
    scoped_organizations: [...key.organizationIds],
    last_rolled_at: key.lastRolledAt,
  };
}
