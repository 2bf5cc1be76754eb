import { openInstallation } from '../installation.ts';
import type { ScenarioContext } from '../scenario.ts';
import { seedSets } from '../seed.ts';
import type { Row } from '../table.ts';
import { compareLists } from './list.ts';
import { compareSearches } from './search.ts';

/** Lists and searches over a million segments: of many short recordings, then of fewer long ones. */

const detailSegments = 5000;
const rareSegments = 20;

export async function runReading(
  context: ScenarioContext,
  wanted: { readonly list: boolean; readonly search: boolean },
): Promise<Row[]> {
  return [
    ...(await readShortRecordings(context, wanted)),
    ...(wanted.search ? await searchLongRecordings(context) : []),
  ];
}

async function readShortRecordings(
  context: ScenarioContext,
  wanted: { readonly list: boolean; readonly search: boolean },
): Promise<Row[]> {
  context.onProgress('short recordings: filling the database');
  let detailId = '';
  await using installation = await openInstallation(context, async (db) => {
    const sets = [
      { recordings: context.scale.shortRecordings, segmentsEach: 10, rareSegments },
      { recordings: 1, segmentsEach: detailSegments },
    ];
    const [, [id = ''] = []] = await seedSets(db, sets, context.signal);
    detailId = id;
  });
  const detail = { id: detailId, segments: detailSegments };
  return [
    ...(wanted.list ? await compareLists(context, installation, detail) : []),
    ...(wanted.search
      ? await compareSearches(context, installation, { title: 'short recordings' })
      : []),
  ];
}

async function searchLongRecordings(context: ScenarioContext): Promise<Row[]> {
  context.onProgress('long recordings: filling the database');
  await using installation = await openInstallation(context, async (db) => {
    const sets = [{ recordings: context.scale.longRecordings, segmentsEach: 600, rareSegments }];
    await seedSets(db, sets, context.signal);
  });
  // Fifty long transcripts are 5 MB of JSON, which has nothing to do with finding them.
  const query = { title: 'long recordings without transcripts', withoutTranscripts: true };
  return await compareSearches(context, installation, query);
}
