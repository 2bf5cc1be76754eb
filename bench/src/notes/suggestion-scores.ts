import type { Evidence } from '../../../server/src/domain/notes.ts';
import { baselineNames, baselinePicks } from './baselines.ts';
import type { Annotation, Meeting } from './meetings.ts';
import { stemmed, wordsOf } from './rouge.ts';

/**
 * A suggestion is right when a line of its evidence is one that the annotators linked to a task
 * (or decision). Annotations without links (notes of ethereum/pm and W3C) are matched by words:
 * a suggestion is right when F1 of its stems against the annotation's, function words aside, is
 * 0.3 or more with two in common; so a long line is not right for holding every word. Precision at 5: right ones among the first five, of five. Recall at 20:
 * annotations that any of the first twenty matches. Meetings without annotations do not count.
 */
export interface SuggestionScore {
  readonly precisionAt5: number;
  readonly recallAt20: number;
}

export type SuggestionScores = ReadonlyMap<string, SuggestionScore>;

export interface Suggestion {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export function scoreSuggestions(
  meeting: Meeting,
  annotations: readonly Annotation[],
  ours: readonly Suggestion[],
): SuggestionScores {
  const matches = matchers(annotations);
  const scores = new Map([['minutebook', scoreOf(ours, matches)]]);
  for (const name of baselineNames) {
    const runs = baselinePicks(name, meeting.segments, 5).map((positions) =>
      scoreOf(asSuggestions(meeting, positions), matches),
    );
    scores.set(name, meanSuggestion(runs));
  }
  return scores;
}

/** Where some annotations have links, those without cannot be found and do not count. */
export function usable(annotations: readonly Annotation[] | undefined): readonly Annotation[] {
  const linked = (annotations ?? []).filter(({ evidence }) => (evidence ?? []).length > 0);
  return linked.length > 0
    ? linked
    : (annotations ?? []).filter(({ text }) => topicalStems(text).size > 1);
}

export function meanSuggestion(scores: readonly SuggestionScore[]): SuggestionScore {
  const mean = (key: keyof SuggestionScore) =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return { precisionAt5: mean('precisionAt5'), recallAt20: mean('recallAt20') };
}

type Matches = (suggestion: Suggestion) => boolean;

function scoreOf(suggestions: readonly Suggestion[], matches: readonly Matches[]): SuggestionScore {
  const right = suggestions.slice(0, 5).filter((one) => matches.some((match) => match(one)));
  const first = suggestions.slice(0, 20);
  const found = matches.filter((match) => first.some(match));
  return { precisionAt5: right.length / 5, recallAt20: found.length / matches.length };
}

function matchers(annotations: readonly Annotation[]): Matches[] {
  return annotations.map(({ text, evidence }) => {
    const positions = new Set(evidence ?? []);
    if (positions.size > 0)
      return (one) => one.evidence.some((line) => positions.has(line.position));
    const wanted = topicalStems(text);
    return (one) => {
      const said = topicalStems(one.text);
      const shared = wanted.intersection(said).size;
      return shared >= 2 && (2 * shared) / (wanted.size + said.size) >= 0.3;
    };
  });
}

const functionWords = new Set(
  'the a an and or but of to in on at for by with from is are was were be been it its this that these those we you i he she they them our your will would should can could may might have has had do does did not no so as if then than there here what which who when how about into up out all any some more just also'.split(
    ' ',
  ),
);

function topicalStems(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !functionWords.has(word))
      .map(stemmed),
  );
}

function asSuggestions({ segments }: Meeting, positions: readonly number[]): Suggestion[] {
  return positions.slice(0, 20).map((position) => {
    const text = segments[position]?.text ?? '';
    return { text, evidence: [{ position, quote: text }] };
  });
}
