import { z } from 'zod';
import type { SpokenWord } from '../../../domain/spoken-segment.ts';
import type { Findings } from './imported-transcript.ts';
import { anyItems, fitting, optionalLabel, optionalNumber, optionalText } from './json-fields.ts';
import { hasList, itemsOf, type JsonFile } from './json-file.ts';
import { collectSegments, type SegmentCollector } from './segments-of-file.ts';
import { channelLabel, speakerLabel } from './speaker-label.ts';

/** Azure Speech: batch transcription (ticks of 100 ns) and fast transcription (milliseconds). */

const times = {
  offsetInTicks: optionalNumber,
  durationInTicks: optionalNumber,
  offsetMilliseconds: optionalNumber,
  durationMilliseconds: optionalNumber,
};
const word = z.object({
  word: optionalText,
  displayText: optionalText,
  text: optionalText,
  confidence: optionalNumber,
  ...times,
});
const best = z.object({
  confidence: optionalNumber,
  display: z.string().catch(''),
  words: anyItems,
  displayWords: anyItems,
});
const recognized = z.object({
  channel: optionalNumber,
  speaker: optionalLabel,
  locale: optionalText,
  nBest: anyItems,
  ...times,
});
const phrase = z.object({
  text: z.string(),
  channel: optionalNumber,
  speaker: optionalLabel,
  locale: optionalText,
  confidence: optionalNumber,
  words: anyItems,
  ...times,
});
interface Heard {
  readonly speaker?: string | number | null | undefined;
  readonly channel?: number | null | undefined;
}
type Timed = Readonly<Partial<Record<keyof typeof times, number | null | undefined>>>;

export function isAzure({ document }: JsonFile): boolean {
  return (
    hasList(document, 'recognizedPhrases') ||
    (hasList(document, 'phrases') && hasList(document, 'combinedPhrases'))
  );
}

export function readAzure(file: JsonFile): Findings {
  const collector = collectSegments();
  const isBatch = hasList(file.document, 'recognizedPhrases');
  const language = isBatch ? addRecognized(file, collector) : addPhrases(file, collector);
  // Channel by channel in the file.
  const segments = collector.segments.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  return { segments, language };
}

/** Adds the segments, and answers with the language of the first that says it. */
function addRecognized(file: JsonFile, collector: SegmentCollector): string | null {
  let language: string | null = null;
  const phrases = [...itemsOf(file, ['recognizedPhrases'], recognized)];
  const speakerOf = speakersOf(phrases);
  for (const { item, line } of phrases) {
    const [first] = fitting(item.nBest?.slice(0, 1), best);
    if (first === undefined) continue;
    language ??= item.locale ?? null;
    const words = spokenWords(first.displayWords ?? first.words);
    const { display: text, confidence } = first;
    collector.add({ ...rangeOf(item), speaker: speakerOf(item), text, confidence, words }, line);
  }
  return language;
}

function addPhrases(file: JsonFile, collector: SegmentCollector): string | null {
  let language: string | null = null;
  const phrases = [...itemsOf(file, ['phrases'], phrase)];
  const speakerOf = speakersOf(phrases);
  for (const { item, line } of phrases) {
    language ??= item.locale ?? null;
    const { text, confidence } = item;
    const words = spokenWords(item.words);
    collector.add({ ...rangeOf(item), speaker: speakerOf(item), text, confidence, words }, line);
  }
  return language;
}

/** Where voices are not told apart, several channels are at least several tracks. */
function speakersOf(phrases: readonly { readonly item: Heard }[]): (heard: Heard) => string | null {
  const hasTracks = new Set(phrases.map(({ item }) => item.channel ?? 0)).size > 1;
  return ({ speaker, channel }) =>
    speakerLabel(speaker, 1) ?? (hasTracks ? channelLabel(channel ?? 0) : null);
}

const ticksPerMs = 10_000;

function rangeOf(timed: Timed): { startMs: number | null; endMs: number | null } {
  const { offsetMilliseconds, durationMilliseconds, offsetInTicks, durationInTicks } = timed;
  const startMs = offsetMilliseconds ?? fromTicks(offsetInTicks);
  const durationMs = durationMilliseconds ?? fromTicks(durationInTicks);
  return { startMs, endMs: startMs === null ? null : startMs + (durationMs ?? 0) };
}

function fromTicks(ticks: number | null | undefined): number | null {
  return typeof ticks === 'number' ? Math.round(ticks / ticksPerMs) : null;
}

function spokenWords(items: readonly unknown[] | null | undefined): SpokenWord[] {
  return fitting(items, word).flatMap((each) => {
    const text = each.displayText ?? each.word ?? each.text ?? '';
    const { startMs, endMs } = rangeOf(each);
    if (text === '' || startMs === null || endMs === null) return [];
    return [{ text, startMs, endMs, confidence: each.confidence ?? null }];
  });
}
