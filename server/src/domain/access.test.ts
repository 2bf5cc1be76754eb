import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  grants,
  isScope,
  type Principal,
  type Project,
  projectDenial,
  type RequiredScope,
} from './access.ts';

const read: RequiredScope = 'desktop_recording:read';
const write: RequiredScope = 'desktop_recording:write';

describe('grants', () => {
  for (const [scopes, required, granted] of [
    [['*'], write, true],
    [[read], read, true],
    [[write], read, true],
    [[write], write, true],
    [[read], write, false],
    [[], read, false],
    [['insight:write'], read, false],
    [['desktop_recording'], read, false],
    [['desktop_recording:*'], read, false],
    [['insight:read', write], read, true],
  ] as const) {
    test(`[${scopes}] ${granted ? 'grant' : 'do not grant'} ${required}`, () => {
      assert.equal(grants(scopes, required), granted);
    });
  }
});

test('isScope', () => {
  for (const scope of ['*', read, write, 'user:read', 'a_1:write'])
    assert.ok(isScope(scope), scope);
  for (const text of [
    '',
    'user',
    'user:',
    ':read',
    'User:read',
    'user:admin',
    'user:read ',
    '**',
    '1a:read',
  ]) {
    assert.ok(!isScope(text), text);
  }
});

describe('projectDenial', () => {
  const project: Project = {
    id: 1,
    uuid: 'u',
    organizationId: 'o1',
    organizationName: 'Acme',
    membersMayUseKeys: true,
    name: 'P',
    apiToken: 't',
    timezone: 'UTC',
    createdAt: '2026-01-01T00:00:00Z',
  };
  const principal: Principal = {
    keyId: 'k',
    sessionId: null,
    userId: 1,
    scopes: ['*'],
    projectIds: [],
    organizationIds: [],
    memberships: [{ organizationId: 'o1', role: 'member' }],
    currentProjectId: 1,
  };
  const closed = { ...project, membersMayUseKeys: false };
  const noMembership = "You don't have access to the project.";
  const noProject = 'API key does not have access to the requested project: ID 1.';
  const noOrganization = 'API key does not have access to the requested organization: ID o1.';
  const noScope = `API key missing required scope '${write}'`;
  const noKeys =
    "Organization 'Acme' does not allow using personal API keys. " +
    'Contact an admin to enable personal API keys for this organization.';
  const admin = [{ organizationId: 'o1', role: 'admin' }] as const;

  for (const [what, person, where, denial] of [
    ['a member', {}, project, null],
    ['a key limited to the project', { projectIds: [2, 1] }, project, null],
    ['a key limited to the organization', { organizationIds: ['o1'] }, project, null],
    ['a stranger', { memberships: [] }, project, noMembership],
    [
      'a member of another organization',
      { memberships: [{ organizationId: 'o2', role: 'admin' }] },
      project,
      noMembership,
    ],
    ['a key limited to another project', { projectIds: [2] }, project, noProject],
    ['a key limited to another organization', { organizationIds: ['o2'] }, project, noOrganization],
    ['a key without the scope', { scopes: [read] }, project, noScope],
    ['a member where keys are forbidden', {}, closed, noKeys],
    ['an administrator there', { memberships: admin }, closed, null],
    ['a stranger there, who is not told the name', { memberships: [] }, closed, noMembership],
    // Which reason is given where there are several.
    [
      'forbidden keys first',
      { projectIds: [2], organizationIds: ['o2'], scopes: [] },
      closed,
      noKeys,
    ],
    [
      'then the project',
      { projectIds: [2], organizationIds: ['o2'], scopes: [], memberships: [] },
      project,
      noProject,
    ],
    [
      'then the organization',
      { organizationIds: ['o2'], scopes: [], memberships: [] },
      project,
      noOrganization,
    ],
    ['then the scope', { scopes: [], memberships: [] }, project, noScope],
  ] as const) {
    test(what, () =>
      assert.equal(projectDenial({ ...principal, ...person }, where, write), denial),
    );
  }
});
