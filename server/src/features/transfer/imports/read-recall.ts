import { z } from 'zod';
import { secondsToMs } from './clock-times.ts';
import type { Findings } from './imported-transcript.ts';
import { anyItems, fitting, optionalNumber, optionalText } from './json-fields.ts';
import { itemsOf, type JsonFile, memberOf } from './json-file.ts';
import { collectSegments } from './segments-of-file.ts';
import { type SpeakersWord, segmentOf } from './words-to-segments.ts';

/** Recall.ai's transcript: an entry per utterance, today's and the one of its older API. */

const time = z
  .union([z.number(), z.object({ relative: z.number() })])
  .nullish()
  .catch(null);
const word = z.object({
  text: z.string(),
  start_timestamp: time,
  end_timestamp: time,
  confidence: optionalNumber,
});
const entry = z.object({
  participant: z.object({ name: optionalText }).nullish().catch(null),
  speaker: optionalText,
  language: optionalText,
  language_code: optionalText,
  words: anyItems,
});

export function isRecall({ document }: JsonFile): boolean {
  if (!Array.isArray(document)) return false;
  const [first] = document;
  const hasPerson = ['participant', 'speaker'].some((key) => memberOf(first, key) !== undefined);
  return hasPerson && Array.isArray(memberOf(first, 'words'));
}

export function readRecall(file: JsonFile): Findings {
  const collector = collectSegments();
  let language: string | null = null;
  for (const { item, line } of itemsOf(file, [], entry)) {
    const speaker = item.participant?.name ?? item.speaker ?? null;
    language ??= item.language_code ?? item.language ?? null;
    const words = fitting(item.words, word);
    const timed = words.flatMap((each) => spokenWord(each, speaker));
    const text = words.map((each) => each.text.trim()).join(' ');
    collector.add({ ...segmentOf(timed), speaker, text }, line);
  }
  return { segments: collector.segments, language };
}

function spokenWord(each: z.output<typeof word>, speaker: string | null): SpeakersWord[] {
  const startMs = millisecondsOf(each.start_timestamp);
  if (startMs === null) return [];
  const endMs = millisecondsOf(each.end_timestamp) ?? startMs;
  return [{ text: each.text.trim(), startMs, endMs, confidence: each.confidence ?? null, speaker }];
}

function millisecondsOf(value: z.output<typeof time>): number | null {
  return secondsToMs(typeof value === 'number' ? value : (value?.relative ?? null));
}
