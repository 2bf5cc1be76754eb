/** Values that the examples of several operations share. */

export const exampleProject = {
  id: 1,
  uuid: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e01',
  organization: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00',
  project_id: 1,
  api_token: 'mbp_4fGh8sKq2LmN6pRt',
  name: 'Default project',
  completed_snippet_onboarding: true,
  has_completed_onboarding_for: {},
  ingested_event: true,
  is_demo: false,
  timezone: 'UTC',
  access_control: false,
};

const exampleOrganization = {
  id: exampleProject.organization,
  name: 'Default organization',
  slug: 'default-organization',
  logo_media_id: null,
  membership_level: 8,
  members_can_use_personal_api_keys: true,
};

export const exampleUser = {
  id: 1,
  uuid: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02',
  distinct_id: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02',
  first_name: 'Admin',
  last_name: '',
  email: 'admin@localhost',
  is_staff: false,
  team: exampleProject,
  organization: exampleOrganization,
  organizations: [exampleOrganization],
};

export const exampleApiKey = {
  id: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e03',
  label: 'Desktop recorder',
  value: null,
  mask_value: 'mb_4...x9Qz',
  created_at: '2026-03-02T08:59:00.000001Z',
  last_used_at: '2026-03-02T09:00:00.123456Z',
  user_id: 1,
  scopes: ['desktop_recording:write'],
  scoped_teams: [],
  scoped_organizations: [],
  last_rolled_at: null,
};

export const exampleKeyValue = 'mb_4fGh8sKq2LmN6pRt3vWxYz7BcDeFgHiJkLmNoPqRx9Qz';
