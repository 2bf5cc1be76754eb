import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeFile = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what axe finds in the page as it stands. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  // Not as a script of the page, which its policy would forbid.
  await page.evaluate(await readFile(axeFile, 'utf8'));
  const options = JSON.stringify({ runOnly: { type: 'tag', values: rules } });
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  const found = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html).join('\n    ')}`,
  );
  assert.deepEqual(found, [], `axe at ${where}`);
}
