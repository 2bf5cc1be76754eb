import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { assertAccessible } from './src/accessibility.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { email, password, signInFirst, startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;

suite('signing in', { skip }, () => {
  let world: WebWorld;
  before(async () => {
    world = await startWebWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  test('by the link of the first start, once; then with the password', async () => {
    await using anna = await world.visitor();
    await signInFirst(anna.page, world.signInLink);
    await anna.page.getByRole('heading', { level: 1, name: 'Recordings' }).waitFor();
    await anna.page.getByRole('button', { name: /^Account/ }).click();
    await anna.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await anna.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await assertAccessible(anna.page, 'sign in');

    await anna.page.goto(world.signInLink);
    await anna.page.getByText('This link cannot be used').waitFor();
    await anna.page.getByRole('link', { name: 'Sign in with a password' }).click();

    await anna.page.getByLabel('Email').fill(email);
    await anna.page.locator('[name="password"]').fill('wrong wrong wrong');
    await anna.page.getByRole('button', { name: 'Sign in' }).click();
    await anna.page.getByRole('alert').waitFor();
    await anna.page.locator('[name="password"]').fill(password);
    await anna.page.getByRole('button', { name: 'Sign in' }).click();
    await anna.page.getByRole('heading', { level: 1, name: 'Recordings' }).waitFor();
    assert.deepEqual(anna.complaints, []);
  });

  test('who is signed out is asked to sign in, and comes to where they wanted', async () => {
    await using anna = await world.visitor();
    await anna.page.goto('/settings/keys');
    await anna.page.getByLabel('Email').fill(email);
    await anna.page.locator('[name="password"]').fill(password);
    await anna.page.getByRole('button', { name: 'Sign in' }).click();
    await anna.page.getByRole('heading', { name: 'API keys' }).waitFor();
    assert.equal(new URL(anna.page.url()).pathname, '/settings/keys');
  });
});
