import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addUser } from '../contract/world.ts';
import { openBrowser } from '../harness/browser.ts';
import { startTestServer } from '../harness/test-server.ts';
import { assertLeadsTo, assertRefused, newcomer } from './single-sign-on-steps.ts';
import { startSingleSignOnWorld } from './single-sign-on-world.ts';

describe('other providers', () => {
  const person = newcomer({ email: 'other@example.com' });
  const variants = [
    { isEmailInToken: false },
    { authMethod: 'client_secret_basic' },
    { authMethod: 'none' },
  ] as const;
  for (const options of variants) {
    test(`serve as well: ${JSON.stringify(options)}`, async () => {
      await using there = await startSingleSignOnWorld(options);
      await addUser(there.world.server.db, person.email, there.world.O1, 'member', 1);
      there.provider.person = person;
      assertLeadsTo(await there.visitor().signIn('/settings'), '/settings');
      const asked = there.provider.requests.includes('GET /me');
      assert.equal(asked, 'isEmailInToken' in options);
    });
  }

  test('that are away are waited for by nobody, and asked again when they are back', async () => {
    await using there = await startSingleSignOnWorld();
    await addUser(there.world.server.db, person.email, there.world.O1, 'member', 1);
    there.provider.person = person;
    await there.provider.goAway();
    const visitor = there.visitor();
    assertLeadsTo(
      await visitor.begin('/settings'),
      '/sign-in?error=sso_unavailable&next=%2Fsettings',
    );
    assert.equal(visitor.cookie, '');
    await there.provider.comeBack();
    const { headers } = await visitor.begin();
    const back = await visitor.visitProvider(String(headers.location));
    // Away again, between going and coming back.
    await there.provider.goAway();
    await assertRefused(visitor, await visitor.comeBack(back), 'sso_unavailable');
    await there.provider.comeBack();
    assertLeadsTo(await visitor.signIn(), '/');
    const found = there.provider.requests.filter((one) => one.includes('.well-known'));
    assert.equal(found.length, 1);
    assert.match(there.world.server.log(), /ECONNREFUSED/);
  });

  test('that are none, or of another name, are said to be away; the log says why', async () => {
    await using there = await startSingleSignOnWorld();
    const { issuer } = there.provider;
    for (const wrong of [`${issuer}/realms/none`, issuer.replace('127.0.0.1', 'localhost')]) {
      await using other = await startSingleSignOnWorld({ config: { issuer: wrong } });
      assertLeadsTo(await other.visitor().begin(), '/sign-in?error=sso_unavailable');
      assert.match(other.world.server.log(), /OAUTH_(RESPONSE_IS_NOT|JSON_ATTRIBUTE)/);
    }
  });

  test('with another secret fail, and the log names the code of the provider alone', async () => {
    const config = { clientSecret: 'a wrong one' };
    await using there = await startSingleSignOnWorld({ config });
    there.provider.person = person;
    const visitor = there.visitor();
    await assertRefused(visitor, await visitor.signIn(), 'sso_failed');
    assert.match(there.world.server.log(), /invalid_client/);
    assert.doesNotMatch(there.world.server.log(), /a wrong one|a\+wrong\+one|a%20wrong/);
  });
});

test('without a provider there is nothing of it', async () => {
  await using plain = await startTestServer();
  const browser = openBrowser(plain.url);
  assert.deepEqual((await browser.send('GET /api/session/ways/')).json, { single_sign_on: null });
  for (const path of ['/api/session/sso/', '/api/session/sso/callback/?code=x']) {
    assert.equal((await browser.send(`GET ${path}`)).status, 404);
  }
});
