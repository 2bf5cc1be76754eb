import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Installation, openInstallation } from '../installation.ts';
import { forgetPeakMemory, peakMemoryMb } from '../process-facts.ts';
import type { ScenarioContext } from '../scenario.ts';
import { median, percentile } from '../statistics.ts';
import { atLeast, atMost, type Row } from '../table.ts';

/** Media: uploads beside `cp` and `sync`, ranges, and how long a meeting takes to be ready. */

const megabyte = 1024 * 1024;
const list = '/api/projects/1/desktop_recordings/';
const uploadsAtOnce = 20;
const rangeBytes = 1024 * 1024;
const ranges = 200;

export async function runUpload(context: ScenarioContext): Promise<Row[]> {
  await using folder = await makeFolder();
  const { uploadMegabytes, meetingMinutes, rounds } = context.scale;
  const file = join(folder.path, 'random');
  await writeRandom(file, uploadMegabytes);
  const meeting = await makeMeeting(folder.path, meetingMinutes);
  await using installation = await openInstallation(context, async () => {});
  const client = clientOf(installation);
  const rows: Row[] = [];

  // First, while no other file waits to be processed.
  context.onProgress(`a recording of ${meetingMinutes} minutes`);
  const id = await client.upload(meeting.path, meeting.bytes / megabyte);
  const uploadedAt = performance.now();
  await client.untilReady(id, context.signal);
  const readySeconds = (performance.now() - uploadedAt) / 1000;
  rows.push({
    what: `last byte to ready, ${meetingMinutes} minutes of 720p`,
    unit: 's',
    minutebook: readySeconds,
    aim: atMost(30, readySeconds, 's'),
  });

  context.onProgress('ranges');
  const times: number[] = [];
  for (let number = 0; number < ranges; number += 1) {
    const start = Math.floor((meeting.bytes - rangeBytes) * (number / ranges));
    times.push(1000 * (await secondsOf(() => client.range(id, Math.max(0, start)))));
  }
  rows.push({
    what: 'a range of 1 MiB',
    unit: 'ms',
    minutebook: percentile(times, 50),
    latency: {
      p50Ms: percentile(times, 50),
      p95Ms: percentile(times, 95),
      p99Ms: percentile(times, 99),
    },
  });

  const one: { ours: number; copy: number }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    context.onProgress(`upload (${round}/${rounds})`);
    const copy = uploadMegabytes / (await secondsOf(() => copyDurably(file, `${file}.copy`)));
    let uploaded = '';
    const seconds = await secondsOf(async () => {
      uploaded = await client.upload(file, uploadMegabytes);
    });
    one.push({ ours: uploadMegabytes / seconds, copy });
    // Its processing would share the disk with the next round.
    await client.untilProcessed(uploaded, context.signal);
  }
  const ratio = median(one.map(({ ours, copy }) => ours / copy));
  rows.push({
    what: `one upload of ${uploadMegabytes} MiB`,
    unit: 'MiB/s',
    minutebook: median(one.map(({ ours }) => ours)),
    ceiling: median(one.map(({ copy }) => copy)),
    ratio,
    aim: atLeast(0.5, ratio),
  });

  context.onProgress(`${uploadsAtOnce} uploads at once`);
  await forgetPeakMemory(installation.server.pid);
  const seconds = await secondsOf(async () => {
    await Promise.all(
      Array.from({ length: uploadsAtOnce }, () => client.upload(file, uploadMegabytes)),
    );
  });
  const peakMb = await peakMemoryMb(installation.server.pid);
  rows.push(
    {
      what: `${uploadsAtOnce} uploads of ${uploadMegabytes} MiB at once`,
      unit: 'MiB/s',
      minutebook: (uploadMegabytes * uploadsAtOnce) / seconds,
    },
    {
      what: `memory of the server meanwhile`,
      unit: 'MB',
      minutebook: peakMb,
      aim: atMost(300, peakMb, 'MB'),
    },
  );
  return rows;
}

async function makeFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-bench-media-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function writeRandom(path: string, megabytes: number): Promise<void> {
  const block = crypto.getRandomValues(new Uint8Array(65_536));
  const megabyteBlock = Buffer.concat(Array.from({ length: 16 }, () => block));
  await using file = await open(path, 'w');
  for (let written = 0; written < megabytes; written += 1) {
    megabyteBlock.writeUInt32LE(written);
    await file.write(megabyteBlock);
  }
  await file.sync();
}

/** Slides, as most of a meeting is, and a voice's worth of noise; two minutes, over and over. */
async function makeMeeting(folder: string, minutes: number) {
  const run = promisify(execFile);
  const clip = join(folder, 'clip.mp4');
  const path = join(folder, 'meeting.mp4');
  const clipSeconds = 120;
  await run('ffmpeg', [
    ...['-v', 'error', '-nostdin'],
    ...['-f', 'lavfi', '-i', `testsrc=size=1280x720:rate=5:duration=${clipSeconds}`],
    ...['-f', 'lavfi', '-i', `anoisesrc=color=pink:amplitude=0.1:duration=${clipSeconds}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', clip],
  ]);
  await run('ffmpeg', [
    ...['-v', 'error', '-nostdin', '-stream_loop', '-1', '-i', clip, '-t', String(minutes * 60)],
    ...['-c', 'copy', '-movflags', '+faststart', path],
  ]);
  await using file = await open(path);
  return { path, bytes: (await file.stat()).size };
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await using file = await open(to, 'r+');
  await file.sync();
  await rm(to);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function clientOf({ server, apiKey }: Installation) {
  const authorization = `Bearer ${apiKey}`;
  async function call(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = { authorization, ...options.headers };
    const answer = await fetch(`${server.url}${path}`, { ...options, headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
  const read = async (id: string) =>
    (await (await call(`${list}${id}/?fields=status,error_message`)).json()) as {
      status: string;
      error_message: string | null;
    };
  /** Until there is an end, which is an error for a file of no kind. */
  async function untilProcessed(id: string, signal: AbortSignal) {
    for (;;) {
      const recording = await read(id);
      if (recording.status === 'ready' || recording.status === 'error') return recording;
      await delay(50, undefined, { signal });
    }
  }
  return {
    async upload(path: string, megabytes: number): Promise<string> {
      const bytes = Math.round(megabytes * megabyte);
      const made = await call(list, { method: 'POST' });
      const recording = (await made.json()) as { id: string; upload_token: string };
      const headers = {
        authorization: `Bearer ${recording.upload_token}`,
        'tus-resumable': '1.0.0',
      };
      const created = await fetch(`${server.url}/api/uploads/`, {
        method: 'POST',
        headers: { ...headers, 'upload-length': String(bytes) },
      });
      const location = new URL(created.headers.get('location') ?? '', server.url);
      await patch(location, headers, path, bytes);
      return recording.id;
    },
    untilProcessed,
    async untilReady(id: string, signal: AbortSignal): Promise<void> {
      const { status, error_message: message } = await untilProcessed(id, signal);
      if (status === 'error') throw new Error(message ?? 'failed');
    },
    async range(id: string, start: number): Promise<void> {
      const range = `bytes=${start}-${start + rangeBytes - 1}`;
      const answer = await call(`${list}${id}/media/`, { headers: { range } });
      await answer.arrayBuffer();
    },
  };
}

/** fetch copies every chunk once more than this; the load shares the cores with the server. */
async function patch(url: URL, headers: object, path: string, bytes: number): Promise<void> {
  await using file = await open(path);
  await new Promise<void>((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'PATCH',
        headers: {
          ...headers,
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
          'content-length': String(bytes),
        },
      },
      (answer) => {
        answer.resume();
        if (answer.statusCode === 204) answer.once('end', resolve);
        else reject(new Error(`The upload was answered with ${answer.statusCode}`));
      },
    );
    sent.once('error', reject);
    file.createReadStream({ highWaterMark: megabyte, autoClose: false }).pipe(sent);
  });
}
