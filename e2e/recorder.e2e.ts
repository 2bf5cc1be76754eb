import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { text } from '../web/src/text/text.ts';
import { askApi, untilGiven } from './src/call-api.ts';
import { findBrowser, noBrowser } from './src/find-browser.ts';
import { listRecordings } from './src/recordings.ts';
import { startWebWorld, type WebWorld } from './src/web-world.ts';

const skip = (await findBrowser()) === null ? noBrowser : false;
const words = text.recorder;

suite('recording in the browser', { skip }, () => {
  let world: WebWorld;
  before(async () => {
    world = await startWebWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  test('a reload in the middle loses nothing of what was captured', async () => {
    await using anna = await world.administrator();
    const { page } = anna;
    await page.goto('/record');
    await page.getByRole('button', { name: words.start }).click();
    await page.getByText(words.consentMissing).waitFor();
    assert.deepEqual(await listRecordings(world), [], 'nothing begins before all agree');

    await begin(page, 'Interrupted');
    await untilElapsed(page, 4);
    await page.reload();
    const kept = page.getByRole('article').filter({ hasText: 'Interrupted' });
    await kept.getByText(/Recording stopped at/).waitFor();
    await kept.getByText(`${words.done}.`).waitFor();
    await kept.getByRole('button', { name: words.dismiss }).click();
    await kept.waitFor({ state: 'detached' });
    assert.deepEqual(await keptOnDevice(page), { takes: 0, chunks: 0 });

    const { status, durationMs } = await untilProcessed(world, 'Interrupted');
    assert.equal(status, 'ready');
    assert.ok(durationMs > 2500 && durationMs < 8000, `${durationMs} ms`);
    assert.deepEqual(anna.complaints, []);
  });

  test('a network that goes and comes back loses nothing either', async () => {
    await using anna = await world.administrator();
    const { page, context } = anna;
    await page.goto('/record');
    await begin(page, 'Cut off');
    await untilElapsed(page, 2);
    await context.setOffline(true);
    await page.getByText(words.halts.away).waitFor();
    await untilElapsed(page, 5);
    await context.setOffline(false);
    await untilElapsed(page, 6);
    await page.getByRole('button', { name: words.stop }).click();
    await page.getByRole('heading', { name: words.done }).waitFor();
    await page.getByRole('button', { name: words.again }).click();
    await page.getByRole('button', { name: words.start }).waitFor();
    assert.deepEqual(await keptOnDevice(page), { takes: 0, chunks: 0 });

    const { durationMs } = await untilProcessed(world, 'Cut off');
    assert.ok(durationMs > 5500, `${durationMs} ms`);
    assert.deepEqual(anna.complaints, []);
  });
});

async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: words.meetingTitle, exact: true }).fill(title);
  await page.getByRole('checkbox', { name: words.consent }).check();
  await page.getByRole('button', { name: words.start }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

/** Waits until the clock of the recorder shows so many seconds, or some more. */
async function untilElapsed(page: Page, seconds: number): Promise<void> {
  const clock = page.getByLabel(words.elapsed);
  await untilGiven(`${seconds} s on the clock`, async () => {
    const [minutes = '', rest = ''] = (await clock.innerText()).split(':');
    return Number(minutes) * 60 + Number(rest) >= seconds ? true : null;
  });
}

/** What the recorder still keeps in the browser. */
function keptOnDevice(page: Page): Promise<{ takes: number; chunks: number }> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('minutebook-recorder');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const stores = opening.result.transaction(['takes', 'chunks']);
      const takes = stores.objectStore('takes').count();
      const chunks = stores.objectStore('chunks').count();
      stores.oncomplete = () => resolve({ takes: takes.result, chunks: chunks.result });
    };
  })`);
}

interface Integrity {
  readonly media: { readonly duration_ms: number | null } | null;
}

async function untilProcessed(world: WebWorld, title: string) {
  return untilGiven(`media of ${title}`, async () => {
    const recordings = await listRecordings(world);
    const found = recordings.find((recording) => recording.meeting_title === title);
    if (found === undefined || found.status !== 'ready') return null;
    const { media } = await askApi<Integrity>(world, 'GET', `${found.id}/integrity/`);
    const durationMs = media?.duration_ms ?? null;
    return durationMs === null ? null : { status: found.status, durationMs };
  });
}
