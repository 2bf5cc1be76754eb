import { setMaxListeners } from 'node:events';
import type { Command } from 'commander';
import { newId } from '../../domain/ids.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { createExchange } from './http-exchange.ts';
import { createPatientRequests } from './patient-requests.ts';
import { showProgress } from './progress.ts';
import { checkMeetings, type FilesSummary, takeMeetings } from './read-meetings.ts';
import { createRecorderClient } from './recorder-client.ts';
import { type ReplayOutcome, replay } from './replay.ts';
import {
  type CheckedReplayOptions,
  checkReplayOptions,
  defaultBaseUrl,
  type RawReplayOptions,
} from './replay-options.ts';
import {
  listDifferences,
  type RequestTotals,
  replayJson,
  replayTable,
  withCommas,
} from './report.ts';

export function addReplayCommand(program: Command, context: CommandContext): void {
  program
    .command('replay')
    .description('play meetings from files, as a desktop recorder would, and check what was stored')
    .argument(
      '<file...>',
      'JSON lines, a meeting each, plain or .gz; try docs/examples/meeting.jsonl',
    )
    .option('--speed <n>', '1 for real time, 10 for ten times as fast, 0 for at once', '1')
    .option('--limit <n>', 'play only the first n meetings')
    .option('--concurrency <n>', 'meetings played at a time (default: 1, or 4 at speed 0)')
    .option('--project <id>', 'into which project', '@current')
    .option('--base-url <url>', `the server (default: MINUTEBOOK_BASE_URL, or ${defaultBaseUrl})`)
    .option('--key <key>', 'an API key (default: MINUTEBOOK_API_KEY, which other users cannot see)')
    .option('--keep-dates', 'start recordings on the dates of the meetings instead of now')
    .option('--json', 'print the totals as JSON')
    .action((files: string[], options: RawReplayOptions) => run(context, files, options));
}

const timeoutMs = 30_000;
/** How long a server may be away, as it is while it is started again. */
const patienceMs = 90_000;

async function run(
  context: CommandContext,
  paths: readonly string[],
  raw: RawReplayOptions,
): Promise<void> {
  const options = checkReplayOptions(raw, context.clientSettings());
  const files = { paths, limit: options.limit };
  const summary = await checkMeetings(files);
  const stop = stopSignal(context);
  await using exchange = createExchange({
    ...options,
    connections: options.concurrency,
    timeoutMs,
  });
  // A server that is not there at the very start is not waited for.
  const firstTry = createPatientRequests({ exchange, patienceMs: 0, onWait: context.note });
  await createRecorderClient(firstTry, options).checkAccess(stop);

  context.note(describeStart(summary, options));
  using progress = showProgress(context.terminal, summary.segments, context.note);
  const requests = createPatientRequests({ exchange, patienceMs, onWait: progress.wait });
  const outcome = await replay({
    ...options,
    meetings: takeMeetings(files),
    client: createRecorderClient(requests, options),
    replayId: `replay-${newId()}`,
    onSegments: progress.advance,
    signal: stop,
  });
  progress[Symbol.dispose]();
  conclude(context, options, summary, outcome, requests.counts);
}

const stopped = new CommandFailure('It was told to stop.');

function stopSignal({ stopRequested }: CommandContext): AbortSignal {
  const controller = new AbortController();
  // Every meeting that is being played listens to it.
  setMaxListeners(0, controller.signal);
  void stopRequested.then(() => controller.abort(stopped));
  return controller.signal;
}

function describeStart(
  { meetings, segments, durationMs }: FilesSummary,
  { speed }: CheckedReplayOptions,
) {
  const what = `Playing ${count(meetings, 'meeting')}, ${count(segments, 'segment')}`;
  if (speed === 0) return `${what}, at once …`;
  const minutes = Math.ceil(durationMs / speed / 60_000);
  return `${what}, at speed ${speed}: about ${count(minutes, 'minute')} of playing …`;
}

function count(number: number, word: string): string {
  return `${withCommas(number)} ${word}${number === 1 ? '' : 's'}`;
}

/** Prints the result; throws a CommandFailure unless everything was played and is there. */
function conclude(
  { print, note }: CommandContext,
  { asJson }: CheckedReplayOptions,
  summary: FilesSummary,
  outcome: ReplayOutcome,
  requests: RequestTotals,
): void {
  const { tally, differences, failure } = outcome;
  // The server refused the first request: that is a matter of the key or the options.
  if (failure instanceof UsageError && tally.total.segmentsSent === 0) throw failure;
  print(asJson ? replayJson(outcome, requests) : replayTable(outcome, requests));
  if (requests.repeated > 0) note(`${count(requests.repeated, 'request')} had to be repeated.`);
  if (differences.length > 0) note(listDifferences(differences));
  if (failure !== null) {
    const isKnown = failure instanceof CommandFailure || failure instanceof UsageError;
    if (!isKnown) throw failure;
    throw new CommandFailure(
      `Ended after ${withCommas(tally.total.meetings)} of ${count(summary.meetings, 'meeting')} and ` +
        `${withCommas(tally.total.segmentsSent)} of ${count(summary.segments, 'segment')}; ` +
        `recordings that broke off have the status error. ${failure.message}`,
    );
  }
  if (differences.length > 0) {
    throw new CommandFailure(
      `${count(tally.total.lost, 'segment')} lost, ${count(differences.length, 'difference')} in all. ` +
        'The recordings are kept for you to look at.',
    );
  }
}
