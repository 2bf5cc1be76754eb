import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { writeResults } from './results-file.ts';
import { runBench, type Topic, topics } from './run.ts';
import { quickScale, wholeScale } from './scenario.ts';

/** `npm run bench`: how fast Minutebook is on this machine, beside what its database can do. */

interface Options {
  readonly only: readonly Topic[];
  readonly quick?: true;
  readonly seconds?: number;
}

const resultsFolder = fileURLToPath(new URL('../results', import.meta.url));

await new Command('bench')
  .description('Measures Minutebook, each figure beside what its database alone does.')
  .option('--only <topics>', `some of ${topics.join(',')}`, readTopics, topics)
  .option('--quick', 'short rounds and little data, for work on the bench itself')
  .option('--seconds <number>', 'length of a round', readSeconds)
  .action(run)
  .parseAsync();

function readTopics(text: string): readonly Topic[] {
  const names = text.split(',');
  const known = topics.filter((topic) => names.includes(topic));
  if (known.length === names.length) return known;
  throw new InvalidArgumentError(`Write some of ${topics.join(',')}.`);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 60) return seconds;
  throw new InvalidArgumentError('Write a number of seconds up to 60.');
}

async function run(options: Options): Promise<void> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await measure(options, interruption.signal);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    note('Interrupted. What was started is stopped, what was written is removed.');
    process.exitCode = 130;
  }
}

async function measure(options: Options, signal: AbortSignal): Promise<void> {
  const startedAt = new Date();
  const scale = options.quick ? quickScale : wholeScale;
  const { text, results } = await runBench({
    topics: options.only,
    scale: { ...scale, secondsPerRound: options.seconds ?? scale.secondsPerRound },
    signal,
    onProgress: note,
  });
  process.stdout.write(`${text}\n`);
  const folder = options.quick ? tmpdir() : resultsFolder;
  note(`Written to ${await writeResults(folder, dayOf(startedAt), results)}`);
}

/** Of the place where the bench runs. */
function dayOf(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
