import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, suite, test } from 'node:test';
import {
  clientId,
  clientSecret,
  startTestProvider,
  type TestProvider,
} from '../server/test/accounts/identity-provider.ts';
import { assertAccessible } from './src/accessibility.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { email, password, startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;

suite('single sign-on', { skip }, () => {
  const stack = new AsyncDisposableStack();
  let world: WebWorld;
  let provider: TestProvider;
  before(async () => {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const redirectUri = `${publicUrl}/api/session/sso/callback/`;
    provider = stack.use(await startTestProvider({ redirectUri }));
    world = stack.use(
      await startWebWorld({
        MINUTEBOOK_PORT: String(port),
        MINUTEBOOK_PUBLIC_URL: publicUrl,
        MINUTEBOOK_OIDC_ISSUER: provider.issuer,
        MINUTEBOOK_OIDC_CLIENT_ID: clientId,
        MINUTEBOOK_OIDC_CLIENT_SECRET: clientSecret,
        MINUTEBOOK_OIDC_NAME: 'Example ID',
        MINUTEBOOK_OIDC_SIGN_UP: 'example.net',
      }),
    );
    // The administrator signs in by the link, and has an email from then on.
    await (await world.administrator())[Symbol.asyncDispose]();
  });
  after(() => stack[Symbol.asyncDispose]());

  test('by keyboard, to the page that was wanted', async () => {
    provider.person = { sub: 'anna', email, email_verified: true };
    await using anna = await world.visitor();
    await anna.page.goto('/settings/keys');
    const button = anna.page.getByRole('link', { name: 'Continue with Example ID' });
    await button.waitFor();
    await assertAccessible(anna.page, 'sign in with a provider');
    await anna.page.getByRole('button', { name: 'Sign in' }).focus();
    await anna.page.keyboard.press('Tab');
    assert.equal(await anna.page.locator('a:focus').innerText(), 'Continue with Example ID');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('heading', { name: 'API keys' }).waitFor();
    assert.equal(new URL(anna.page.url()).pathname, '/settings/keys');
    assert.deepEqual(anna.complaints, []);
  });

  test('a newcomer of the right domain is in, and may set a password without an old one', async () => {
    provider.person = { sub: 'ben', email: 'ben@example.net', email_verified: true };
    await using ben = await world.visitor();
    await ben.page.goto('/');
    await ben.page.getByRole('link', { name: 'Continue with Example ID' }).click();
    await ben.page.getByRole('heading', { level: 1, name: 'Recordings' }).waitFor();
    await ben.page.goto('/settings/account');
    await ben.page.getByLabel('New password').fill(password);
    assert.equal(await ben.page.getByLabel('Current password').count(), 0);
    await ben.page.getByRole('button', { name: 'Change the password' }).click();
    await ben.page.getByText('The password is changed.').waitFor();
    await ben.page.getByLabel('Current password').waitFor();
    assert.deepEqual(ben.complaints, []);
  });

  test('who cancels, or is nobody here, is told so, and can go another way', async () => {
    await using carl = await world.visitor();
    const attempts = [
      [null, 'You cancelled'],
      [{ sub: 'carl', email: 'carl@example.org', email_verified: true }, 'Ask an administrator'],
      [{ sub: 'carl', email, email_verified: false }, 'does not confirm your email'],
    ] as const;
    await carl.page.goto('/sign-in');
    for (const [person, words] of attempts) {
      provider.person = person;
      await carl.page.getByRole('link', { name: 'Continue with Example ID' }).click();
      await carl.page.getByRole('alert').getByText(words).waitFor();
    }
    await assertAccessible(carl.page, 'sign in refused');
    await carl.page.goto('/sign-in?error=constructor');
    await carl.page.getByRole('alert').getByText('Something did not fit').waitFor();
    await carl.page.getByLabel('Email').fill(email);
    await carl.page.locator('[name="password"]').fill(password);
    await carl.page.getByRole('button', { name: 'Sign in' }).click();
    await carl.page.getByRole('heading', { level: 1, name: 'Recordings' }).waitFor();
    assert.deepEqual(carl.complaints, []);
  });
});

/** The server must know its public address before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
