import { MinutebookError } from '../../../domain/errors.ts';
import { runTool } from '../../../platform/ffmpeg/run-tool.ts';

export interface Silence {
  readonly startMs: number;
  readonly endMs: number;
}

export interface PieceTools {
  readonly ffmpegPath: string;
  readonly scratchFolder: string;
  readonly signal: AbortSignal;
}

const timeLimitMs = 10 * 60_000;
/** The filter says when a silence starts and ends as tags of the sound, one to a line. */
const filter = 'silencedetect=noise=-35dB:duration=0.3,ametadata=mode=print:file=-';

/** Where nobody speaks for a moment, and the sound can be cut without cutting a word. */
export async function findSilences(audioPath: string, tools: PieceTools): Promise<Silence[]> {
  const stdout = await runFfmpeg(tools, [
    ...['-i', `file:${audioPath}`],
    ...['-map', '0:a:0', '-af', filter, '-f', 'null', '-'],
  ]);
  const silences: Silence[] = [];
  let startMs: number | null = null;
  for (const [, edge, seconds] of stdout.matchAll(/^lavfi\.silence_(start|end)=(-?[\d.]+)/gm)) {
    const timeMs = Math.round(Number(seconds) * 1000);
    if (edge === 'start') startMs = timeMs;
    else if (startMs !== null) silences.push({ startMs, endMs: timeMs });
  }
  return silences;
}

/** Its standard output; a tool that fails on the server's own sound is a defect of the server. */
export async function runFfmpeg(tools: PieceTools, args: readonly string[]): Promise<string> {
  const result = await runTool({
    program: tools.ffmpegPath,
    args: ['-hide_banner', '-nostdin', '-loglevel', 'error', ...args],
    scratchFolder: tools.scratchFolder,
    timeLimitMs,
    signal: tools.signal,
    // Lines of every frame with a tag; only edges of silences have one.
    stdoutBytes: 64 * 1024 * 1024,
  });
  tools.signal.throwIfAborted();
  if (result.kind === 'ended' && result.code === 0) return result.stdout.toString('utf8');
  const words = result.kind === 'ended' ? result.stderrTail.slice(-300) : result.kind;
  throw new MinutebookError('engine_failed', {
    detail: 'The sound could not be cut into pieces for the engine.',
    cause: new Error(`ffmpeg: ${words.replaceAll(/file:\S+/g, '[file]')}`),
  });
}
