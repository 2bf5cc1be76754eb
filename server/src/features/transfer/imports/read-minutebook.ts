import { z } from 'zod';
import type { SpokenWord } from '../../../domain/spoken-segment.ts';
import type { Findings } from './imported-transcript.ts';
import { anyItems, fitting } from './json-fields.ts';
import { hasList, itemsOf, type JsonFile, memberOf, textOf } from './json-file.ts';
import { collectSegments } from './segments-of-file.ts';

/** Our own JSON: an export, or a recording as the API answers it. */

/** Says that a document is an export of ours. */
export const exportMark = 'minutebook/transcript';
export const exportVersion = 1;

const nullableNumber = z.number().nullable();
const word = z.object({
  text: z.string(),
  start_ms: z.number(),
  end_ms: z.number(),
  confidence: nullableNumber,
});
const exported = z.object({
  start_ms: nullableNumber,
  end_ms: nullableNumber.default(null),
  speaker: z.string().nullable(),
  text: z.string(),
  confidence: nullableNumber.default(null),
  words: anyItems,
});
const answered = z.object({
  timestamp: nullableNumber,
  speaker: z.string().nullable(),
  text: z.string(),
  confidence: nullableNumber,
});

export function isMinutebook({ document }: JsonFile): boolean {
  return memberOf(document, 'format') === exportMark || hasList(document, 'transcript_segments');
}

export function readMinutebook(file: JsonFile): Findings {
  const collector = collectSegments({ isExact: true });
  const { document } = file;
  if (hasList(document, 'transcript_segments')) {
    for (const { item, line } of itemsOf(file, ['transcript_segments'], answered)) {
      collector.add({ ...item, startMs: item.timestamp }, line);
    }
    return {
      segments: collector.segments,
      title: textOf(document, 'meeting_title'),
      startedAt: dateOf(textOf(document, 'started_at')),
    };
  }
  for (const { item, line } of itemsOf(file, ['segments'], exported)) {
    const { start_ms: startMs, end_ms: endMs, words, ...rest } = item;
    collector.add({ ...rest, startMs, endMs, words: fitting(words, word).map(spokenWord) }, line);
  }
  return {
    segments: collector.segments,
    title: textOf(document, 'recording', 'title'),
    language: textOf(document, 'recording', 'language'),
    startedAt: dateOf(textOf(document, 'recording', 'started_at')),
  };
}

function spokenWord({ text, start_ms, end_ms, confidence }: z.output<typeof word>): SpokenWord {
  return { text, startMs: start_ms, endMs: end_ms, confidence };
}

function dateOf(text: string | null): Date | null {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? null : new Date(ms);
}
