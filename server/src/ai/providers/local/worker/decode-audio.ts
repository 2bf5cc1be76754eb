import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sampleRateHz } from './sample-rate.ts';
import { WorkerFailure } from './worker-failure.ts';

const bytesPerSample = 4;
const keptComplaint = 500;

/**
 * The sound of a file, about a second at a time, only as fast as it is taken: a long meeting never
 * lies in memory. (A tool run with limits would push; this sound is the server's own FLAC.) ffmpeg
 * ends by itself when this process does, because nobody reads what it writes.
 */
export async function* decodeAudio(
  ffmpegPath: string,
  audioPath: string,
): AsyncGenerator<Float32Array, void, undefined> {
  const child = spawn(ffmpegPath, ffmpegArguments(audioPath), {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  // Awaited below; until then a failure to start must not count as unhandled.
  closed.catch(() => {});
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = (complaint + text.toString('utf8')).slice(-keptComplaint);
  });
  try {
    yield* samplesOf(child.stdout);
    const [code] = await closed.catch((error: Error) => {
      throw new WorkerFailure('engine_unavailable', `ffmpeg does not start: ${error.message}`);
    });
    if (code === 0) return;
    throw new WorkerFailure('engine_failed', `The sound cannot be read: ${complaint.trim()}`);
  } finally {
    child.kill('SIGKILL');
  }
}

function ffmpegArguments(audioPath: string): string[] {
  return [
    ...['-nostdin', '-hide_banner', '-v', 'error', '-threads', '1'],
    ...['-protocol_whitelist', 'file,pipe', '-i', `file:${audioPath}`],
    ...['-map', '0:a:0', '-ac', '1', '-ar', String(sampleRateHz), '-f', 'f32le', 'pipe:1'],
  ];
}

async function* samplesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Float32Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % bytesPerSample);
    // Copied, because a buffer of a pipe may begin anywhere and a sample may not.
    yield new Float32Array(new Uint8Array(bytes.subarray(0, whole)).buffer);
    rest = bytes.subarray(whole);
  }
}
