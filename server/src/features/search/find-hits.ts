import type { Notes } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { createNumbering, type FieldText, fieldTexts, peopleOf } from './field-texts.ts';
import { type DocumentLines, documentLines, type JudgedRecording } from './judge-recordings.ts';
import { lineOfWord } from './line-map.ts';
import type { Occurrences } from './occurrences.ts';
import { findPassages, type Passage } from './passages.ts';
import {
  type FieldsOfRecording,
  type FoundLine,
  readDocumentMaps,
  readFields,
  readFoundLines,
} from './places-store.ts';
import type { WeighedUnit } from './plan-ranking.ts';
import { kindWeights, type SearchKind } from './search-kinds.ts';
import { makeSnippet, type SnippetPart } from './snippet.ts';
import { tokenize } from './tokenize.ts';

export interface Hit {
  readonly kind: SearchKind;
  /** Milliseconds since the recording began, where they are known. */
  readonly timestamp: number | null;
  /** Names the line of the transcript, where the hit is one or points at one. */
  readonly position: number | null;
  readonly speaker: string | null;
  readonly snippet: readonly SnippetPart[];
}

export interface FindHitsDependencies {
  readonly db: Queryable;
  readonly projectId: number;
  readonly readNotes: (
    db: Queryable,
    recording: RecordingRef,
  ) => Promise<{ readonly notes: Notes } | null>;
}

interface HitPlace {
  readonly kind: SearchKind;
  readonly score: number;
  readonly position: number | null;
  /** Null for a line of the transcript, whose text is yet to be read. */
  readonly text: string | null;
  /** Words of the text that match, counted within it. */
  readonly matching: ReadonlySet<number>;
}

/** The best places of each recording, with the words around them; at most `limit` of each. */
export async function findHits(
  dependencies: FindHitsDependencies,
  recordings: readonly JudgedRecording[],
  units: readonly WeighedUnit[],
  limit: number,
): Promise<Map<string, Hit[]>> {
  const { db, projectId } = dependencies;
  const texts = await readTexts(dependencies, recordings);
  const ids = recordings.map(({ id }) => id);
  const maps = new Map(
    (await readDocumentMaps(db, projectId, ids, null)).map((map) => [map.recordingId, map]),
  );
  const found = recordings.map((recording) => ({
    id: recording.id,
    places: findPlaces(recording, units, limit, {
      lines: documentLines(maps.get(recording.id)),
      texts: texts.get(recording.id) ?? [],
    }),
  }));
  const wanted = found.flatMap(({ id, places }) =>
    places.flatMap(({ position }) => (position === null ? [] : { id, position })),
  );
  const lines = await readFoundLines(
    db,
    projectId,
    wanted.map(({ id }) => id),
    wanted.map(({ position }) => position),
  );
  const byPlace = new Map(lines.map((line) => [`${line.recordingId} ${line.position}`, line]));
  return new Map(
    found.map(({ id, places }) => [
      id,
      places.flatMap((place) => toHit(place, byPlace.get(`${id} ${place.position}`)) ?? []),
    ]),
  );
}

/** Null where the line has gone since the index was written. */
function toHit(
  { kind, position, text, matching }: HitPlace,
  line: FoundLine | undefined,
): Hit | null {
  const shown = text ?? line?.text;
  if (shown === undefined) return null;
  return {
    kind,
    timestamp: line?.timestamp ?? null,
    position: line === undefined ? null : position,
    speaker: line?.speaker ?? null,
    snippet: makeSnippet(shown, matching),
  };
}

async function readTexts(
  { db, projectId, readNotes }: FindHitsDependencies,
  recordings: readonly JudgedRecording[],
): Promise<Map<string, FieldText[]>> {
  const kindsOf = new Map(
    recordings.map(({ id, occurrences }) => [id, new Set(occurrences.keys())]),
  );
  const ids = [...kindsOf].filter(([, kinds]) => [...kinds].some((kind) => kind !== 'segment'));
  const texts = new Map<string, FieldText[]>();
  if (ids.length === 0) return texts;
  const fields = await readFields(
    db,
    projectId,
    ids.map(([id]) => id),
  );
  for (const one of fields) {
    const recordingId = one.recordingId;
    const hasNotes = kindsOf.get(recordingId)?.has('notes') ?? false;
    const stored = hasNotes ? await readNotes(db, { projectId, recordingId }) : null;
    texts.set(recordingId, textsOf(one, stored?.notes ?? null));
  }
  return texts;
}

function textsOf(fields: FieldsOfRecording, generated: Notes | null): FieldText[] {
  const people = peopleOf(fields.participants, fields.speakers);
  return fieldTexts({ ...fields, people, generated });
}

function findPlaces(
  recording: JudgedRecording,
  units: readonly WeighedUnit[],
  limit: number,
  { lines, texts }: { readonly lines: DocumentLines; readonly texts: readonly FieldText[] },
): HitPlace[] {
  const weights = units.map(({ passageWeight }) => passageWeight);
  const numbered = numberTexts(texts.filter(({ kind }) => recording.occurrences.has(kind)));
  const places = [...recording.occurrences].flatMap(([kind, occurrences]) => {
    const toPlace =
      kind === 'segment'
        ? (passage: Passage) => placeInLines(lines, occurrences, units, passage)
        : (passage: Passage) =>
            placeInTexts(
              numbered.filter((text) => text.kind === kind),
              occurrences,
              units,
              passage,
            );
    return findPassages(occurrences, weights, limit).flatMap((passage) => toPlace(passage) ?? []);
  });
  return withoutRepeats(places)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function withoutRepeats(places: readonly HitPlace[]): HitPlace[] {
  const keys = new Set<string>();
  return places.filter(({ kind, position, text }) => {
    const key = `${kind} ${position} ${text}`;
    return !keys.has(key) && keys.add(key);
  });
}

/** The line that holds most of what the passage is found by. */
function placeInLines(
  { lines, firsts }: DocumentLines,
  occurrences: Occurrences,
  units: readonly WeighedUnit[],
  { from, to, score }: Passage,
): HitPlace | null {
  const worth = new Map<number, number>();
  const seen = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const line = lineOfWord(firsts, occurrences.words[at] ?? 0);
    const unit = occurrences.units[at] ?? 0;
    const weight = seen.has(`${line} ${unit}`) ? 0 : (units[unit]?.passageWeight ?? 0);
    seen.add(`${line} ${unit}`);
    worth.set(line, (worth.get(line) ?? 0) + weight);
  }
  const [best] = [...worth].sort((a, b) => b[1] - a[1]);
  const line = best && lines[best[0]];
  if (best === undefined || line === undefined) return null;
  const first = firsts[best[0]] ?? 0;
  return {
    kind: 'segment',
    score,
    position: line.position,
    text: null,
    matching: matchingWords(occurrences, units, first, line.words),
  };
}

interface NumberedText extends FieldText {
  readonly first: number;
  readonly words: number;
}

function numberTexts(texts: readonly FieldText[]): NumberedText[] {
  const numbering = createNumbering();
  return texts.map((text) => {
    const words = tokenize(text.text).length;
    return { ...text, words, first: numbering.take(text.kind, words) };
  });
}

function placeInTexts(
  texts: readonly NumberedText[],
  occurrences: Occurrences,
  units: readonly WeighedUnit[],
  { from, score }: Passage,
): HitPlace | null {
  const word = occurrences.words[from] ?? -1;
  const text = texts.find(({ first, words }) => word >= first && word < first + words);
  if (text === undefined) return null;
  return {
    kind: text.kind,
    score: score * kindWeights[text.kind],
    position: text.position,
    text: text.text,
    matching: matchingWords(occurrences, units, text.first, text.words),
  };
}

/** Numbers, counted from `first`, of all words that belong to what was found. */
function matchingWords(
  occurrences: Occurrences,
  units: readonly WeighedUnit[],
  first: number,
  words: number,
): Set<number> {
  const matching = new Set<number>();
  for (let index = 0; index < occurrences.words.length; index += 1) {
    const word = occurrences.words[index] ?? 0;
    const length = units[occurrences.units[index] ?? 0]?.unit.words.length ?? 1;
    if (word + length <= first || word >= first + words) continue;
    for (let at = 0; at < length; at += 1) matching.add(word + at - first);
  }
  return matching;
}
