import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../src/domain/ids.ts';
import {
  deactivateUser,
  insertApiKey,
  revokeApiKeys,
} from '../../src/features/accounts/accounts-store.ts';
import { hashApiKey, maskApiKey } from '../../src/features/accounts/api-key.ts';
import { contract, type Scene } from './contract.ts';
import {
  badKeyIn,
  created,
  denied,
  error,
  gone,
  malformedJson,
  missingScope,
  noCredentials,
  ok,
  projectNotFound,
  unsupportedType,
} from './expected.ts';
import { addOrganization, addProject, addUser } from './world.ts';

const outsideOfOrganization = "You don't have access to the project.";

contract('Authentication', ({ family, check, scenario }) => {
  scenario('a key made elsewhere, of another form, works once its hash is known', async (scene) => {
    const key = `phx_${scene.family}${'x'.repeat(30)}`;
    await insertApiKey(scene.world.server.db, {
      id: newId(),
      userId: scene.world.U1,
      label: 'Imported',
      hash: hashApiKey(key),
      mask: maskApiKey(key),
      scopes: ['desktop_recording:read'],
      projectIds: [],
      organizationIds: [],
    });
    await scene.expect('GET E/', { headers: { authorization: `Bearer ${key}` } }, 200);
  });

  // Where a key may be, and in what form.
  check('1. no credential', 'GET E/', { key: null }, noCredentials);
  check(
    '2. the scheme is case-sensitive',
    'GET E/',
    { headers: { authorization: 'bearer {KW}' } },
    noCredentials,
  );
  check(
    '3. a scheme without a token',
    'GET E/',
    { headers: { authorization: 'Bearer' } },
    noCredentials,
  );
  check(
    '4. spaces around the token',
    'GET E/',
    { headers: { authorization: 'Bearer    {KW}   ' } },
    200,
  );
  check(
    '5. an unknown key',
    'GET E/',
    { headers: { authorization: 'Bearer phx_unknown' } },
    badKeyIn('Authorization header'),
  );
  for (const authorization of ['Token {KW}', '{KW}', 'Basic {KW}', 'Bearer x', 'Bearer{KW}', '']) {
    check(
      `"${authorization}" is no credential`,
      'GET E/',
      { headers: { authorization } },
      noCredentials,
    );
  }
  for (const authorization of [
    'Bearer xy',
    'Bearer phc_project',
    'Bearer a b',
    'Bearer eyJ.e30.x',
  ]) {
    check(
      `"${authorization}" is a wrong key`,
      'GET E/',
      { headers: { authorization } },
      badKeyIn('Authorization header'),
    );
  }
  check(
    'an OAuth access token nobody issued',
    'GET E/',
    { headers: { authorization: 'Bearer pha_unknown' } },
    error(401, 'authentication_error', 'authentication_failed', 'Invalid access token.', null, {
      'www-authenticate': 'Bearer',
    }),
  );

  check('6. a key in the query', 'GET E/?personal_api_key={KR}', { key: null }, 200);
  check(
    '7. a key in a JSON body',
    'POST E/',
    { key: null, json: { platform: 'zoom', personal_api_key: '{KW}' } },
    created({ platform: 'zoom' }),
  );
  check(
    'a key in a form',
    'POST E/',
    { key: null, form: 'platform=zoom&personal_api_key={KW}' },
    created({ platform: 'zoom' }),
  );
  check(
    'a key in a multipart form',
    'POST E/',
    { key: null, multipart: { platform: 'zoom', personal_api_key: '{KW}' } },
    created({ platform: 'zoom' }),
  );
  check(
    'a key in the body of a GET',
    'GET E/',
    { key: null, json: { personal_api_key: '{KR}' } },
    200,
  );
  check(
    'a wrong key in the body',
    'POST E/',
    { key: null, json: { personal_api_key: 'phx_unknown' } },
    badKeyIn('body'),
  );
  check(
    'a wrong key in the query',
    'GET E/?personal_api_key=phx_unknown',
    { key: null },
    badKeyIn('query string'),
  );
  check(
    'the last of repeated keys in the query counts',
    'GET E/?personal_api_key=phx_unknown&personal_api_key={KR}',
    { key: null },
    200,
  );
  for (const value of [5, true, null, ['{KW}'], { key: '{KW}' }, '']) {
    check(
      `${JSON.stringify(value)} as personal_api_key is no credential`,
      'POST E/',
      { key: null, json: { personal_api_key: value } },
      noCredentials,
    );
  }
  for (const json of [[], ['personal_api_key'], 'personal_api_key', 7, null]) {
    check(
      `a body of ${JSON.stringify(json)} holds no credential`,
      'POST E/',
      { key: null, json },
      noCredentials,
    );
  }

  // Only the first credential found is tried: header, then body, then query.
  check(
    'a wrong key in the header wins over a right one in the body',
    'POST E/',
    { headers: { authorization: 'Bearer phx_unknown' }, json: { personal_api_key: '{KW}' } },
    badKeyIn('Authorization header'),
  );
  check(
    'a wrong key in the body wins over a right one in the query',
    'POST E/?personal_api_key={KW}',
    { key: null, json: { personal_api_key: 'phx_unknown' } },
    badKeyIn('body'),
  );
  check(
    'a header that is no credential gives way to the body',
    'POST E/',
    { headers: { authorization: 'Basic abc' }, json: { personal_api_key: '{KW}' } },
    201,
  );
  check(
    'without a key in the header a malformed body comes first',
    'POST E/',
    { key: null, type: 'application/json', body: '{"platform":' },
    malformedJson,
  );
  check(
    'and so does a body of unknown type',
    'POST E/',
    { key: null, type: 'text/plain', body: 'x' },
    unsupportedType('text/plain'),
  );
  check(
    'with a wrong key in the header the body is not read',
    'POST E/',
    {
      headers: { authorization: 'Bearer phx_unknown' },
      type: 'application/json',
      body: '{"platform":',
    },
    badKeyIn('Authorization header'),
  );

  // What a key may do.
  scenario('8. a key with every right', async ({ expect }) => {
    const key = 'K*';
    const { recording } = await expect('POST E/', { key, json: { platform: 'zoom' } }, 201);
    const path = `E/${recording.id}/`;
    await expect(`GET ${path}`, { key }, 200);
    await expect(`PATCH ${path}`, { key, json: { notes: 'x' } }, ok({ notes: 'x' }));
    await expect(`DELETE ${path}`, { key }, gone);
  });
  check('9. write implies read, of the list', 'GET E/', { key: 'KW' }, 200);
  check('9. write implies read, of a recording', 'GET E/{R1}/', { key: 'KW' }, 200);
  for (const request of [
    'POST E/',
    'PATCH E/{R1}/',
    'PUT E/{R1}/',
    'DELETE E/{R1}/',
    'POST E/{R1}/append_segments/',
  ]) {
    check(
      `10. ${request} needs the right to write`,
      request,
      { key: 'KR', ...(request.startsWith('DELETE') ? {} : { json: { platform: 'zoom' } }) },
      missingScope('desktop_recording:write'),
    );
  }
  for (const request of ['GET E/', 'HEAD E/', 'GET E/{R1}/', 'OPTIONS E/']) {
    check(`11. ${request} needs the right to read`, request, { key: 'KN' }, (answer) => {
      assert.equal(answer.status, 403);
      if (request.startsWith('HEAD')) return;
      assert.equal(answer.json.detail, "API key missing required scope 'desktop_recording:read'");
    });
  }
  check(
    'a key without scopes may do nothing',
    'GET E/',
    { key: null, headers: { authorization: 'Bearer {KE}' } },
    missingScope('desktop_recording:read'),
  );
  check(
    '12. a key of project 2 at project 1',
    'GET E/',
    { key: 'K2' },
    denied('API key does not have access to the requested project: ID 1.'),
  );
  scenario('12. a key of project 2 at project 2', async ({ family, expect }) => {
    await expect(`GET /api/${family}/2/desktop_recordings/`, { key: 'K2' }, 200);
  });
  scenario('13. a key of another organization', async ({ world, expect }) => {
    const detail = `API key does not have access to the requested organization: ID ${world.O1}.`;
    await expect('GET E/', { key: 'KO' }, denied(detail));
  });
  scenario('14. a project one is no member of', async ({ family, expect }) => {
    const path = `/api/${family}/9/desktop_recordings/`;
    await expect(`GET ${path}`, {}, denied(outsideOfOrganization));
    await expect(`POST ${path}`, { json: { platform: 'zoom' } }, denied(outsideOfOrganization));
  });
  check('15. who am I, without a credential', 'GET /api/users/@me/', { key: null }, noCredentials);
  for (const name of ['token', 'api_key']) {
    scenario(`16. ?${name}= is ignored`, async ({ newRecording, expect }) => {
      await newRecording();
      const { page } = await expect(`GET E/?${name}=phc_x`, {}, 200);
      assert.deepEqual([...new Set(page.results.map(({ team }) => team))], [1]);
      await expect('POST E/', { form: `${name}=phc_x&platform=zoom` }, created({ team: 1 }));
    });
  }

  // Which of several reasons is given: project, organization's rule, key's limits, scope, membership.
  scenario('an unknown project comes before a missing scope', async ({ family, expect }) => {
    await expect(`GET /api/${family}/999/desktop_recordings/`, { key: 'KN' }, projectNotFound);
  });
  scenario(
    'the limits of the key come before a missing scope',
    async ({ world, expect, family }) => {
      const key = await world.server.createKey({ scopes: ['insight:read'], projectIds: [2] });
      const detail = 'API key does not have access to the requested project: ID 1.';
      await expect('GET E/', { headers: { authorization: `Bearer ${key}` } }, denied(detail));
      await expect(
        `GET /api/${family}/9/desktop_recordings/`,
        { key: 'KN' },
        missingScope('desktop_recording:read'),
      );
    },
  );
  scenario('an organization that forbids keys of mere members', async (scene) => {
    const { member, admin, outsider, path } = await forbiddingOrganization(scene);
    await scene.expect(
      `GET ${path}`,
      { headers: { authorization: `Bearer ${member}` } },
      denied(
        "Organization 'No keys' does not allow using personal API keys. " +
          'Contact an admin to enable personal API keys for this organization.',
      ),
    );
    await scene.expect(`GET ${path}`, { headers: { authorization: `Bearer ${admin}` } }, 200);
    await scene.expect(
      `GET ${path}`,
      { headers: { authorization: `Bearer ${outsider}` } },
      denied(outsideOfOrganization),
    );
  });

  // A right that is taken away.
  // Takes as long as a key is remembered, so once is enough.
  const once = family === 'environments' ? scenario : () => {};
  once('a revoked key and a deactivated user are out within 5 seconds', async (scene) => {
    const { db, createKey } = scene.world.server;
    const revoked = await createKey();
    const leaver = await addUser(db, `leaver-${scene.family}@localhost`, scene.world.O1, 'member');
    const deactivated = await createKey({ userId: leaver });
    for (const key of [revoked, deactivated]) {
      await scene.expect('GET E/?limit=1', { headers: { authorization: `Bearer ${key}` } }, 200);
    }
    await revokeApiKeys(db, { id: null, hash: hashApiKey(revoked), mask: '' });
    await deactivateUser(db, leaver);
    const startedAt = performance.now();
    for (const key of [revoked, deactivated]) {
      const headers = { authorization: `Bearer ${key}` };
      while ((await scene.send('GET E/?limit=1', { headers })).status !== 401) {
        assert.ok(performance.now() - startedAt < 5000, 'The key still works.');
        await delay(50);
      }
      await scene.expect('GET E/', { headers }, badKeyIn('Authorization header'));
    }
  });
  scenario('a right that was given a moment ago works at once', async (scene) => {
    const { db, createKey } = scene.world.server;
    const newcomer = await addUser(db, `new-${scene.family}@localhost`, scene.world.O2, 'member');
    const headers = { authorization: `Bearer ${await createKey({ userId: newcomer })}` };
    await scene.expect('GET E/', { headers }, denied(outsideOfOrganization));
    await db.query({
      text: 'UPDATE memberships SET organization_id = $2 WHERE user_id = $1',
      values: [newcomer, scene.world.O1],
    });
    await scene.expect('GET E/', { headers }, 200);
  });
});

async function forbiddingOrganization({ world, family }: Scene) {
  const { db, createKey } = world.server;
  const projectId = family === 'projects' ? 31 : 32;
  const organizationId = await addOrganization(db, 'No keys');
  await db.query({
    text: 'UPDATE organizations SET members_can_use_personal_api_keys = false WHERE id = $1',
    values: [organizationId],
  });
  await addProject(db, projectId, organizationId, 'Closed');
  const userOf = (role: 'member' | 'admin') =>
    addUser(db, `${role}-${family}@localhost`, organizationId, role);
  return {
    member: await createKey({ userId: await userOf('member') }),
    admin: await createKey({ userId: await userOf('admin') }),
    outsider: await createKey({ userId: world.U2 }),
    path: `/api/${family}/${projectId}/desktop_recordings/`,
  };
}
