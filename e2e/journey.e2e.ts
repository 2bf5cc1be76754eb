import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { text } from '../web/src/text/text.ts';
import { callApi } from './src/call-api.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { untilPlaying } from './src/media-element.ts';
import { chooseFiles, untilSearchable } from './src/recordings.ts';
import { startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;
const sentence = 'the question is how we draft the press release without the budget';
const clock = '0:12';
const heard = 'Speaker 2';
const name = 'Bea Novak';

suite('the life of a recording', { skip }, () => {
  let world: WebWorld;
  before(async () => {
    world = await startWebWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  test('from the upload of its file until it is deleted', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await page.goto('/');
    await page.getByRole('heading', { name: text.library.empty.title }).waitFor();
    await uploadAndWatch(page);
    await findWord(page, world);
    await nameSpeaker(page, world);
    await keepAndTickTask(page);
    await shareAndRevoke(page, world);
    await deleteForGood(page, world);
    assert.deepEqual(anna.complaints, []);
  });
});

const row = (page: Page) => page.locator('article[data-recording]');
const line = (page: Page) => page.locator('[data-line]').filter({ hasText: sentence });

async function uploadAndWatch(page: Page): Promise<void> {
  await chooseFiles(page, ['meet2.webm']);
  const tray = page.getByRole('complementary', { name: text.uploads.tray });
  await tray.getByText(text.uploads.states.done).waitFor();
  await row(page).getByText(stateWords).waitFor();

  await row(page).getByRole('link', { name: 'meet2' }).click();
  await page.getByRole('heading', { level: 1, name: 'meet2' }).waitFor();
  await line(page).waitFor();
  const summary = page.getByRole('tabpanel', { name: text.notes.summary });
  await summary.getByText(text.notes.extract, { exact: true }).waitFor();

  await page.getByRole('link', { name: text.ui.home }).click();
  await row(page)
    .getByText(/\d tasks?/)
    .waitFor();
  await row(page).getByText(stateWords).waitFor({ state: 'detached' });
}

/** What the library says of a recording that is on its way. */
const { state } = text.library;
const stateWords = new RegExp(
  [state.uploading, state.processing, ...Object.values({ ...state.working })].join('|'),
);

async function findWord(page: Page, world: WebWorld): Promise<void> {
  await untilSearchable(world, 'budget', heard);
  await page.getByRole('searchbox', { name: text.library.search.label }).fill('budget');
  await hit(page).click();
  await page.waitForURL((address) => address.searchParams.has('t'));
  const { searchParams } = new URL(page.url());
  const startMs = Number(searchParams.get('t'));
  assert.equal(searchParams.get('q'), 'budget');
  assert.ok(startMs >= 12_000 && startMs < 13_000, `${startMs}`);

  await line(page).locator('mark', { hasText: 'budget' }).waitFor();
  // Who has opened the recording is not told any more that its file is there.
  const tray = page.getByRole('complementary', { name: text.uploads.tray });
  await tray.waitFor({ state: 'detached' });
  const transcript = page.getByRole('region', { name: text.transcript.region });
  assert.ok(await isWithin(line(page), transcript), 'the line is in sight');
  await line(page).hover();
  await line(page)
    .getByRole('button', { name: text.transcript.playFrom(clock) })
    .click();
  await untilPlaying(page, startMs / 1000);
  await page.getByRole('button', { name: text.player.pause }).click();
}

/** The place of the library's search in which the sentence is said. */
function hit(page: Page): Locator {
  const links = row(page).getByRole('link');
  return links.filter({ hasText: sentence }).filter({ hasText: clock });
}

async function nameSpeaker(page: Page, world: WebWorld): Promise<void> {
  const transcript = page.getByRole('region', { name: text.transcript.region });
  const buttons = transcript.getByRole('button', { name: heard, exact: true });
  await buttons.first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: text.transcript.renameTitle }).fill(name);
  await form.getByRole('button', { name: text.ui.save }).click();
  await transcript.getByRole('button', { name, exact: true }).first().waitFor();
  assert.equal(await buttons.count(), 0);

  await page.getByRole('tab', { name: text.notes.tasks }).click();
  const suggestions = page.getByRole('region', { name: text.notes.suggestions });
  await suggestions.getByText(name, { exact: true }).first().waitFor();
  assert.equal(await suggestions.getByText(heard, { exact: true }).count(), 0);

  await untilSearchable(world, 'budget', name);
  await page.goto('/?q=budget');
  await hit(page).filter({ hasText: name }).waitFor();
  await page.getByRole('button', { name: text.library.filters.speaker }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await page.waitForURL((address) => address.searchParams.get('speaker') === name);
  await row(page).getByRole('link', { name: 'meet2', exact: true }).click();
}

async function keepAndTickTask(page: Page): Promise<void> {
  await page.getByRole('tab', { name: text.notes.tasks }).click();
  const suggestions = page.getByRole('region', { name: text.notes.suggestions });
  const keep = suggestions.getByRole('button', { name: /^Keep: .*press release/ });
  await keep.click();
  await keep.waitFor({ state: 'detached' });
  const task = page.getByRole('checkbox', { name: /^Done: .*press release/ });
  // Shown at once, saved after what came before it: a page that is left earlier loses the tick.
  const saved = page.waitForResponse((response) =>
    /"is_completed":true/.test(response.request().postData() ?? ''),
  );
  await task.click();
  const done = page.getByRole('region', { name: text.notes.doneTasks(1) });
  await done.getByRole('checkbox', { checked: true }).waitFor();
  assert.equal((await saved).status(), 200);

  await page.reload();
  await page.getByRole('tab', { name: text.notes.tasks }).click();
  await done.getByRole('checkbox', { checked: true }).waitFor();
}

async function shareAndRevoke(page: Page, world: WebWorld): Promise<void> {
  const words = text.tools.shares;
  await page.getByRole('button', { name: text.tools.share }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.getByRole('button', { name: words.create }).click();
  const link = await dialog.getByRole('textbox', { name: words.link, exact: true }).inputValue();

  await using guest = await world.visitor();
  const ranges: number[] = [];
  guest.page.on('response', (response) => {
    if (response.request().headers().range !== undefined) ranges.push(response.status());
  });
  await guest.page.goto(link);
  await guest.page.getByRole('heading', { level: 1, name: 'meet2' }).waitFor();
  await guest.page.getByText(sentence, { exact: true }).waitFor();
  await guest.page.getByText(name, { exact: true }).first().waitFor();
  await guest.page.getByRole('button', { name: text.sharing.hear(clock) }).click();
  await untilPlaying(guest.page, 12);
  assert.ok(ranges.length > 0 && ranges.every((status) => status === 206), `${ranges}`);

  await dialog.getByRole('button', { name: /^Revoke/ }).click();
  await dialog.getByText(words.none).waitFor();
  await guest.page.reload();
  await guest.page.getByRole('heading', { name: text.sharing.notFoundTitle }).waitFor();
  assert.deepEqual(guest.complaints, []);
  await dialog.getByRole('button', { name: text.ui.close }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function deleteForGood(page: Page, world: WebWorld): Promise<void> {
  const id = new URL(page.url()).pathname.split('/')[2];
  assert.equal((await callApi(world, 'GET', `${id}/`)).status, 200);
  await page.getByRole('button', { name: text.tools.menu }).click();
  await page.getByRole('menuitem', { name: text.tools.deleteAll }).click();
  await page.getByRole('button', { name: text.tools.deletion.allAction }).click();
  await page.waitForURL((address) => address.pathname === '/');
  await page.getByRole('heading', { name: text.library.empty.title }).waitFor();
  assert.equal((await callApi(world, 'GET', `${id}/`)).status, 404);
}

async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [box, frame] = [await inner.boundingBox(), await outer.boundingBox()];
  if (box === null || frame === null) return false;
  return box.y >= frame.y && box.y + box.height <= frame.y + frame.height;
}
