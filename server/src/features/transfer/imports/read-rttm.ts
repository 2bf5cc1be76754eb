import { secondsToMs } from './clock-times.ts';
import { malformed } from './import-faults.ts';
import type { Findings, SpeakerTurn } from './imported-transcript.ts';
import { maxSegments } from './segments-of-file.ts';
import { beginningOf, type TextFile } from './text-file.ts';

/** NIST RTTM: `SPEAKER file channel start duration <NA> <NA> name …`: who spoke when, no words. */

export function isRttm(file: TextFile): boolean {
  return /^(?:SPEAKER\s+\S+\s+\d+\s+[\d.]+\s+[\d.]+\s|SPKR-INFO\s+\S+\s+\d+\s)/.test(
    beginningOf(file, 1)[0] ?? '',
  );
}

export function readRttm({ lines }: TextFile): Findings {
  const turns: SpeakerTurn[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('SPEAKER')) continue;
    const [, , , start, duration, , , speaker] = line.slice(0, 1000).split(/\s+/);
    const startMs = secondsToMs(start);
    const durationMs = secondsToMs(duration);
    if (startMs === null || durationMs === null || speaker === undefined) {
      throw malformed(index + 1, 'this is not "SPEAKER file channel start duration … name".');
    }
    turns.push({ startMs, endMs: startMs + durationMs, speaker });
    if (turns.length > maxSegments) throw malformed(index + 1, `more than ${maxSegments} turns.`);
  }
  return { turns };
}
