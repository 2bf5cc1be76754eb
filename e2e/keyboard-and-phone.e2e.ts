import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { text } from '../web/src/text/text.ts';
import { assertAccessible } from './src/accessibility.ts';
import { askApi } from './src/call-api.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { untilSearchable, uploadFixture } from './src/recordings.ts';
import { mainViews, settingsViews, type View } from './src/views.ts';
import { startWebWorld, type VisitorOptions, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;
const title = 'Weekly planning';
const word = 'budget';
const phone = { width: 390, height: 844 };
/** As they come over the wire, compressed: the scripts that the first page needs. */
const mostScriptBytes = 250_000;

suite('for everybody, on every screen', { skip }, () => {
  let world: WebWorld;
  let id: string;
  let views: readonly View[];
  before(async () => {
    world = await startWebWorld();
    id = await uploadFixture(world, 'meet2.webm', title);
    await untilSearchable(world, word, 'Speaker 2');
    views = [...mainViews(id, title, word), ...settingsViews()];
  });
  after(() => world[Symbol.asyncDispose]());

  for (const [screen, options] of Object.entries({
    light: {},
    dark: { dark: true },
    phone,
  } satisfies Record<string, VisitorOptions>)) {
    test(`axe finds nothing, and nothing scrolls sideways: ${screen}`, async () => {
      await using anna = await world.administrator(options);
      const { page } = anna;
      for (const view of views) {
        await page.goto(view.address);
        if (view.name === 'recording' && isNarrow(options)) await choosePart(page, 'notes');
        await view.ready(page);
        await assertFits(page, `${view.name}, ${screen}`);
        if (view.name === 'recording') await lookAtParts(page, screen);
      }
      assert.deepEqual(anna.complaints, []);
    });
  }

  test('axe finds nothing in what is shared', async () => {
    const share = { include_media: true };
    const { url } = await askApi<{ url: string }>(world, 'POST', `${id}/shares/`, share);
    for (const options of [{}, { ...phone, dark: true }]) {
      await using guest = await world.visitor(options);
      await guest.page.goto(url);
      await guest.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await guest.page.getByRole('heading', { name: text.sharing.transcript }).waitFor();
      await assertFits(guest.page, 'shared');
      assert.deepEqual(guest.complaints, []);
    }
  });

  test('on a phone the main actions are within reach', async () => {
    await using anna = await world.administrator(phone);
    const { page } = anna;
    await page.goto('/');
    await page.getByRole('button', { name: text.ui.upload }).click({ trial: true });
    await page.getByRole('link', { name: title, exact: true }).click();
    await choosePart(page, 'transcript');
    await page.getByRole('button', { name: text.player.play, exact: true }).click({ trial: true });
    await page.getByRole('button', { name: text.tools.share }).click({ trial: true });
    await page.getByRole('button', { name: text.tools.menu }).click({ trial: true });
    await page.getByRole('link', { name: text.ui.record, exact: true }).click();
    await page.getByRole('button', { name: text.recorder.start }).click({ trial: true });
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: text.ui.settings }).click();
    await page
      .getByRole('combobox', { name: text.settings.sectionsLabel })
      .selectOption(text.settings.sections.keys);
    await page.getByRole('button', { name: text.settings.keys.create }).click({ trial: true });
  });

  test('the keyboard is enough', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    const { keyboard } = page;
    await page.goto('/');
    await page.getByRole('link', { name: title, exact: true }).waitFor();
    await keyboard.press('Tab');
    assert.equal(await focused(page), text.ui.skipToContent);
    await keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');

    await keyboard.press('j');
    assert.equal(await focused(page), title);
    await keyboard.press('k');
    assert.equal(await focused(page), title);
    await keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === `/recordings/${id}`);
    await page.getByRole('button', { name: text.player.play, exact: true }).waitFor();
    await page.locator('[data-line]').first().waitFor();
    await keyboard.press('Space');
    await page.getByRole('button', { name: text.player.pause, exact: true }).waitFor();
    await keyboard.press('Space');
    await page.getByRole('button', { name: text.player.play, exact: true }).waitFor();

    await page.goto('/record');
    await page.getByRole('heading', { name: text.recorder.title }).waitFor();
    // Who types faster than the latest meetings come chooses what is found, not what stood there.
    await page.route(/desktop_recordings\/\?/, () => {});
    await keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    const answer = page.waitForResponse((response) => response.url().includes('q=Weekly'));
    await keyboard.type('Weekly');
    await answer;
    await page.getByRole('dialog').getByRole('button', { name: title }).waitFor();
    await keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === `/recordings/${id}`);
    assert.deepEqual(anna.complaints, []);
  });

  test('the first page is light, and asks nobody else for anything', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    const scripts: Promise<number>[] = [];
    const origins = new Set<string>();
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:') origins.add(origin);
    });
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return;
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto('/');
    await page.getByRole('link', { name: title, exact: true }).waitFor();
    const scriptBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
    assert.ok(scriptBytes > 50_000, `scripts are counted: ${scriptBytes} bytes`);
    assert.ok(scriptBytes <= mostScriptBytes, `${scriptBytes} bytes of script`);
    for (const { address, ready } of views) {
      await page.goto(address);
      await ready(page);
    }
    assert.deepEqual([...origins], [world.url]);
    assert.deepEqual(anna.complaints, []);
  });
});

const isNarrow = ({ width = 1280 }: VisitorOptions) => width < 1100;

/** Of a recording, where its parts do not stand side by side. */
async function choosePart(page: Page, part: 'notes' | 'transcript' | 'details'): Promise<void> {
  const parts = page.getByRole('radiogroup', { name: text.recording.views });
  await parts.getByText(text.recording[part], { exact: true }).click();
}

async function lookAtParts(page: Page, screen: string): Promise<void> {
  for (const tab of [text.notes.tasks, text.notes.mine]) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).waitFor();
    await assertFits(page, `${tab}, ${screen}`);
  }
  await choosePart(page, 'details');
  await page.getByRole('heading', { name: text.tools.details.facts }).waitFor();
  await assertFits(page, `details, ${screen}`);
}

async function assertFits(page: Page, where: string): Promise<void> {
  const overhang = 'document.scrollingElement.scrollWidth - document.documentElement.clientWidth';
  const tooWide = await page.evaluate<number>(overhang);
  assert.ok(tooWide <= 0, `${where} scrolls sideways by ${tooWide} px`);
  await assertAccessible(page, where);
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent');
}
