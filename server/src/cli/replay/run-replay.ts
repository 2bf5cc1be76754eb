import { newId } from '../../domain/ids.ts';
import { connectToServer } from '../api-client/server-connection.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { showProgress } from './progress.ts';
import { checkMeetings, type FilesSummary, takeMeetings } from './read-meetings.ts';
import { createRecorderClient } from './recorder-client.ts';
import { type ReplayOutcome, replay } from './replay.ts';
import {
  type CheckedReplayOptions,
  checkReplayOptions,
  type RawReplayOptions,
} from './replay-options.ts';
import {
  listDifferences,
  type RequestTotals,
  replayJson,
  replayTable,
  withCommas,
} from './report.ts';

/** Throws a UsageError before anything is created, or a CommandFailure unless all came back. */
export async function runReplay(
  context: CommandContext,
  paths: readonly string[],
  raw: RawReplayOptions,
): Promise<void> {
  const options = checkReplayOptions(raw, context.clientSettings());
  const files = { paths, limit: options.limit };
  const summary = await checkMeetings(files);
  await using server = connectToServer({
    ...options,
    connections: options.concurrency,
    note: context.note,
  });
  await server.checkAccess(context.stop);

  context.note(describeStart(summary, options));
  using progress = showProgress(context.terminal, summary.segments, context.note);
  const requests = server.patientRequests(progress.wait);
  const outcome = await replay({
    ...options,
    meetings: takeMeetings(files),
    client: createRecorderClient(requests, options),
    replayId: `replay-${newId()}`,
    onSegments: progress.advance,
    signal: context.stop,
  });
  progress[Symbol.dispose]();
  conclude(context, options, summary, outcome, requests.counts);
}

function describeStart(
  { meetings, segments, durationMs }: FilesSummary,
  { speed, concurrency }: CheckedReplayOptions,
): string {
  const what = `Playing ${count(meetings, 'meeting')}, ${count(segments, 'segment')}`;
  if (speed === 0) return `${what}, at once …`;
  const seconds = Math.ceil(durationMs / speed / Math.min(concurrency, meetings) / 1000);
  const time = seconds < 100 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute');
  return `${what}, at speed ${speed}: about ${time} …`;
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
