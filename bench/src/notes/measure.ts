import type { Notes } from '../../../server/src/domain/notes.ts';
import { extractNotes } from '../../../server/src/features/notes/extract/extract-notes.ts';
import { type Meeting, notesSource } from './meetings.ts';

/** Notes of all meetings, and what they took. Other work on the machine makes wall time longer. */
export interface Measured {
  readonly notes: ReadonlyMap<string, Notes>;
  readonly speed: Speed;
}

export interface Speed {
  readonly meetings: number;
  /** The first, with the model of wink-nlp and a cold compiler; in none of the others. */
  readonly coldStartMs: number;
  /** What the model and one meeting add to the process. */
  readonly modelMb: number;
  readonly totalMs: number;
  readonly totalCpuMs: number;
  /** By processor time. */
  readonly slowest: {
    readonly id: string;
    readonly words: number;
    readonly ms: number;
    readonly cpuMs: number;
  };
  /** Time per word, as 9,000 words, which is about an hour of talk. */
  readonly medianMsPerHour: number;
  readonly medianCpuMsPerHour: number;
  /** Highest memory of the process, everything else of the bench included. */
  readonly peakRssMb: number;
}

const wordsPerHour = 9000;

interface Timing {
  readonly id: string;
  readonly words: number;
  readonly ms: number;
  readonly cpuMs: number;
}

export function measureNotes(meetings: readonly Meeting[]): Measured {
  const before = process.memoryUsage().rss;
  const [first] = meetings;
  const cold = first === undefined ? 0 : timed(first).timing.ms;
  const modelMb = (process.memoryUsage().rss - before) / 2 ** 20;
  const notes = new Map<string, Notes>();
  const timings = meetings.map((meeting) => {
    const { outcome, timing } = timed(meeting);
    if (outcome.kind === 'notes') notes.set(meeting.id, outcome.notes);
    return timing;
  });
  return { notes, speed: { ...summary(timings), coldStartMs: cold, modelMb } };
}

function timed(meeting: Meeting) {
  const source = notesSource(meeting);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const outcome = extractNotes(source);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const words = meeting.segments.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  return { outcome, timing: { id: meeting.id, words, ms, cpuMs: (user + system) / 1000 } };
}

function summary(timings: readonly Timing[]): Omit<Speed, 'coldStartMs' | 'modelMb'> {
  const nothing = { id: '', words: 0, ms: 0, cpuMs: 0 };
  const slowest = timings.reduce((worst, one) => (one.cpuMs > worst.cpuMs ? one : worst), nothing);
  const median = (key: 'ms' | 'cpuMs') => {
    const perHour = timings
      .map((one) => (one[key] * wordsPerHour) / one.words)
      .sort((a, b) => a - b);
    return perHour[Math.floor(perHour.length / 2)] ?? 0;
  };
  return {
    meetings: timings.length,
    totalMs: timings.reduce((sum, { ms }) => sum + ms, 0),
    totalCpuMs: timings.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    slowest,
    medianMsPerHour: median('ms'),
    medianCpuMsPerHour: median('cpuMs'),
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}
