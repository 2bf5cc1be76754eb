import { healthRows } from './health.ts';
import { describeMachine, describeSource, type Machine } from './machine.ts';
import type { Scale, Scenario, ScenarioContext } from './scenario.ts';
import { runAppend } from './scenarios/append.ts';
import { runLive } from './scenarios/live.ts';
import { runReading } from './scenarios/reading.ts';
import { runStart } from './scenarios/start.ts';
import { runUpload } from './scenarios/upload.ts';
import type { Score } from './score.ts';
import { type Row, renderTable } from './table.ts';

export const topics = ['append', 'list', 'search', 'start', 'upload', 'live'] as const;
export type Topic = (typeof topics)[number];

export interface BenchOptions {
  readonly topics: readonly Topic[];
  readonly scale: Scale;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
}

/** Measures all that is asked for, one thing after another; for people, and for a file. */
export async function runBench(options: BenchOptions): Promise<{ text: string; results: object }> {
  const startedAt = new Date();
  const machine = await describeMachine();
  const scores: Score[] = [];
  let postgres: Readonly<Record<string, string>> = {};
  const context: ScenarioContext = {
    ...options,
    onScore: (score) => scores.push(score),
    onPostgres: (settings) => {
      postgres = settings;
    },
  };
  const rows: Row[] = [];
  const seconds: Record<string, number> = {};
  for (const { name, run } of scenariosOf(options.topics)) {
    const before = performance.now();
    rows.push(...(await run(context)));
    seconds[name] = (performance.now() - before) / 1000;
  }
  rows.push(...healthRows(scores));
  const results = {
    startedAt: startedAt.toISOString(),
    seconds,
    source: await describeSource(),
    machine,
    postgres,
    topics: options.topics,
    scale: options.scale,
    rows,
    scores,
  };
  return { text: `\n${heading(machine, postgres)}\n\n${renderTable(rows)}\n`, results };
}

function scenariosOf(wanted: readonly Topic[]): { name: string; run: Scenario }[] {
  const list = wanted.includes('list');
  const search = wanted.includes('search');
  return [
    ...(wanted.includes('append') ? [{ name: 'append', run: runAppend }] : []),
    ...(list || search
      ? [
          {
            name: 'reading',
            run: (context: ScenarioContext) => runReading(context, { list, search }),
          },
        ]
      : []),
    ...(wanted.includes('start') ? [{ name: 'start', run: runStart }] : []),
    ...(wanted.includes('upload') ? [{ name: 'upload', run: runUpload }] : []),
    ...(wanted.includes('live') ? [{ name: 'live', run: runLive }] : []),
  ];
}

function heading(machine: Machine, postgres: Readonly<Record<string, string>>): string {
  const { cores, processor, memoryMb, system, node, fdatasyncMs } = machine;
  return [
    `${cores} × ${processor}, ${memoryMb} MB, ${system}, Node ${node}, PostgreSQL ${postgres.server_version ?? '(as bundled)'},`,
    `fdatasync ${fdatasyncMs.toFixed(2)} ms. The load, the server and PostgreSQL share the cores; the ceiling is the`,
    'server’s SQL through the driver alone, while the server stands still. Medians of rounds; ratios within a round.',
    'Event-loop delay is the time between two ticks of a 10 ms timer, less these 10 ms.',
  ].join('\n');
}
