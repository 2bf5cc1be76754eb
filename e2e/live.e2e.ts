import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { text } from '../web/src/text/text.ts';
import { askApi } from './src/call-api.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { beginMeeting } from './src/recordings.ts';
import { startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;
const title = 'Weekly planning';
const lines = ['The budget is ready.', 'Who sends it?', 'I do, on Friday.', 'Then we are done.'];

suite('a meeting while it takes place', { skip }, () => {
  let world: WebWorld;
  let id: string;
  before(async () => {
    world = await startWebWorld();
    id = await beginMeeting(world, title);
  });
  after(() => world[Symbol.asyncDispose]());

  test('everybody who looks sees each line once, first as a draft', async () => {
    await using anna = await world.administrator();
    await using ben = await world.administrator({ width: 390, height: 844 });
    await using carla = await world.administrator();
    const pages = [anna.page, ben.page];
    for (const page of pages) {
      await page.goto(`/recordings/${id}`);
      await page.getByText(text.transcript.liveEmptyTitle, { exact: true }).waitFor();
    }
    await carla.page.goto('/');
    const row = carla.page.locator('article[data-recording]').filter({ hasText: title });
    await row.getByText(text.library.state.live).waitFor();

    for (const [index, words] of lines.entries()) {
      await append(index, words.slice(0, -5), false);
      for (const page of pages) await line(page, words.slice(0, -5), true).waitFor();
      await append(index, words, true);
      for (const page of pages) await line(page, words, false).waitFor();
    }
    // A recorder that is not sure sends again.
    await append(0, lines[0] ?? '', true);
    await append(lines.length, 'Goodbye.', true);
    for (const page of pages) {
      await line(page, 'Goodbye.', false).waitFor();
      assert.deepEqual(await linesOf(page), [...lines, 'Goodbye.']);
      assert.equal(await page.locator('[data-draft]').count(), 0);
    }

    await askApi(world, 'PATCH', `${id}/`, { status: 'ready' });
    for (const page of pages) {
      await page.getByText(text.recording.live).waitFor({ state: 'detached' });
      assert.deepEqual(await linesOf(page), [...lines, 'Goodbye.']);
    }
    await row.getByText(text.library.state.live).waitFor({ state: 'detached' });
    for (const { complaints } of [anna, ben, carla]) assert.deepEqual(complaints, []);
  });

  function append(index: number, words: string, isFinal: boolean): Promise<unknown> {
    const speaker = index % 2 === 0 ? 'Anna' : 'Ben';
    const segment = { timestamp: 1000 + index * 4000, speaker, text: words, is_final: isFinal };
    return askApi(world, 'POST', `${id}/append_segments/`, { segments: [segment] });
  }
});

function line(page: Page, words: string, isDraft: boolean) {
  const kind = isDraft ? '[data-line][data-draft]' : '[data-line]:not([data-draft])';
  return page.locator(kind).filter({ hasText: words });
}

function linesOf(page: Page): Promise<string[]> {
  return page.locator('[data-line] > p').allInnerTexts();
}
