import { createHash } from 'node:crypto';
import type { Notes } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { createNumbering, fieldTexts, peopleOf } from './field-texts.ts';
import { guessLanguage } from './guess-language.ts';
import { decodeLines, encodeLines, firstWords } from './line-map.ts';
import { decodeNumbers, encodeNumbers } from './places.ts';
import {
  addWords,
  deleteFieldPostings,
  deletePostings,
  deleteSearchRows,
  type IndexedDocument,
  lockDocument,
  type Posting,
  putDocument,
  putLineMap,
  putPostings,
  type RecordingFields,
  readForIndex,
  readLineMap,
  readLinesFrom,
  readPostings,
  type SpokenLine,
  takeChanges,
} from './search-index-store.ts';
import { kindNumber, segmentKind } from './search-kinds.ts';
import { stemLanguageOf } from './stem-languages.ts';
import type { Stemmer } from './stemmer.ts';
import { type Token, tokenize, withoutAccents } from './tokenize.ts';

export interface IndexDependencies {
  readonly stemmer: Stemmer;
  readonly readNotes: (
    db: Queryable,
    recording: RecordingRef,
  ) => Promise<{ readonly notes: Notes } | null>;
}

/**
 * Brings the index of words up to the recording. Neither appends nor edits wait for it: it holds
 * off only the recording's deletion. False where another process is at the recording.
 */
export async function indexRecording(
  tx: Transaction,
  dependencies: IndexDependencies,
  ref: RecordingRef,
): Promise<boolean> {
  const fields = await readForIndex(tx, ref);
  if (fields === null) {
    await deleteSearchRows(tx, ref);
    return true;
  }
  const present = await lockDocument(tx, ref);
  if (present === null) return false;
  // Before the lines are read: what changes from now on is told again.
  const changedFrom = await takeChanges(tx, ref);
  const withLines = await indexLines(tx, dependencies, ref, { fields, present, changedFrom });
  const document = await indexFields(tx, dependencies, ref, fields, withLines);
  if (document !== present) await putDocument(tx, ref, document);
  return true;
}

interface LinesWork {
  readonly fields: RecordingFields;
  readonly present: IndexedDocument;
  readonly changedFrom: number | null;
}

/** A language that was guessed is settled once there are so many words. */
const settledWords = 400;

async function indexLines(
  tx: Transaction,
  { stemmer }: IndexDependencies,
  ref: RecordingRef,
  { fields, present, changedFrom }: LinesWork,
): Promise<IndexedDocument> {
  const told = stemLanguageOf(fields.spokenLanguage);
  const isNew = present.language === null;
  const isToldAnew = told !== null && told !== present.language;
  if (!isNew && !isToldAnew && changedFrom === null) return present;
  const isUnsettled = told === null && present.words < settledWords;
  const needsAll = isNew || isToldAnew || isUnsettled;
  const lines = (await readLinesFrom(tx, ref, needsAll ? 0 : (changedFrom ?? 0))).map(readWords);
  const language = told ?? (needsAll ? languageOf(lines, fields) : present.language) ?? 'simple';
  const from = language === present.language ? (changedFrom ?? 0) : 0;
  return writeLines(tx, stemmer, ref, { present, language, from, lines });
}

interface LineOfWords extends SpokenLine {
  readonly tokens: readonly Token[];
}

function readWords(line: SpokenLine): LineOfWords {
  return { ...line, tokens: tokenize(line.text) };
}

function languageOf(lines: readonly LineOfWords[], fields: RecordingFields): string {
  const words = lines.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  return guessLanguage(words) ?? stemLanguageOf(fields.projectLanguage) ?? 'english';
}

interface WriteWork {
  readonly present: IndexedDocument;
  readonly language: string;
  /** Lines from this position on are written anew. */
  readonly from: number;
  /** At least these. */
  readonly lines: readonly LineOfWords[];
}

async function writeLines(
  tx: Transaction,
  stemmer: Stemmer,
  ref: RecordingRef,
  { present, language, from, lines: read }: WriteWork,
): Promise<IndexedDocument> {
  const before = decodeLines(await readLineMap(tx, ref));
  const kept = before.filter(({ position }) => position < from);
  const lines = read.filter(({ position }) => position >= from);
  const firstWord = firstWords(kept).at(-1) ?? 0;
  const speakers = numberSpeakers(from === 0 ? [] : present.speakers, lines);
  const added = lines.map(({ position, tokens, speaker }) => ({
    position,
    words: tokens.length,
    speaker: speakers.get(speaker ?? '') ?? -1,
  }));
  const lexemes = await stemmer.stem(tx, language, wordsOf(lines.map(({ tokens }) => tokens)));
  const postings = postingsOf(lines, lexemes, firstWord);
  if (kept.length === before.length) await putPostings(tx, ref, postings, 'append');
  else await replaceTail(tx, ref, postings, firstWord);
  await addWords(tx, ref.projectId, wordRows(lexemes));
  await putLineMap(tx, ref, encodeLines([...kept, ...added]));
  return {
    ...present,
    language,
    words: firstWord + added.reduce((sum, { words }) => sum + words, 0),
    speakers: [...speakers.keys()],
    // Its stems are those of the language.
    fieldsDigest: language === present.language ? present.fieldsDigest : null,
  };
}

function numberSpeakers(
  known: readonly string[],
  lines: readonly SpokenLine[],
): Map<string, number> {
  const numbers = new Map(known.map((speaker, index) => [speaker, index]));
  for (const { speaker } of lines) {
    if (speaker !== null && speaker !== '' && !numbers.has(speaker)) {
      numbers.set(speaker, numbers.size);
    }
  }
  return numbers;
}

function wordsOf(tokens: readonly (readonly Token[])[]): string[] {
  return [...new Set(tokens.flatMap((some) => some.map(({ word }) => word)))];
}

function wordRows(lexemes: ReadonlyMap<string, string>) {
  return [...lexemes].map(([word, lexeme]) => ({ plain: withoutAccents(word), word, lexeme }));
}

function postingsOf(
  lines: readonly LineOfWords[],
  lexemes: ReadonlyMap<string, string>,
  firstWord: number,
): Posting[] {
  const places = new Map<string, number[]>();
  let number = firstWord;
  for (const { tokens } of lines) {
    for (const { word } of tokens) pushTo(places, lexemes.get(word) ?? word, number++);
  }
  return [...places].map(([lexeme, numbers]) => posting(lexeme, segmentKind, numbers));
}

function pushTo<Key>(map: Map<Key, number[]>, key: Key, number: number): void {
  const numbers = map.get(key);
  if (numbers === undefined) map.set(key, [number]);
  else numbers.push(number);
}

function posting(lexeme: string, kind: number, numbers: readonly number[] | Uint32Array): Posting {
  return { lexeme, kind, occurrences: numbers.length, places: encodeNumbers(numbers) };
}

/** Writes the words from `firstWord` on in the place of those that the index has there. */
async function replaceTail(
  tx: Transaction,
  ref: RecordingRef,
  postings: readonly Posting[],
  firstWord: number,
): Promise<void> {
  const added = new Map(postings.map((one) => [one.lexeme, one]));
  const gone: string[] = [];
  const changed: Posting[] = [];
  for (const before of await readPostings(tx, ref)) {
    const numbers = decodeNumbers(before.places);
    const kept = numbers.filter((number) => number < firstWord);
    const own = added.get(before.lexeme);
    added.delete(before.lexeme);
    if (own !== undefined) {
      changed.push(posting(before.lexeme, segmentKind, [...kept, ...decodeNumbers(own.places)]));
    } else if (kept.length === 0) gone.push(before.lexeme);
    else if (kept.length < numbers.length) changed.push(posting(before.lexeme, segmentKind, kept));
  }
  await deletePostings(tx, ref, gone);
  await putPostings(tx, ref, [...changed, ...added.values()], 'replace');
}

async function indexFields(
  tx: Transaction,
  { stemmer, readNotes }: IndexDependencies,
  ref: RecordingRef,
  fields: RecordingFields,
  withLines: IndexedDocument,
): Promise<IndexedDocument> {
  const people = peopleOf(fields.participants, withLines.speakers);
  const generated = (await readNotes(tx, ref))?.notes ?? null;
  const texts = fieldTexts({ ...fields, people, generated });
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
  if (digest === withLines.fieldsDigest) return withLines;
  const tokens = texts.map(({ kind, text }) => ({ kind, tokens: tokenize(text) }));
  const language = withLines.language ?? 'simple';
  const words = wordsOf(tokens.map((text) => text.tokens));
  const lexemes = await stemmer.stem(tx, language, words);
  const places = new Map<string, number[]>();
  const numbers = createNumbering();
  for (const { kind, tokens: some } of tokens) {
    const first = numbers.take(kind, some.length);
    for (const [index, { word }] of some.entries()) {
      pushTo(places, `${kindNumber(kind)} ${lexemes.get(word) ?? word}`, first + index);
    }
  }
  await deleteFieldPostings(tx, ref);
  const postings = [...places].map(([key, found]) =>
    posting(key.slice(2), Number(key.slice(0, 1)), found),
  );
  await putPostings(tx, ref, postings, 'replace');
  await addWords(tx, ref.projectId, wordRows(lexemes));
  return { ...withLines, fieldsDigest: digest };
}
