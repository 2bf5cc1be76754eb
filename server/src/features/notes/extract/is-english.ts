import type { HeardLine } from '../../../domain/notes.ts';

/** Function words that no other language written in Latin letters has as often. */
const english = new Set(
  'the and of that you with this have they what there would from your but are was for'.split(' '),
);

/** English talk has 20 to 30 %, other languages below 3 %. */
const leastShare = 0.1;
const sampleWords = 4000;

/** By the share of English function words in a sample of all parts. */
export function isEnglish(lines: readonly HeardLine[]): boolean {
  const words =
    sample(lines)
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? [];
  const known = words.filter((word) => english.has(word)).length;
  return words.length > 0 && known / words.length >= leastShare;
}

function sample(lines: readonly HeardLine[]): string {
  const step = Math.max(1, Math.floor(lines.length / 400));
  let text = '';
  for (let at = 0; at < lines.length && text.length < sampleWords * 6; at += step) {
    text += ` ${lines[at]?.text.slice(0, 2000)}`;
  }
  return text;
}
