import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { HttpConnection } from '../http-connection.ts';
import { type Installation, openInstallation } from '../installation.ts';
import type { Arrivals, ReadersTask } from '../live-readers.ts';
import { forgetPeakMemory, peakMemoryMb, processSeconds } from '../process-facts.ts';
import type { ScenarioContext } from '../scenario.ts';
import { addEmptyRecordings, projectId } from '../seed.ts';
import { makeSentences } from '../sentences.ts';
import { percentile } from '../statistics.ts';
import { atMost, type Row } from '../table.ts';

/** Many who follow one meeting: from the answer to an append until its event is at each client. */

const appendsPerSecond = 20;
const lastOnesMs = 5000;
const lookEveryMs = 50;

export async function runLive(context: ScenarioContext): Promise<Row[]> {
  const { liveStreams: streams, liveSeconds: seconds } = context.scale;
  let recordingId = '';
  await using installation = await openInstallation(context, async (db) => {
    [recordingId = ''] = await addEmptyRecordings(db, 1);
  });
  const { server, apiKey } = installation;
  const list = `/api/projects/${projectId}/desktop_recordings/`;
  const firstId = (await readHead(installation, `${list}events/?format=json`)) + 1;
  const events = seconds * appendsPerSecond;
  await forgetPeakMemory(server.pid);
  context.onProgress(`live: ${streams} streams`);
  const path = `${list}${recordingId}/events/`;
  const task: ReadersTask = { url: server.url, path, apiKey, streams, firstId, events };
  const readers = new Worker(new URL('../live-readers.ts', import.meta.url), { workerData: task });
  await once(readers, 'message', { signal: context.signal });
  context.onProgress(`live: ${appendsPerSecond} appends a second for ${seconds} s`);
  const cpuBefore = await processSeconds(server.pid);
  const acknowledged = await append(installation, `${list}${recordingId}/append_segments/`, events);
  const cpuShare = ((await processSeconds(server.pid)) - cpuBefore) / seconds;
  await untilHead(installation, `${list}events/?format=json`, firstId + events - 1);
  await delay(lastOnesMs / 10);
  readers.postMessage('results?');
  const [arrivals] = (await once(readers, 'message')) as [Arrivals];
  return [
    ...latencyRow(task, acknowledged, arrivals),
    { what: 'live: processor time of the server in a second', unit: 's', minutebook: cpuShare },
    ...(await memoryRow(server.pid, streams)),
  ];
}

async function readHead({ server, apiKey }: Installation, path: string): Promise<number> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const answer = await fetch(`${server.url}${path}`, { headers });
  return ((await answer.json()) as { next_after: number }).next_after;
}

async function untilHead(installation: Installation, path: string, id: number): Promise<void> {
  const deadline = performance.now() + lastOnesMs;
  while ((await readHead(installation, path)) < id) {
    if (performance.now() > deadline) throw new Error('Events are missing from the log');
    await delay(lookEveryMs);
  }
}

const texts = makeSentences(1000);

/** When each append was answered; one after another, at the pace of a meeting of many. */
async function append({ server, apiKey }: Installation, path: string, count: number) {
  await using connection = await HttpConnection.open(server.url, {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    prefer: 'return=minimal',
  });
  const acknowledged: number[] = [];
  const startedAt = performance.now();
  for (let number = 0; number < count; number += 1) {
    await delay(Math.max(0, startedAt + (number * 1000) / appendsPerSecond - performance.now()));
    const segment = { text: texts[number % texts.length], speaker: 'Ann', timestamp: number + 1 };
    const body = JSON.stringify({ segments: [segment] });
    await connection.call({ method: 'POST', path, body });
    acknowledged.push(performance.timeOrigin + performance.now());
  }
  return acknowledged;
}

function latencyRow(
  { streams, events }: ReadersTask,
  acknowledged: readonly number[],
  arrivals: Arrivals,
): Row[] {
  if (arrivals.some(Number.isNaN)) throw new Error('Events did not reach all clients');
  const latencies = Array.from(arrivals, (at, index) =>
    Math.max(0, at - (acknowledged[index % events] ?? Number.NaN)),
  );
  const [p50Ms, p95Ms, p99Ms] = [50, 95, 99].map((percent) => percentile(latencies, percent));
  if (p50Ms === undefined || p95Ms === undefined || p99Ms === undefined) return [];
  return [
    {
      what: `live: acknowledged to received, ${streams.toLocaleString('en')} streams, ${appendsPerSecond} appends a second, p99`,
      unit: 'ms',
      minutebook: p99Ms,
      latency: { p50Ms, p95Ms, p99Ms },
      aim: atMost(100, p99Ms, 'ms'),
    },
  ];
}

async function memoryRow(pid: number, streams: number): Promise<Row[]> {
  const peakMb = await peakMemoryMb(pid);
  if (!Number.isFinite(peakMb)) return [];
  const what = `live: memory of the server, peak, ${streams.toLocaleString('en')} streams`;
  return [{ what, unit: 'MB', minutebook: peakMb, aim: atMost(400, peakMb, 'MB') }];
}
