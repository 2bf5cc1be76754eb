import type { Notes } from '../../../server/src/domain/notes.ts';
import { meanRouge, scoreAtBudget, scoreDelivered } from './highlight-scores.ts';
import { type Half, halfOf, isHuman, type Meeting } from './meetings.ts';
import type { Rouge } from './rouge.ts';
import {
  meanSuggestion,
  type SuggestionScore,
  scoreSuggestions,
  usable,
} from './suggestion-scores.ts';

/** Of one source (or several), one half (or both): each method's mean over the meetings. */
export interface Group<Score> {
  readonly source: string;
  readonly half: Half | 'all';
  readonly meetings: number;
  readonly scores: Readonly<Record<string, Score>>;
}

export interface QualityResults {
  readonly highlightsAtBudget: readonly Group<Rouge>[];
  readonly highlightsDelivered: readonly Group<Rouge>[];
  readonly tasks: readonly Group<SuggestionScore>[];
  readonly decisions: readonly Group<SuggestionScore>[];
}

interface Scored<Score> {
  readonly meeting: Meeting;
  readonly scores: ReadonlyMap<string, Score>;
}

/** Against annotations of people only; what machines annotated is no gold. */
export function qualityOf(
  all: readonly Meeting[],
  notesOf: ReadonlyMap<string, Notes>,
): QualityResults {
  const meetings = all.filter(isHuman);
  const summarised = meetings.filter(({ summary }) => summary !== undefined);
  const delivered = summarised.flatMap((meeting) => {
    const notes = notesOf.get(meeting.id);
    return notes === undefined ? [] : [{ meeting, scores: scoreDelivered(meeting, notes) }];
  });
  return {
    highlightsAtBudget: groups(
      summarised.map((meeting) => ({ meeting, scores: scoreAtBudget(meeting) })),
      meanRouge,
    ),
    highlightsDelivered: groups(delivered, meanRouge),
    tasks: suggestions(meetings, 'actions', (id) =>
      (notesOf.get(id)?.tasks ?? []).map(({ description, evidence }) => ({
        text: description,
        evidence,
      })),
    ),
    decisions: suggestions(meetings, 'decisions', (id) => notesOf.get(id)?.decisions ?? []),
  };
}

function suggestions(
  meetings: readonly Meeting[],
  field: 'actions' | 'decisions',
  ours: (id: string) => Parameters<typeof scoreSuggestions>[2],
): Group<SuggestionScore>[] {
  const scored = meetings.flatMap((meeting) => {
    const annotations = usable(meeting[field]);
    if (annotations.length === 0) return [];
    return [{ meeting, scores: scoreSuggestions(meeting, annotations, ours(meeting.id)) }];
  });
  return groups(scored, meanSuggestion);
}

function groups<Score>(
  scored: readonly Scored<Score>[],
  mean: (scores: readonly Score[]) => Score,
): Group<Score>[] {
  const sources = [...new Set(scored.map(({ meeting }) => meeting.source))];
  const parts = ['all' as const, ...sources].flatMap((source) =>
    (['dev', 'test', 'all'] as const).map((half) => ({
      source,
      half,
      of: scored.filter(
        ({ meeting }) =>
          (source === 'all' || meeting.source === source) &&
          (half === 'all' || halfOf(meeting) === half),
      ),
    })),
  );
  return parts
    .filter(({ of }) => of.length > 0)
    .map(({ source, half, of }) => ({
      source,
      half,
      meetings: of.length,
      scores: means(of, mean),
    }));
}

function means<Score>(scored: readonly Scored<Score>[], mean: (scores: readonly Score[]) => Score) {
  const names = [...(scored[0]?.scores.keys() ?? [])];
  return Object.fromEntries(
    names.map((name) => [name, mean(scored.flatMap(({ scores }) => scores.get(name) ?? []))]),
  );
}
