import type { Chapter } from '../../../domain/notes.ts';
import { noteLine } from './note-line.ts';
import { pickHighlights } from './pick-highlights.ts';
import { findSeams } from './seams.ts';
import type { SpokenSentence } from './spoken-sentences.ts';
import type { Topics } from './topics.ts';

/** Below, the highlights say it all. */
const leastWords = 1200;
const linesPerChapter = { sentences: 2, words: 80 };
const termsPerTitle = 3;

/** Parts of a meeting by what they are about; none where it keeps to one subject. */
export function findChapters(
  sentences: readonly SpokenSentence[],
  topics: Topics,
): readonly Chapter[] {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (words < leastWords) return [];
  const starts = [0, ...findSeams(sentences, topics)];
  if (starts.length < 2) return [];
  const parts = starts.map((start, index) => sentences.slice(start, starts[index + 1]));
  const counts = parts.map((part) => termCounts(part, topics));
  return parts.map((part, index) => ({
    title: titleOf(part, counts[index] ?? new Map(), counts),
    startMs: part[0]?.timestampMs ?? null,
    lines: pickHighlights(part, topics, linesPerChapter).map(noteLine),
  }));
}

type Counts = ReadonlyMap<string, number>;

function termCounts(part: readonly SpokenSentence[], topics: Topics): Counts {
  const counts = new Map<string, number>();
  for (const sentence of part) {
    for (const term of topics.termsOf(sentence)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Terms that are frequent here and rare in the other parts, as they are mostly written here. */
function titleOf(part: readonly SpokenSentence[], counts: Counts, all: readonly Counts[]): string {
  const spelling = spellings(part);
  const worth = ([term, count]: readonly [string, number]) =>
    count * Math.log(1 + all.length / all.filter((other) => other.has(term)).length);
  const title = [...counts]
    .filter(([term]) => spelling.has(term))
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, termsPerTitle)
    .map(([term]) => spelling.get(term))
    .join(', ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Of nouns: other words make poor titles. */
function spellings(part: readonly SpokenSentence[]): Map<string, string> {
  const counts = new Map<string, number>();
  const best = new Map<string, string>();
  for (const { text, stem, isNoun } of part.flatMap(({ words }) => words)) {
    if (!isNoun || text.length < 3) continue;
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count > (counts.get(best.get(stem) ?? '') ?? 0)) best.set(stem, text);
  }
  return best;
}
