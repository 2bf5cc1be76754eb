import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { budgetWords } from './highlight-scores.ts';
import { measureNotes } from './measure.ts';
import { readMeetings } from './meetings.ts';
import { renderResults } from './print.ts';
import { qualityOf } from './results.ts';

/** `npm run bench:notes`: how good and how fast notes without a language model are. */

const usualData = fileURLToPath(
  new URL('../../../../shared/data/meetings.jsonl.gz', import.meta.url),
);
const resultsFolder = fileURLToPath(new URL('../../results', import.meta.url));

/** How the numbers were got, written beside them. */
const method = {
  splits:
    'Weights were fitted on dev (SHA-256 of the meeting id, or of the AMI project, even); test was only scored.',
  gold: 'Annotations of people only; the Zoom recordings, annotated by a machine, count for speed alone.',
  highlightsAtBudget: `ROUGE F1, Porter stems, every method cut at ${budgetWords} words, against summary, decisions, problems, actions and progress together: there the opening words score what was published (0.301; the extract then: 0.318).`,
  highlightsDelivered:
    'The highlights as delivered, against the summary alone; baselines cut at the same number of words.',
  suggestions:
    'Right: a line of the evidence is linked to an annotation; without links, F1 of stems of 0.3 or more. Precision counts missing suggestions as wrong.',
  baselines: 'Lines of the transcript as they stand: opening, random (mean of 5 seeds), longest.',
};

await new Command('bench:notes')
  .description('Measures notes without a language model on real meetings with annotations.')
  .argument('[data]', 'meetings.jsonl.gz', usualData)
  .option('--dry', 'print only, write no results')
  .action(run)
  .parseAsync();

async function run(data: string, { dry }: { readonly dry?: true }): Promise<void> {
  if (!existsSync(data)) {
    process.stderr.write(
      `There is no ${data}. Name the file of annotated meetings: npm run bench:notes -- <meetings.jsonl.gz>\n`,
    );
    process.exitCode = 2;
    return;
  }
  const meetings = await readMeetings(data);
  const { notes, speed } = measureNotes(meetings);
  const quality = qualityOf(meetings, notes);
  process.stdout.write(`${renderResults(quality, speed)}\n`);
  if (!dry) await write({ method, speed, ...quality });
}

async function write(results: unknown): Promise<void> {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const path = join(resultsFolder, `notes-${day.join('-')}.json`);
  await mkdir(resultsFolder, { recursive: true });
  await writeFile(path, `${JSON.stringify(results, shortNumber, 2)}\n`);
  process.stderr.write(`Written to ${path}\n`);
}

function shortNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
