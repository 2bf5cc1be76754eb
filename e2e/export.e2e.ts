import assert from 'node:assert/strict';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, suite, test } from 'node:test';
import type { Download, Page } from 'playwright-core';
import { makeSample } from '../server/test/harness/sample-media.ts';
import { archiveNames } from '../web/src/features/library/archive-names.ts';
import { text } from '../web/src/text/text.ts';
import { assertAccessible } from './src/accessibility.ts';
import { askApi, callApi, untilGiven } from './src/call-api.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { beginMeeting, uploadFixture } from './src/recordings.ts';
import { startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;
const words = text.library.selection;

suite('exporting from the library', { skip }, () => {
  let world: WebWorld;
  let first = '';
  before(async () => {
    world = await startWebWorld();
    first = await beginMeeting(world, 'Budget');
    const second = await beginMeeting(world, 'budget');
    for (const id of [first, second]) {
      await askApi(world, 'POST', `${id}/append_segments/`, { segments: [{ text: 'Agreed.' }] });
    }
    await beginMeeting(world, 'Nothing said');
  });
  after(() => world[Symbol.asyncDispose]());

  test('several recordings are one archive, which says what is not in it', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await select(page, 'Budget', 'budget', 'Nothing said');
    const archive = await exportAs(page, text.tools.formats.md);
    assert.match(archive.suggestedFilename(), /^\d{4}-\d\d-\d\d recordings\.zip$/);
    const names = await archiveNames(await openAsBlob(await archive.path()));
    assert.deepEqual(
      names?.map((name) => name.replace(/^\d{4}-\d\d-\d\d /, '').toLowerCase()).toSorted(),
      ['budget (2).md', 'budget.md', 'not-exported.txt'],
    );
    await page.getByText(words.exported(2, 1)).waitFor();
    await page.getByText(words.notExported(1)).waitFor();
    assert.deepEqual(anna.complaints, []);
  });

  test('while it is made that is to be seen, and nobody asks for another', async () => {
    await using anna = await world.administrator({ dark: true });
    const { page } = anna;
    const mayGo = Promise.withResolvers<void>();
    await page.route('**/bulk_export/', async (route) => {
      await mayGo.promise;
      await route.continue();
    });
    await select(page, 'Budget', 'budget');
    await choose(page, text.tools.formats.md);
    await page.getByRole('status').filter({ hasText: words.exporting }).waitFor();
    assert.ok(await page.getByRole('button', { name: words.export, exact: true }).isDisabled());
    await assertAccessible(page, 'export');
    await page.setViewportSize({ width: 390, height: 844 });
    const [above, below] = [
      await page.getByText(words.selected(2), { exact: true }).boundingBox(),
      await page.getByText(words.exporting).boundingBox(),
    ];
    assert.ok(below !== null && above !== null && below.y - above.y < 100, 'the bar is no page');
    const saved = page.waitForEvent('download');
    mayGo.resolve();
    await saved;
    await page.getByText(words.exporting).waitFor({ state: 'detached' });
    assert.deepEqual(anna.complaints, []);
  });

  test('one recording is a file', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await select(page, 'Budget');
    const file = await exportAs(page, text.tools.formats.txt);
    assert.match(file.suggestedFilename(), /^\d{4}-\d\d-\d\d Budget\.txt$/);
    const alone = await callApi(world, 'GET', `${first}/export/?format=txt`);
    assert.equal(await readFile(await file.path(), 'utf8'), await alone.text());
    assert.deepEqual(anna.complaints, []);
  });

  test('what cannot be exported says why, and what breaks off is not saved', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await select(page, 'Nothing said');
    await choose(page, text.tools.formats.md);
    await page.getByText('The recording has no transcript.').waitFor();

    await page.route('**/bulk_export/', async (route) => {
      const response = await route.fetch();
      const body = (await response.body()).subarray(0, -40);
      await route.fulfill({ response, body });
    });
    await select(page, 'Budget', 'budget');
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await choose(page, text.tools.formats.md);
    await page.getByText(words.brokenOff).waitFor();
    assert.equal(downloads, 0);
    assert.deepEqual(anna.complaints, []);
  });

  test('a video is shown by a picture, and of sound none is asked for', async () => {
    const heard = await uploadFixture(world, 'fl1.m4a', 'Only heard');
    const seen = await beginMeeting(world, 'Seen');
    const args = ['-pix_fmt', 'yuv420p'];
    const video = await makeSample({ seconds: 1, video: true, extension: 'mp4', args });
    await upload(world, seen, video);
    await using anna = await world.administrator();
    const { page } = anna;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const picture = page.waitForResponse((response) =>
      response.url().includes(`${seen}/media/poster/`),
    );
    await page.goto('/');
    await page.getByRole('link', { name: 'Only heard', exact: true }).waitFor();
    assert.equal((await picture).status(), 200);
    assert.deepEqual(
      asked.filter((path) => path.includes(`${heard}/media/`)),
      [],
    );
  });
});

async function upload({ url, apiKey }: WebWorld, id: string, video: Buffer): Promise<void> {
  const path = `/api/projects/@current/desktop_recordings/${id}`;
  const authorization = `Bearer ${apiKey}`;
  const sent = await fetch(`${url}${path}/upload/`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'video/mp4' },
    body: new Uint8Array(video),
  });
  assert.equal(sent.status, 201);
  await untilGiven('the picture', async () => {
    const answer = await fetch(`${url}${path}/?fields=has_video`, { headers: { authorization } });
    const { has_video } = (await answer.json()) as { has_video: boolean | null };
    return has_video;
  });
}

async function select(page: Page, ...titles: readonly string[]): Promise<void> {
  await page.goto('/');
  for (const title of titles) {
    const box = page.getByRole('checkbox', { name: words.select(title), exact: true });
    await box.click({ force: true });
  }
  await page.getByText(words.selected(titles.length), { exact: true }).waitFor();
}

async function choose(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: words.export, exact: true }).click();
  await page.getByRole('menuitem', { name: format, exact: true }).click();
}

async function exportAs(page: Page, format: string): Promise<Download> {
  const saved = page.waitForEvent('download');
  await choose(page, format);
  return await saved;
}
