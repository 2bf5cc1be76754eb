import { z } from 'zod';
import type { SpokenWord } from '../../../domain/spoken-segment.ts';
import { secondsToMs } from './clock-times.ts';
import type { Findings } from './imported-transcript.ts';
import { anyItems, fitting, optionalLabel, optionalNumber, optionalText } from './json-fields.ts';
import { hasList, itemsOf, type JsonFile, memberOf, textOf } from './json-file.ts';
import { collectSegments, type SegmentCollector } from './segments-of-file.ts';
import { speakerLabel } from './speaker-label.ts';
import { meanConfidence } from './words-to-segments.ts';

/** Whisper's own JSON and its relatives': OpenAI, whisper-timestamped, WhisperX, whisper.cpp. */

const word = z.object({
  text: optionalText,
  word: optionalText,
  // WhisperX leaves out the times of words that it could not place, such as numbers.
  start: optionalNumber,
  end: optionalNumber,
  confidence: optionalNumber,
  probability: optionalNumber,
  score: optionalNumber,
});
const segment = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  confidence: optionalNumber,
  speaker: optionalLabel,
  words: anyItems,
});
/** whisper.cpp; milliseconds. */
const offsetSegment = z.object({
  offsets: z.object({ from: z.number(), to: z.number() }),
  text: z.string(),
  speaker: optionalLabel,
});

export function isWhisper({ document }: JsonFile): boolean {
  const { segments, transcription } = firstItems(document);
  return (
    (memberOf(segments, 'start') !== undefined && memberOf(segments, 'text') !== undefined) ||
    memberOf(transcription, 'offsets') !== undefined
  );
}

function firstItems(document: unknown): { segments: unknown; transcription: unknown } {
  const first = (key: string) => {
    const list = memberOf(document, key);
    return Array.isArray(list) ? list[0] : undefined;
  };
  return { segments: first('segments'), transcription: first('transcription') };
}

export function readWhisper(file: JsonFile): Findings {
  const collector = collectSegments();
  if (hasList(file.document, 'transcription')) addOffsets(file, collector);
  else addSegments(file, collector);
  const language = textOf(file.document, 'language') ?? textOf(file.document, 'result', 'language');
  return { segments: collector.segments, language };
}

function addOffsets(file: JsonFile, collector: SegmentCollector): void {
  for (const { item, line } of itemsOf(file, ['transcription'], offsetSegment)) {
    const { from: startMs, to: endMs } = item.offsets;
    collector.add({ startMs, endMs, text: item.text, speaker: speakerLabel(item.speaker) }, line);
  }
}

function addSegments(file: JsonFile, collector: SegmentCollector): void {
  for (const { item, line } of itemsOf(file, ['segments'], segment)) {
    const words = fitting(item.words, word).flatMap(spokenWord);
    collector.add(
      {
        startMs: secondsToMs(item.start),
        endMs: secondsToMs(item.end),
        speaker: speakerLabel(item.speaker),
        text: item.text,
        confidence: item.confidence ?? meanConfidence(words),
        words,
      },
      line,
    );
  }
}

function spokenWord(each: z.output<typeof word>): SpokenWord[] {
  const text = (each.text ?? each.word ?? '').trim();
  const startMs = secondsToMs(each.start);
  const endMs = secondsToMs(each.end);
  if (text === '' || startMs === null || endMs === null) return [];
  const confidence = each.confidence ?? each.probability ?? each.score ?? null;
  return [{ text, startMs, endMs, confidence }];
}
