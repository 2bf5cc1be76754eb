import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { describeMachine, describeSource } from '../machine.ts';
import { halfOf, readMeetings } from '../notes/meetings.ts';
import { loadMeetings } from './load.ts';
import {
  type AskedMeeting,
  type Quality,
  rankedSearch,
  scoreMethod,
  substringSearch,
  wordSubstrings,
} from './quality.ts';
import { measureSpeed } from './speed.ts';
import { withDatabase } from './with-database.ts';

/** How well and how fast the ranked search finds things in real meetings. */

const usualData = fileURLToPath(
  new URL('../../../../shared/data/meetings.jsonl.gz', import.meta.url),
);
const resultsFolder = fileURLToPath(new URL('../../results', import.meta.url));

interface Options {
  readonly times: string;
  readonly only?: 'quality' | 'speed';
  readonly half?: 'dev' | 'test';
  readonly dry?: true;
}

await new Command('bench:search')
  .description('Measures the ranked search on real meetings.')
  .argument('[data]', 'meetings.jsonl.gz', usualData)
  .option('--times <number>', 'each meeting so many times, for speed', '5')
  .option('--only <part>', 'quality or speed')
  .option('--half <half>', 'questions of the dev or the test half only')
  .option('--dry', 'print only, write no results')
  .action(run)
  .parseAsync();

async function run(data: string, options: Options): Promise<void> {
  if (!existsSync(data)) {
    process.stderr.write(`There is no ${data}. Name the file of meetings.\n`);
    process.exitCode = 2;
    return;
  }
  const meetings = (await readMeetings(data)) as AskedMeeting[];
  const quality = options.only === 'speed' ? null : await measureQuality(meetings, options);
  const times = Number(options.times);
  const speed = options.only === 'quality' ? null : await measureSpeed(meetings, times, note);
  const results = {
    ...{ startedAt: new Date().toISOString(), machine: await describeMachine() },
    ...{ source: await describeSource(), quality, speed },
  };
  process.stdout.write(`${JSON.stringify({ quality, speed }, shortNumber, 2)}\n`);
  if (options.dry) return;
  const path = join(resultsFolder, `search-${results.startedAt.slice(0, 10)}.json`);
  await mkdir(resultsFolder, { recursive: true });
  await writeFile(path, `${JSON.stringify(results, shortNumber, 2)}\n`);
  note(`Written to ${path}`);
}

async function measureQuality(meetings: readonly AskedMeeting[], { half }: Options) {
  const isScored = (meeting: AskedMeeting) => half === undefined || halfOf(meeting) === half;
  return withDatabase(async (db) => {
    const { ids } = await loadMeetings(db, meetings, 1, note);
    const methods = {
      ranked: rankedSearch(db, ids),
      substring: substringSearch(meetings),
      'substrings of words': wordSubstrings(meetings),
    };
    const scores: Record<string, Record<string, Quality>> = {};
    for (const scope of ['all meetings', 'the meeting'] as const) {
      scores[scope] = {};
      for (const [name, method] of Object.entries(methods)) {
        scores[scope][name] = await scoreMethod(meetings, scope, method, isScored);
        note(`${scope}, ${name}: ${JSON.stringify(scores[scope][name], shortNumber)}`);
      }
    }
    return scores;
  });
}

function shortNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(4))
    : value;
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
