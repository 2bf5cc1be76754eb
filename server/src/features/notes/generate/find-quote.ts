import { countWords } from './too-little-speech.ts';

/** Fewer words are found nearly everywhere, and prove nothing. */
const fewestWords = 3;

/**
 * The words of the segment that a model quotes, as they stand there; null where they do not.
 * Differences in white space, case, typographic signs and the punctuation at both ends are the
 * model's, not the speaker's. A shorter quote counts only where it is all that was said.
 */
export function findQuote(text: string, quote: string): string | null {
  const wanted = normalise(quote).text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (wanted === '') return null;
  const heard = normalise(text);
  const from = indexOfWords(heard.text, wanted);
  if (from < 0) return null;
  const isAll = heard.text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '') === wanted;
  if (!isAll && countWords(wanted) < fewestWords) return null;
  return text.slice(heard.starts[from], heard.ends[from + wanted.length - 1]);
}

/** "Art is late" is not said by "the cart is late". */
function indexOfWords(text: string, wanted: string): number {
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const before = text.slice(0, from);
    const after = text.slice(from + wanted.length);
    if (!joins(before, wanted) && !joins(wanted, after)) return from;
  }
  return -1;
}

/** Scripts without spaces between words have no such limits. */
function joins(left: string, right: string): boolean {
  const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;
  const last = left.at(-1) ?? '';
  const first = right.at(0) ?? '';
  return spaced.test(last) && spaced.test(first);
}

interface Normalised {
  readonly text: string;
  /** For each unit of the text, where in the original what it stands for starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function normalise(original: string): Normalised {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(original);
  for (const { segment, index } of graphemes) {
    const plain = plainSign(segment);
    if (plain === ' ' && (text === '' || text.endsWith(' '))) continue;
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { text, starts, ends };
}

function plainSign(grapheme: string): string {
  if (/^\s+$/u.test(grapheme)) return ' ';
  if (/^[‘’‚‛ʼ´`′]$/u.test(grapheme)) return "'";
  if (/^[“”„‟«»″]$/u.test(grapheme)) return '"';
  if (/^[‐‑‒–—―−]$/u.test(grapheme)) return '-';
  if (grapheme === '…') return '...';
  return grapheme.normalize('NFC').toLowerCase();
}
