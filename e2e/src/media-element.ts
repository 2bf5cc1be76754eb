import type { Page } from 'playwright-core';
import { untilGiven } from './call-api.ts';

/** How far media may have played on by the time somebody looks, in seconds. */
const latestSecond = 8;

/** Waits until the page's media play, from that second on. */
export async function untilPlaying(page: Page, second: number): Promise<void> {
  await untilGiven(`media that play from ${second} s`, async () => {
    const now = await page.evaluate<number | null>(`(() => {
      const media = document.querySelector('video, audio');
      return media === null || media.paused ? null : media.currentTime;
    })()`);
    return now !== null && now > second + 0.2 && now < second + latestSecond ? now : null;
  });
}
