import type { Page } from 'playwright-core';
import { text } from '../../web/src/text/text.ts';

/** A place of the app, and what stands there once it is ready. */
export interface View {
  readonly name: string;
  readonly address: string;
  ready(page: Page): Promise<void>;
}

const heading =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('heading', { name, exact: true }).first().waitFor();

/** What people who are signed in see most, of a project with one recording that has words. */
export function mainViews(recordingId: string, title: string, word: string): readonly View[] {
  const row = (page: Page) => page.getByRole('link', { name: title, exact: true }).waitFor();
  return [
    { name: 'library', address: '/', ready: row },
    {
      name: 'search',
      address: `/?${new URLSearchParams({ q: word })}`,
      ready: (page) => page.locator('article mark').first().waitFor(),
    },
    {
      name: 'recording',
      address: `/recordings/${recordingId}`,
      async ready(page) {
        await heading(title)(page);
        await page.getByText(text.notes.extract, { exact: true }).waitFor();
      },
    },
    { name: 'record', address: '/record', ready: heading(text.recorder.title) },
  ];
}

export function settingsViews(): readonly View[] {
  return Object.keys(text.settings.sections).map((section) => ({
    name: `settings, ${section}`,
    address: `/settings/${section}`,
    async ready(page) {
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.getByText(text.ui.loading).first().waitFor({ state: 'detached' });
    },
  }));
}
