import type { Speed } from './measure.ts';
import type { Group, QualityResults } from './results.ts';

const methods = ['minutebook', 'opening', 'random', 'longest'];

export function renderResults(quality: QualityResults, speed: Speed): string {
  return [
    table(
      'Highlights, 400 words against the whole minutes: ROUGE-1 / 2 / L',
      quality.highlightsAtBudget,
      ({ rouge1, rouge2, rougeL }) => [rouge1, rouge2, rougeL],
    ),
    table(
      'Highlights as delivered, against the summary: ROUGE-1 / 2 / L',
      quality.highlightsDelivered,
      ({ rouge1, rouge2, rougeL }) => [rouge1, rouge2, rougeL],
    ),
    table('Tasks: precision at 5 / recall at 20', quality.tasks, ({ precisionAt5, recallAt20 }) => [
      precisionAt5,
      recallAt20,
    ]),
    table(
      'Decisions: precision at 5 / recall at 20',
      quality.decisions,
      ({ precisionAt5, recallAt20 }) => [precisionAt5, recallAt20],
    ),
    speedText(speed),
  ].join('\n\n');
}

function table<Score>(
  title: string,
  groups: readonly Group<Score>[],
  numbers: (score: Score) => number[],
): string {
  const rows = groups.map(({ source, half, meetings, scores }) => [
    source,
    half,
    String(meetings),
    ...methods.map((name) => {
      const score = scores[name];
      return score === undefined
        ? ''
        : numbers(score)
            .map((value) => value.toFixed(3))
            .join(' / ');
    }),
  ]);
  const lines = [['source', 'half', 'meetings', ...methods], ...rows];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ??
    [];
  const text = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...text].join('\n');
}

function speedText(speed: Speed): string {
  const s = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  return [
    `Speed, ${speed.meetings} meetings: ${s(speed.totalMs)} in all (${s(speed.totalCpuMs)} of processor)`,
    `  slowest ${speed.slowest.id}, ${speed.slowest.words} words: ${s(speed.slowest.ms)} (${s(speed.slowest.cpuMs)} of processor)`,
    `  median, as an hour of 9,000 words: ${s(speed.medianMsPerHour)} (${s(speed.medianCpuMsPerHour)} of processor)`,
    `  cold start with the model: ${s(speed.coldStartMs)}, ${speed.modelMb.toFixed(0)} MB; peak of the bench ${speed.peakRssMb.toFixed(0)} MB`,
  ].join('\n');
}
