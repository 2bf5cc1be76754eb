import { runTool } from '../../../platform/ffmpeg/run-tool.ts';
import { type MediaWork, type ProcessingFailure, unfinished } from './media-work.ts';
import type { MediaProbe } from './probe.ts';
import { readingTimeMs } from './processing-limits.ts';
import { complains, sourceArguments } from './source-arguments.ts';

export type VideoEnd =
  | { readonly kind: 'read'; readonly endMs: number; readonly damaged: boolean }
  | ProcessingFailure;

/** Where the last picture that is really in the file ends: by its packets, without decoding. */
export async function videoEnd(work: MediaWork, probe: MediaProbe): Promise<VideoEnd> {
  const packets = new PacketEnd();
  const result = await runTool({
    program: work.tools.ffprobe,
    args: [
      ...['-v', 'error', '-hide_banner', '-select_streams', String(probe.video?.index ?? 'v:0')],
      ...['-show_entries', 'packet=pts_time,duration_time', '-print_format', 'csv=print_section=0'],
      ...sourceArguments(work.source, probe.container, work.limits),
    ],
    scratchFolder: work.scratchFolder,
    timeLimitMs: readingTimeMs(work.limits, work.sizeBytes),
    memoryBytes: work.limits.memoryBytes,
    signal: work.signal,
    onStdout: (chunk) => packets.add(chunk.toString('latin1')),
  });
  if (result.kind !== 'ended') return unfinished(result);
  const endMs = Math.max(0, Math.round(packets.endSeconds() * 1000) - probe.startMs);
  return {
    kind: 'read',
    endMs: packets.count === 0 ? 0 : Math.min(endMs, work.limits.maxDurationMs),
    damaged: result.code !== 0 || complains(result.stderrTail),
  };
}

/** The latest end among lines of `time,duration`; either may be `N/A`. */
class PacketEnd {
  count = 0;
  #rest = '';
  #latest = Number.NEGATIVE_INFINITY;
  #latestDuration = 0;

  add(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#addLine(line);
  }

  endSeconds(): number {
    return this.count === 0 ? 0 : this.#latest + this.#latestDuration;
  }

  #addLine(line: string): void {
    const [time = Number.NaN, duration = Number.NaN] = line.split(',').map(Number.parseFloat);
    if (!Number.isFinite(time)) return;
    this.count += 1;
    if (time < this.#latest) return;
    // A picture without a duration stays as long as the one before, but no longer than a second.
    const since = this.count === 1 ? 0 : Math.min(1, time - this.#latest);
    this.#latestDuration = Number.isFinite(duration) ? Math.min(duration, 60) : since;
    this.#latest = time;
  }
}
