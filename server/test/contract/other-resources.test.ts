import assert from 'node:assert/strict';
import { generateApiKey } from '../../src/features/accounts/api-key.ts';
import { contract } from './contract.ts';
import {
  denied,
  endpointNotFound,
  error,
  invalid,
  methodNotAllowed,
  missingScope,
  noCredentials,
  notAcceptable,
  notFound,
  ok,
} from './expected.ts';

const managingKeys = denied('This action does not support Personal API Key access');
const foreignUser = denied(
  "As a non-staff user you're only allowed to access the `@me` user instance.",
);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

contract(
  'Other resources',
  ({ check, scenario }) => {
    for (const key of ['KW', null] as const) {
      check(
        `109. an unknown path, ${key ? 'with' : 'without'} a key`,
        'GET /api/nope/',
        { key },
        endpointNotFound,
      );
    }
    for (const path of [
      '/api',
      '/api/',
      '/api/environments/',
      '/api/projects/1/nope',
      '/api/desktop_recordings/',
      '/api/users/1/x/',
    ]) {
      check(`${path} is no endpoint`, `GET ${path}`, { key: null }, endpointNotFound);
    }
    check('nor is anything outside /api', 'GET /nope', { key: null }, notFound);

    // Users.
    scenario('110. who am I', async ({ world, expect }) => {
      const { json } = await expect('GET /api/users/@me/', { key: 'KU' }, 200);
      assert.deepEqual(Object.keys(json), [
        'id',
        'uuid',
        'distinct_id',
        'first_name',
        'last_name',
        'email',
        'is_staff',
        'team',
        'organization',
        'organizations',
      ]);
      assert.equal(json.id, world.U1);
      assert.equal(json.email, 'admin@localhost');
      assert.equal(typeof json.first_name, 'string');
      const team = json.team as Record<string, unknown>;
      assert.equal(team.id, 1);
      assert.deepEqual(Object.keys(team), [
        'id',
        'uuid',
        'organization',
        'project_id',
        'api_token',
        'name',
        'completed_snippet_onboarding',
        'has_completed_onboarding_for',
        'ingested_event',
        'is_demo',
        'timezone',
        'access_control',
      ]);
      assert.equal((json.organization as { id: string }).id, world.O1);
      assert.deepEqual(
        (json.organizations as { id: string; membership_level: number }[]).map(
          ({ id, membership_level }) => [id, membership_level],
        ),
        [[world.O1, 8]],
      );
      await expect(`GET /api/users/${json.uuid}/`, { key: 'KU' }, ok(json));
      await expect('GET /api/users/@me', { key: 'KU' }, ok(json));
      await expect(
        'GET /api/users/',
        { key: 'KU' },
        ok({ count: 1, next: null, previous: null, results: [json] }),
      );
      await expect('GET /api/users/?limit=1000', { key: 'KU' }, ok({ count: 1, results: [json] }));
      await expect('GET /api/users/?offset=1', { key: 'KU' }, ok({ count: 1, results: [] }));
    });
    check(
      '110. without the right to',
      'GET /api/users/@me/',
      { key: 'KW' },
      missingScope('user:read'),
    );
    check(
      'a key that is limited to projects may ask as well',
      'GET /api/users/@me/',
      { key: 'K2' },
      200,
    );
    scenario('other people are not shown', async ({ world, expect }) => {
      for (const id of [world.U2, world.U1, '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44', '%00']) {
        await expect(`GET /api/users/${id}/`, { key: 'K*' }, foreignUser);
      }
    });
    scenario(
      'a project of an organization one has left is not shown',
      async ({ world, expect }) => {
        const headers = {
          authorization: `Bearer ${await world.server.createKey({ userId: world.U2 })}`,
        };
        await expect('GET /api/users/@me/', { headers }, (answer) => {
          assert.equal((answer.json.team as { id: number }).id, 1);
        });
        const remove = 'DELETE FROM memberships WHERE user_id = $1';
        await world.server.db.query({ text: remove, values: [world.U2] });
        const left = {
          authorization: `Bearer ${await world.server.createKey({ userId: world.U2 })}`,
        };
        await expect(
          'GET /api/users/@me/',
          { headers: left },
          ok({ team: null, organization: null, organizations: [] }),
        );
        await expect('GET /api/projects/', { headers: left }, ok({ count: 0, results: [] }));
        await expect('GET /api/projects/1/', { headers: left }, notFound);
        await expect('GET E/', { headers: left }, denied("You don't have access to the project."));
      },
    );

    // Projects and environments.
    for (const family of ['projects', 'environments']) {
      scenario(`111. one of the ${family}`, async ({ world, expect }) => {
        const { json } = await expect(
          `GET /api/${family}/1/`,
          { key: 'KU' },
          ok({
            id: 1,
            organization: world.O1,
            project_id: 1,
            name: 'Default project',
            timezone: 'UTC',
          }),
        );
        assert.match(String(json.uuid), uuid);
        assert.match(String(json.api_token), /^mbp_\w+$/);
        await expect(`GET /api/${family}/@current/`, { key: 'KU' }, ok(json));
        await expect(`GET /api/${family}/%201`, { key: 'KU' }, ok(json));
        await expect(
          `GET /api/${family}/1/`,
          { key: 'KO' },
          denied(`API key does not have access to the requested organization: ID ${world.O1}.`),
        );
      });
      check(
        `111. no such one of the ${family}`,
        `GET /api/${family}/999999/`,
        { key: 'KU' },
        notFound,
      );
      check(`one of the ${family} of others`, `GET /api/${family}/9/`, { key: 'K*' }, notFound);
      check(
        `one of the ${family} that the key excludes`,
        `GET /api/${family}/1/`,
        { key: 'K2' },
        denied('API key does not have access to the requested project: ID 1.'),
      );
      check(
        `without the right to, ${family}`,
        `GET /api/${family}/1/`,
        { key: 'KW' },
        missingScope('project:read'),
      );
      for (const id of ['abc', '1x', '%00', '%F0%9F%99%82']) {
        check(
          `${id} is no number, ${family}`,
          `GET /api/${family}/${id}/`,
          { key: 'KU' },
          invalid(
            'invalid_input',
            `Field 'id' expected a number but got '${decodeURIComponent(id)}'.`,
            null,
          ),
        );
      }
      for (const id of ['-1', '0', '2147483648', '9'.repeat(400)]) {
        check(
          `${id.slice(0, 12)} is nobody's number, ${family}`,
          `GET /api/${family}/${id}/`,
          { key: 'KU' },
          notFound,
        );
      }
    }
    scenario('112. my projects', async ({ origin, expect }) => {
      const { json } = await expect(
        'GET /api/projects/',
        { key: 'KU' },
        ok({ count: 2, next: null, previous: null }),
      );
      const projects = json.results as Record<string, unknown>[];
      assert.deepEqual(
        projects.map(({ id }) => id),
        [1, 2],
      );
      for (const name of ['id', 'uuid', 'organization', 'project_id', 'api_token', 'name'])
        assert.ok(projects[0]?.[name]);
      await expect(
        'GET /api/projects/?limit=1',
        { key: 'KU' },
        ok({ count: 2, next: `${origin}/api/projects/?limit=1&offset=1`, results: [projects[0]] }),
      );
      await expect(
        'GET /api/projects?limit=1&offset=1',
        { key: 'KU' },
        ok({ next: null, previous: `${origin}/api/projects?limit=1`, results: [projects[1]] }),
      );
      await expect(
        `GET /api/projects/?offset=${'9'.repeat(30)}`,
        { key: 'KU' },
        ok({ count: 2, results: [] }),
      );
      await expect('GET /api/projects/', { key: 'KO' }, ok({ count: 0, results: [] }));
    });
    check(
      'a key that is limited to projects has no list of them',
      'GET /api/projects/',
      { key: 'K2' },
      denied('API keys with scoped projects are only supported on project-based endpoints.'),
    );
    check(
      '112. without the right to',
      'GET /api/projects/',
      { key: 'KW' },
      missingScope('project:read'),
    );

    // Keys.
    scenario('113. the key in use', async ({ world, expect, send }) => {
      const { json, text } = await expect(
        'GET /api/personal_api_keys/@current/',
        {},
        ok({
          label: 'Test key',
          value: null,
          scopes: ['desktop_recording:write'],
          scoped_teams: [],
          scoped_organizations: [],
          last_rolled_at: null,
          user_id: world.U1,
        }),
      );
      assert.deepEqual(Object.keys(json), [
        'id',
        'label',
        'value',
        'mask_value',
        'created_at',
        'last_used_at',
        'user_id',
        'scopes',
        'scoped_teams',
        'scoped_organizations',
        'last_rolled_at',
      ]);
      const key = world.keys.KW;
      assert.equal(json.mask_value, `${key.slice(0, 4)}...${key.slice(-4)}`);
      assert.ok(!text.includes(key));
      await expect(`GET /api/personal_api_keys/${json.id}/`, {}, ok({ id: json.id }));
      await expect(`GET /api/personal_api_keys/${json.id}/`, { key: 'KR' }, managingKeys);
      await expect('GET /api/personal_api_keys/%00/', {}, managingKeys);
      await expect(
        'GET /api/personal_api_keys/@current/',
        { key: 'K2' },
        ok({ scopes: ['*'], scoped_teams: [2] }),
      );
      await expect(
        'GET /api/personal_api_keys/@current/',
        { key: 'KO' },
        ok({ scoped_organizations: [world.O2] }),
      );
      await expect('GET /api/personal_api_keys/@current/', { key: 'KE' }, ok({ scopes: [] }));
      // The use of a key is noted a moment after it.
      let used = await send('GET /api/personal_api_keys/@current/');
      while (used.json.last_used_at === null)
        used = await send('GET /api/personal_api_keys/@current/');
      assert.ok(Math.abs(Date.parse(String(used.json.last_used_at)) - Date.now()) < 60_000);
    });
    check('113. no list of keys', 'GET /api/personal_api_keys/', {}, managingKeys);
    check(
      'no key made with a key',
      'POST /api/personal_api_keys/',
      { key: 'K*', json: { label: 'x' } },
      managingKeys,
    );

    // What they have in common.
    for (const path of [
      '/api/users/',
      '/api/users/@me/',
      '/api/projects/',
      '/api/projects/1/',
      '/api/environments/1/',
      '/api/personal_api_keys/',
      '/api/personal_api_keys/@current/',
    ]) {
      check(`${path} without a key`, `GET ${path}`, { key: null }, noCredentials);
      check(
        `${path} for a client that takes no JSON`,
        `GET ${path}`,
        { headers: { accept: 'text/html' } },
        notAcceptable,
      );
      check(`HEAD ${path}`, `HEAD ${path}`, { key: 'K*' }, (answer) => {
        assert.equal(answer.status, path === '/api/personal_api_keys/' ? 403 : 200);
        assert.equal(answer.text, '');
      });
      check(`OPTIONS ${path}`, `OPTIONS ${path}`, { key: 'K*' }, 200);
      const isKey = path.endsWith('@current/');
      const allow =
        path === '/api/personal_api_keys/' ? 'GET, POST, HEAD, OPTIONS' : 'GET, HEAD, OPTIONS';
      const refused = isKey ? managingKeys : methodNotAllowed('DELETE', allow);
      check(`DELETE ${path}`, `DELETE ${path}`, { key: 'K*' }, refused);
    }
    check(
      '15. who am I, with a wrong key',
      'GET /api/users/@me/',
      { headers: { authorization: 'Bearer nope' } },
      error(401, 'authentication_error', 'authentication_failed', /invalid/, null, {
        'www-authenticate': 'Bearer',
      }),
    );
    check('a key in the query', 'GET /api/users/@me/?personal_api_key={KU}', { key: null }, 200);

    // Operators.
    for (const path of ['/health', '/ready', '/health/']) {
      check(`114. ${path}`, `GET ${path}`, { key: null }, ok({ status: 'ok' }));
    }
    scenario('115. a new key', async () => {
      assert.match(generateApiKey(), /^mb_\w{43}$/);
      assert.notEqual(generateApiKey(), generateApiKey());
    });
  },
  {},
  ['environments'],
);

contract('As a user of a shell would call them', ({ scenario }) => {
  scenario('116. all six', async ({ expect }) => {
    await expect('GET E/', {}, 200);
    const { recording } = await expect('POST E/', { form: 'platform=zoom' }, 201);
    const path = `E/${recording.id}/`;
    await expect(`GET ${path}`, {}, 200);
    await expect(`PATCH ${path}`, { form: 'team=integer' }, 200);
    await expect(`POST ${path}append_segments/`, { json: { segments: [{ text: 'a' }] } }, 200);
    await expect(`DELETE ${path}`, {}, 204);
  });
});
