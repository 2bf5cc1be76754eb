import assert from 'node:assert/strict';
import { indexRecording } from '../../src/features/recordings/search-store.ts';
import type { ProcessingWorld } from '../processing/processing-world.ts';

/** The texts are found, or not, both before and after the search index was brought up to date. */
export async function assertFound(
  world: ProcessingWorld,
  id: string,
  expected: Readonly<Record<string, boolean>>,
): Promise<void> {
  for (const when of ['before the index is written', 'after']) {
    for (const [text, isFound] of Object.entries(expected))
      assert.deepEqual(await world.search(text), isFound ? [id] : [], `"${text}" ${when}`);
    await world.db.transaction((tx) => indexRecording(tx, { projectId: 1, id }));
  }
}
