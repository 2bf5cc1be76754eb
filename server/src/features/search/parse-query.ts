import { type Token, tokenize } from './tokenize.ts';

/** A word or phrase that is looked for. */
export interface QueryUnit {
  /** One after the other in the text; more than one for a phrase. */
  readonly words: readonly Token[];
  /** The last of the words is only the beginning of one. */
  readonly isPrefix: boolean;
  /** In quotation marks: taken as it is written, never corrected. */
  readonly isQuoted: boolean;
  /** What must not occur. */
  readonly isNegated: boolean;
}

export interface ParsedQuery {
  readonly wanted: readonly QueryUnit[];
  readonly unwanted: readonly QueryUnit[];
}

export const longestQuery = 500;
export const mostUnits = 16;

const unitPattern = /(-?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/gu;

/**
 * `budget "launch date" batter* -draft`: words, phrases, beginnings of words, and what must not
 * occur. Whatever else is written is read as words; nothing is an error. `isTyping` takes the last
 * word for the beginning of one.
 */
export function parseQuery(query: string, isTyping = false): ParsedQuery {
  const units = [...query.matchAll(unitPattern)].flatMap((match) => readUnit(match));
  const last = units.at(-1);
  if (isTyping && last !== undefined && !last.isQuoted && /[\p{L}\p{N}\p{M}]$/u.test(query)) {
    units[units.length - 1] = { ...last, isPrefix: true };
  }
  return {
    wanted: units.filter(({ isNegated }) => !isNegated),
    unwanted: units.filter(({ isNegated }) => isNegated),
  };
}

function readUnit(match: RegExpExecArray): QueryUnit[] {
  const [whole, minus, quoted, bare] = match;
  const text = quoted ?? bare ?? '';
  const start = match.index + whole.indexOf(text, minus?.length ?? 0);
  const words = tokenize(text).map((token) => ({
    word: token.word,
    start: token.start + start,
    end: token.end + start,
  }));
  if (words.length === 0) return [];
  const isPrefix = quoted === undefined && /[\p{L}\p{N}\p{M}]\*\p{P}*$/u.test(text);
  return [{ words, isPrefix, isQuoted: quoted !== undefined, isNegated: minus === '-' }];
}
