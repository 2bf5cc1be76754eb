import type { ResolvedUnit } from './resolve-query.ts';
import type { RankedTerm } from './score-recordings.ts';
import type { Collection } from './words-store.ts';

/** How much of the query has to occur. */
export type Demand = 'all' | 'most' | 'any';

/** A unit with how much it says. */
export interface WeighedUnit {
  readonly unit: ResolvedUnit;
  /** Among recordings. */
  readonly weight: number;
  /** Among passages of about `passageWords` words. */
  readonly passageWeight: number;
}

export interface RankingPlan {
  readonly units: readonly WeighedUnit[];
  readonly terms: readonly RankedTerm[];
  readonly required: readonly number[];
  readonly leastWeight: number;
}

/** Words that a passage has when it is compared with others. */
export const passageWords = 40;
/** From so many words on, a query is a question, of which most words will do. */
const questionUnits = 5;
const mostOfWeight = 0.6;
/** In so large a share of the recordings, a word of a question says nothing about any. */
const sayingNothing = 0.75;
const leastRecordings = 20;
/** Words of a phrase that the ranking looks at; all are looked at afterwards. */
const termsOfPhrase = 4;
const mostTerms = 60;

export function usualDemand(units: number): Demand {
  return units < questionUnits ? 'all' : 'most';
}

export function weighUnits(units: readonly ResolvedUnit[], collection: Collection): WeighedUnit[] {
  const weighed = units.map((unit) => weigh(unit, collection));
  if (units.length < questionUnits || collection.recordings < leastRecordings) return weighed;
  const saying = weighed.filter(
    ({ unit }) => recordingsOf(unit) < sayingNothing * collection.recordings,
  );
  return saying.length >= 2 ? saying : weighed;
}

function recordingsOf({ words }: ResolvedUnit): number {
  return Math.min(...words.map(({ frequency }) => frequency.recordings));
}

function weigh(unit: ResolvedUnit, { recordings, words }: Collection): WeighedUnit {
  const passages = Math.max(words / passageWords, 1);
  const weightOfWord = ({ frequency }: ResolvedUnit['words'][number]) =>
    inverseFrequency(recordings, frequency.recordings);
  const passageWeightOfWord = ({ frequency }: ResolvedUnit['words'][number]) =>
    inverseFrequency(passages, passages * (1 - Math.exp(-frequency.occurrences / passages)));
  return {
    unit,
    weight: Math.max(...unit.words.map(weightOfWord)),
    passageWeight: sum(unit.words.map(passageWeightOfWord)),
  };
}

function inverseFrequency(all: number, holding: number): number {
  const known = Math.min(holding, all);
  return Math.log(1 + (all - known + 0.5) / (known + 0.5));
}

export function planRanking(units: readonly WeighedUnit[], demand: Demand): RankingPlan {
  const terms: RankedTerm[] = [];
  const required: number[] = [];
  for (const { unit, weight } of units) {
    const rarest = unit.words
      .toSorted((a, b) => a.frequency.recordings - b.frequency.recordings)
      .slice(0, termsOfPhrase);
    for (const { lexemes } of rarest) {
      if (terms.length === mostTerms) break;
      if (demand === 'all') required.push(terms.length);
      terms.push({ lexemes, weight: weight / rarest.length });
    }
  }
  const total = sum(units.map(({ weight }) => weight));
  return { units, terms, required, leastWeight: demand === 'most' ? total * mostOfWeight : 0 };
}

/** Whether the units that occur are as much of the query as is demanded. */
export function isEnough(
  units: readonly WeighedUnit[],
  demand: Demand,
  occurs: (index: number) => boolean,
): boolean {
  const occurring = units.filter((_unit, index) => occurs(index));
  if (demand === 'all') return occurring.length === units.length;
  if (demand === 'any') return occurring.length > 0;
  const weight = (some: readonly WeighedUnit[]) => sum(some.map((unit) => unit.weight));
  return weight(occurring) >= mostOfWeight * weight(units);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
