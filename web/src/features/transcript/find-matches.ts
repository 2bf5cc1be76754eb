import type { TimedLine } from './lines-in-order.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Match extends Range {
  /** Index of the line. */
  readonly line: number;
}

const mostMatches = 5000;

/**
 * Where the words stand, in the order of the lines: as a phrase, or, where that stands nowhere,
 * each word by itself. Capitals do not matter. At most 5,000 places.
 */
export function findMatches(lines: readonly TimedLine[], query: string): Match[] {
  const words = query.replaceAll('"', ' ').trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const escaped = words.map(escapePattern);
  const phrase = matchesOf(lines, new RegExp(escaped.join('\\s+'), 'giu'));
  if (phrase.length > 0 || words.length === 1) return phrase;
  return matchesOf(lines, new RegExp(escaped.join('|'), 'giu'));
}

function matchesOf(lines: readonly TimedLine[], pattern: RegExp): Match[] {
  const matches: Match[] = [];
  for (const [index, { line }] of lines.entries()) {
    for (const { index: start, 0: found } of line.text.matchAll(pattern)) {
      matches.push({ line: index, start, end: start + found.length });
      if (matches.length >= mostMatches) return matches;
    }
  }
  return matches;
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** The first match at or after a line; the first of all where there is none after it. */
export function firstMatchFrom(matches: readonly Match[], line: number): number {
  if (matches.length === 0) return -1;
  return Math.max(
    0,
    matches.findIndex((match) => match.line >= line),
  );
}
