import { tokenize } from '../../../server/src/features/search/tokenize.ts';
import { type Installation, openInstallation } from '../installation.ts';
import type { Meeting } from '../notes/meetings.ts';
import { type ScenarioContext, wholeScale } from '../scenario.ts';
import { percentile } from '../statistics.ts';
import { loadMeetings, projectId } from './load.ts';

/** How long searches take over HTTP, in meetings of which each is there several times. */

export interface Latency {
  readonly queries: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  readonly failed: number;
}

const writers = 50;
const queriesOfKind = 120;

export async function measureSpeed(
  meetings: readonly Meeting[],
  times: number,
  onProgress: (message: string) => void,
) {
  const context: ScenarioContext = {
    scale: wholeScale,
    signal: new AbortController().signal,
    onProgress,
    onScore() {},
    onPostgres() {},
  };
  let indexSeconds = 0;
  await using installation = await openInstallation(context, async (db) => {
    ({ indexSeconds } = await loadMeetings(db, meetings, times, onProgress));
  });
  const lines = spokenLines(meetings);
  const kinds = { ...drawWords(lines), ...drawPhrases(lines, 7) };
  // A server that has just started is not what people meet.
  for (const queries of Object.values(drawPhrases(lines, 8))) {
    await askInTurn(installation, queries.slice(0, 40));
  }
  const alone = await askAll(installation, kinds, onProgress);
  const { result: whileAppending, appends } = await whileWriting(installation, () =>
    askAll(installation, kinds, onProgress),
  );
  const segments = times * meetings.reduce((sum, meeting) => sum + meeting.segments.length, 0);
  return { times, segments, indexSeconds, alone, whileAppending, appends };
}

type Queries = Readonly<Record<string, readonly string[]>>;

async function askAll(
  installation: Installation,
  kinds: Queries,
  onProgress: (message: string) => void,
): Promise<Record<string, Latency>> {
  const latencies: Record<string, Latency> = {};
  for (const [kind, queries] of Object.entries(kinds)) {
    latencies[kind] = await askInTurn(installation, queries);
    onProgress(`${kind}: ${JSON.stringify(latencies[kind])}`);
  }
  return latencies;
}

async function askInTurn(installation: Installation, queries: readonly string[]): Promise<Latency> {
  const taken: number[] = [];
  let failed = 0;
  for (const query of queries) {
    const before = performance.now();
    const answer = await ask(installation, query);
    taken.push(performance.now() - before);
    if (!answer.ok) failed += 1;
  }
  return {
    queries: taken.length,
    p50Ms: percentile(taken, 50),
    p95Ms: percentile(taken, 95),
    maxMs: Math.max(...taken),
    failed,
  };
}

async function ask({ server, apiKey }: Installation, query: string): Promise<Response> {
  const address = `${server.url}/api/projects/${projectId}/desktop_recordings/search/`;
  const answer = await fetch(`${address}?q=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  await answer.arrayBuffer();
  return answer;
}

type Words = readonly string[];

function spokenLines(meetings: readonly Meeting[]): readonly Words[] {
  return meetings
    .flatMap(({ segments }) => segments)
    .map(({ text }) => tokenize(text).map(({ word }) => word))
    .filter((words) => words.length > 0);
}

/** By their frequency, from the commonest on. */
function drawWords(lines: readonly Words[]): Queries {
  const counts = new Map<string, number>();
  for (const word of lines.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const band = (from: number, to: number) => spread(byCount.slice(from, to), queriesOfKind / 3);
  return {
    'one word, the 100 commonest': spread(byCount.slice(0, 100), queriesOfKind),
    'one word, all bands': [...band(0, 200), ...band(200, 2000), ...band(2000, 15_000)],
    'wrong spelling': spread(byCount.slice(500, 5000), 40).map(
      (word) => `${word.slice(0, 2)}x${word.slice(2)}`,
    ),
  };
}

/** Words as they were spoken. */
function drawPhrases(lines: readonly Words[], seed: number): Queries {
  const random = makeRandom(seed);
  const phrase = (words: number) =>
    Array.from({ length: queriesOfKind }, () => {
      const long = lines.filter((line) => line.length > words + 2);
      const line = long[Math.floor(random() * long.length)] ?? [];
      const from = Math.floor(random() * (line.length - words));
      return line.slice(from, from + words).join(' ');
    });
  return {
    'two words': phrase(2),
    'phrase of two words': phrase(2).map((words) => `"${words}"`),
    'phrase of three words': phrase(3).map((words) => `"${words}"`),
    'question of eight words': phrase(8),
  };
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_item, index) => index % step === 0).slice(0, count);
}

/** The same numbers in every run (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fifty recorders, each sending two lines every second. */
async function whileWriting<Result>(
  { server, apiKey }: Installation,
  work: () => Promise<Result>,
): Promise<{ result: Result; appends: Latency }> {
  const stop = new AbortController();
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const root = `${server.url}/api/projects/${projectId}/desktop_recordings`;
  const taken: number[] = [];
  let failed = 0;
  const write = async (writer: number) => {
    const created = await fetch(`${root}/`, { method: 'POST', headers, body: '{}' });
    const { id } = (await created.json()) as { id: string };
    for (let line = 0; !stop.signal.aborted; line += 2) {
      const segments = [line, line + 1].map((number) => ({
        timestamp: 1000 + number * 500,
        speaker: `Writer ${writer}`,
        text: `Line ${number} of the meeting about the budget and the launch of the remote control`,
        is_final: true,
      }));
      const before = performance.now();
      const answer = await fetch(`${root}/${id}/append_segments/`, {
        method: 'POST',
        headers: { ...headers, prefer: 'return=minimal' },
        body: JSON.stringify({ segments }),
      });
      await answer.arrayBuffer();
      taken.push(performance.now() - before);
      if (!answer.ok) failed += 1;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  };
  const writing = Array.from({ length: writers }, (_, writer) => write(writer));
  const result = await work();
  stop.abort();
  await Promise.all(writing);
  const latency = {
    queries: taken.length,
    p50Ms: percentile(taken, 50),
    p95Ms: percentile(taken, 95),
    maxMs: Math.max(...taken),
    failed,
  };
  return { result, appends: latency };
}
