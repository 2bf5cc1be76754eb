import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { text } from '../web/src/text/text.ts';
import { callApi, untilGiven } from './src/call-api.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { beginMeeting } from './src/recordings.ts';
import { startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;
const { keys, members, speech, storage } = text.settings;
/** As it is promised where keys are taken back: within seconds. */
const revokedWithinMs = 3_500;

suite('settings', { skip }, () => {
  let world: WebWorld;
  before(async () => {
    world = await startWebWorld();
    await beginMeeting(world, 'Weekly planning');
  });
  after(() => world[Symbol.asyncDispose]());

  test('a key is shown once, works, and stops to when it is taken back', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await page.goto('/settings/keys');
    await page.getByRole('button', { name: keys.create }).click();
    await page.getByRole('textbox', { name: keys.label }).fill('Laptop');
    await page.getByRole('dialog').getByRole('button', { name: keys.create }).click();
    const apiKey = await page.getByLabel(keys.key, { exact: true }).inputValue();
    await page.getByRole('button', { name: keys.done }).click();
    const row = page.getByRole('row').filter({ hasText: 'Laptop' });
    await row.waitFor();
    assert.ok(!(await page.content()).includes(apiKey), 'the key is not shown again');

    const laptop = { url: world.url, apiKey };
    assert.equal((await callApi(laptop, 'GET', '')).status, 200);
    await row.getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: keys.revoke }).click();
    await row.waitFor({ state: 'detached' });
    const isRefused = async () => ((await callApi(laptop, 'GET', '')).status === 401 ? true : null);
    await untilGiven('a refusal of the key', isRefused, revokedWithinMs);
    assert.deepEqual(anna.complaints, []);
  });

  test('who is invited joins, sees the recordings, and cannot invite others', async () => {
    await using anna = await world.administrator();
    await anna.page.goto('/settings/members');
    await anna.page.getByRole('button', { name: members.invite }).click();
    await anna.page.getByRole('textbox', { name: members.email }).fill('ben@example.org');
    await anna.page
      .getByRole('combobox', { name: members.role, exact: true })
      .selectOption('member');
    await anna.page.getByRole('button', { name: members.makeInvitation }).click();
    const link = await anna.page.getByRole('textbox', { name: members.link }).inputValue();

    await using ben = await world.visitor();
    await ben.page.goto(link);
    await ben.page.getByLabel(text.session.firstName).fill('Ben');
    await ben.page.getByLabel(text.session.newPassword).fill('four words to remember');
    await ben.page.getByRole('button', { name: text.session.accept }).click();
    await ben.page.getByRole('link', { name: 'Weekly planning' }).waitFor();
    await ben.page.goto('/settings/members');
    await ben.page.getByText(members.adminsOnly).waitFor();
    await ben.page.getByText('ben@example.org').waitFor();
    assert.equal(await ben.page.getByRole('button', { name: members.invite }).count(), 0);

    await anna.page.reload();
    await anna.page.getByRole('button', { name: `${members.remove}: Ben` }).click();
    const question = anna.page.getByRole('dialog');
    await question.getByRole('button', { name: members.remove }).click();
    await anna.page.getByText('ben@example.org').waitFor({ state: 'detached' });
    await ben.page.goto('/settings/account');
    await ben.page.getByRole('heading', { name: text.session.signInTitle }).waitFor();
    assert.deepEqual([...anna.complaints, ...ben.complaints], []);
  });

  test('what is set for speech and for storage stays', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await page.goto('/settings/speech');
    await page.getByLabel(speech.language).fill('de');
    const words = page.getByRole('combobox', { name: speech.vocabulary });
    await words.fill('Minutebook');
    await words.press('Enter');
    await page.getByRole('button', { name: speech.save, exact: true }).click();
    await page.getByText(text.settings.saved).first().waitFor();
    await page.reload();
    await page.getByText('Minutebook', { exact: true }).last().waitFor();
    assert.equal(await page.getByLabel(speech.language).inputValue(), 'de');

    await page.goto('/settings/storage');
    await page.getByLabel(storage.mediaDays).fill('30');
    await page.getByRole('button', { name: storage.preview }).click();
    await page.getByText(/Now it would delete 0 recordings/).waitFor();
    await page.getByRole('button', { name: storage.save, exact: true }).click();
    await page.getByText(text.settings.saved).first().waitFor();
    await page.reload();
    await page.getByLabel(storage.mediaDays).waitFor();
    assert.equal(await page.getByLabel(storage.mediaDays).inputValue(), '30');
    assert.deepEqual(anna.complaints, []);
  });
});
