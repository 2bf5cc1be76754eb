/** What a run found, one line for each question, as people read it. */

export interface Row {
  readonly what: string;
  readonly unit: 'per second' | 'ms' | 's' | 'MB' | 'MiB/s' | 'times';
  readonly minutebook: number;
  /** What Minutebook is held against. */
  readonly ceiling?: number;
  /** Minutebook to ceiling: the median of the rounds' ratios. */
  readonly ratio?: number;
  /** Of one operation of Minutebook, medians of the rounds. */
  readonly latency?: { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number };
  /** Processor time of one operation: in the bench, in the server process, in PostgreSQL. */
  readonly cpuMs?: { readonly load: number; readonly server: number; readonly postgres: number };
  readonly aim?: Aim;
}

export interface Aim {
  readonly text: string;
  readonly met: boolean;
}

export function atMost(limit: number, value: number, unit = ''): Aim {
  return { text: `≤ ${limit}${unit && ` ${unit}`}`, met: value <= limit };
}

export function atLeast(limit: number, value: number): Aim {
  return { text: `≥ ${limit}`, met: value >= limit };
}

const titles = [
  'what',
  'minutebook',
  'ceiling',
  'ratio',
  'p50 / p95 / p99 ms',
  'CPU ms load + server + PostgreSQL',
  'aim',
  'met?',
];

export function renderTable(rows: readonly Row[]): string {
  const lines = [titles, ...rows.map(cellsOf)];
  const widths = titles.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isText(column) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function isText(column: number): boolean {
  return column === 0 || column === titles.length - 1;
}

function cellsOf({ what, unit, minutebook, ceiling, ratio, latency, cpuMs, aim }: Row): string[] {
  return [
    what,
    amount(minutebook, unit),
    ceiling === undefined ? '' : amount(ceiling, unit),
    ratio === undefined ? '' : ratio.toFixed(2),
    latency === undefined
      ? ''
      : [latency.p50Ms, latency.p95Ms, latency.p99Ms].map(shortNumber).join(' / '),
    cpuMs === undefined
      ? ''
      : [cpuMs.load, cpuMs.server, cpuMs.postgres].map((ms) => ms.toFixed(2)).join(' + '),
    aim?.text ?? '',
    aim === undefined ? '' : aim.met ? 'yes' : 'NO',
  ];
}

function amount(value: number, unit: Row['unit']): string {
  if (unit === 'times') return value.toFixed(2);
  return `${shortNumber(value)}${unit === 'per second' ? '/s' : ` ${unit}`}`;
}

/** With about three digits, as no measurement here is better than that. */
function shortNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
