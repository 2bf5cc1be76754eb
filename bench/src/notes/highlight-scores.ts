import type { Notes } from '../../../server/src/domain/notes.ts';
import { pickHighlights } from '../../../server/src/features/notes/extract/pick-highlights.ts';
import { readMeeting } from '../../../server/src/features/notes/extract/read-meeting.ts';
import { baselineNames, baselinePicks } from './baselines.ts';
import { heardLines, type Meeting } from './meetings.ts';
import { firstWords, type Rouge, rouge, wordsOf } from './rouge.ts';

/**
 * At this budget the opening words score 0.300 on AMI, as published (0.301): 400 words against
 * the whole minutes (summary, decisions, problems, actions), stemmed.
 */
export const budgetWords = 400;

export type HighlightScores = ReadonlyMap<string, Rouge>;

/** Every method at the same number of words, which the last sentence is cut to. */
export function scoreAtBudget(meeting: Meeting): HighlightScores {
  return scoreAll(meeting, wholeMinutes(meeting), budgetWords, moreHighlights(meeting));
}

/** The highlights as they are delivered, against the summary alone; the others as long as they. */
export function scoreDelivered(meeting: Meeting, notes: Notes): HighlightScores {
  const ours = notes.summary.map(({ text }) => text).join(' ');
  return scoreAll(meeting, meeting.summary ?? '', wordsOf(ours).length, ours);
}

function scoreAll(
  meeting: Meeting,
  reference: string,
  words: number,
  ours: string,
): HighlightScores {
  const score = (text: string) => rouge(firstWords(text, words), reference);
  const scores = new Map([['minutebook', score(ours)]]);
  for (const name of baselineNames) {
    const picks = baselinePicks(name, meeting.segments, 1);
    scores.set(name, meanRouge(picks.map((positions) => score(textOf(meeting, positions, words)))));
  }
  return scores;
}

/** The same ranking, with the limit in sentences lifted. */
function moreHighlights(meeting: Meeting): string {
  const { sentences, topics } = readMeeting(heardLines(meeting));
  const limits = { sentences: Number.POSITIVE_INFINITY, words: budgetWords };
  return pickHighlights(sentences, topics, limits)
    .map(({ text }) => text)
    .join(' ');
}

function wholeMinutes({ summary, decisions, problems, actions, progress }: Meeting): string {
  const lists = [decisions, problems, actions, progress];
  return [summary, ...lists.flatMap((list) => list ?? []).map(({ text }) => text)].join(' ');
}

/** Enough lines for the budget, in the order in which they were said. */
function textOf({ segments }: Meeting, positions: readonly number[], words: number): string {
  const taken: number[] = [];
  let count = 0;
  for (const position of positions) {
    if (count >= words) break;
    taken.push(position);
    count += wordsOf(segments[position]?.text ?? '').length;
  }
  return taken
    .sort((a, b) => a - b)
    .map((position) => segments[position]?.text)
    .join(' ');
}

export function meanRouge(scores: readonly Rouge[]): Rouge {
  const mean = (key: keyof Rouge) =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return { rouge1: mean('rouge1'), rouge2: mean('rouge2'), rougeL: mean('rougeL') };
}
