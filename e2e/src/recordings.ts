import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { text } from '../../web/src/text/text.ts';
import { askApi, untilGiven } from './call-api.ts';
import type { WebWorld } from './web-world.ts';

export type FixtureName = 'meet2.webm' | 'meet3.webm' | 'fl1.m4a';

/** Speech that the tiny model understands; see the README there. */
export function fixture(name: FixtureName): string {
  const file = `../../server/test/fixtures/speech/audio/${name}`;
  return fileURLToPath(new URL(file, import.meta.url));
}

/** With the button of the library, which has to be open. */
export async function chooseFiles(page: Page, names: readonly FixtureName[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: text.uploads.upload }).first().click();
  await (await chooser).setFiles(names.map(fixture));
}

export interface StoredRecording {
  readonly id: string;
  readonly status: string;
  readonly meeting_title: string | null;
  readonly duration_seconds: number | null;
  readonly summary: string | null;
}

/** Sent by the command; resolves with its id once it has words and notes. */
export async function uploadFixture(
  world: WebWorld,
  name: FixtureName,
  title: string,
): Promise<string> {
  await world.command('upload', fixture(name), '--title', title);
  const { id } = await untilGiven(`notes of ${title}`, async () => {
    const recordings = await listRecordings(world);
    const found = recordings.find((recording) => recording.meeting_title === title);
    return found?.status === 'ready' && found.summary !== null ? found : null;
  });
  return id;
}

export async function listRecordings(world: WebWorld): Promise<readonly StoredRecording[]> {
  const page = await askApi<{ results: readonly StoredRecording[] }>(world, 'GET', '');
  return page.results;
}

interface SearchAnswer {
  readonly results: readonly { readonly hits: readonly { readonly speaker: string | null }[] }[];
  readonly facets: { readonly speaker: readonly { readonly value: string }[] };
}

/** Waits until the search has caught up with the speaker's words, as hit and as filter. */
export async function untilSearchable(
  world: WebWorld,
  words: string,
  speaker: string,
): Promise<void> {
  await untilGiven(`${speaker} in the search for ${words}`, async () => {
    const path = `search/?${new URLSearchParams({ q: words })}`;
    const { results, facets } = await askApi<SearchAnswer>(world, 'GET', path);
    const isHit = results.some(({ hits }) => hits.some((hit) => hit.speaker === speaker));
    return (isHit && facets.speaker.some(({ value }) => value === speaker)) || null;
  });
}

/** A recording that a recorder has begun, without words so far; resolves with its id. */
export async function beginMeeting(world: WebWorld, title: string): Promise<string> {
  const { id } = await askApi<StoredRecording>(world, 'POST', '', { platform: 'zoom' });
  await askApi(world, 'PATCH', `${id}/`, { meeting_title: title });
  return id;
}
