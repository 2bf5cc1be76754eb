import { z } from 'zod';
import type { SpokenWord } from '../../../domain/spoken-segment.ts';
import { secondsToMs } from './clock-times.ts';
import type { Findings } from './imported-transcript.ts';
import {
  anyItems,
  fitting,
  looseNumber,
  optionalLabel,
  optionalNumber,
  optionalText,
} from './json-fields.ts';
import { hasList, itemsOf, type JsonFile, memberAt, textOf } from './json-file.ts';
import { collectSegments, type SegmentCollector } from './segments-of-file.ts';
import { channelLabel, speakerLabel } from './speaker-label.ts';
import { groupWords, meanConfidence, type SpeakersWord } from './words-to-segments.ts';

/** Amazon Transcribe: call analytics, in turns and milliseconds, and plain jobs, in items and seconds. */

const turnItem = z.object({
  Type: z.string(),
  Content: z.string(),
  Confidence: looseNumber,
  BeginOffsetMillis: optionalNumber,
  EndOffsetMillis: optionalNumber,
});
const turn = z.object({
  Content: z.string(),
  BeginOffsetMillis: z.number(),
  EndOffsetMillis: z.number(),
  ParticipantRole: optionalText,
  Items: anyItems,
});
const item = z.object({
  type: z.string(),
  start_time: looseNumber,
  end_time: looseNumber,
  speaker_label: optionalLabel,
  alternatives: z.tuple([z.object({ content: z.string(), confidence: looseNumber })], z.unknown()),
});

const labelledSegment = z.object({ items: anyItems });
const labelledWord = z.object({ start_time: looseNumber, speaker_label: optionalLabel });

export function isAws({ document }: JsonFile): boolean {
  return hasList(document, 'Transcript') || hasList(document, 'results', 'items');
}

export function readAws(file: JsonFile): Findings {
  const language =
    textOf(file.document, 'LanguageCode') ?? textOf(file.document, 'results', 'language_code');
  const segments = hasList(file.document, 'Transcript') ? readTurns(file) : readItems(file);
  return { segments, language };
}

function readTurns(file: JsonFile) {
  const collector = collectSegments();
  for (const { item: each, line } of itemsOf(file, ['Transcript'], turn)) {
    const words = turnWords(fitting(each.Items, turnItem));
    collector.add(
      {
        startMs: each.BeginOffsetMillis,
        endMs: each.EndOffsetMillis,
        speaker: roleName(each.ParticipantRole),
        text: each.Content,
        confidence: meanConfidence(words),
        words,
      },
      line,
    );
  }
  return collector.segments;
}

/** `AGENT` as a name: `Agent`. */
function roleName(role: string | null | undefined): string | null {
  return role ? role.charAt(0).toUpperCase() + role.slice(1).toLowerCase() : null;
}

function turnWords(items: readonly z.output<typeof turnItem>[]): SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const { Type, Content, Confidence, BeginOffsetMillis, EndOffsetMillis } of items) {
    const last = words.at(-1);
    if (Type === 'punctuation' && last !== undefined) {
      words[words.length - 1] = { ...last, text: last.text + Content };
    } else {
      const startMs = BeginOffsetMillis ?? last?.endMs ?? 0;
      const endMs = EndOffsetMillis ?? startMs;
      words.push({ text: Content, startMs, endMs, confidence: Confidence ?? null });
    }
  }
  return words;
}

const channelsPath = ['results', 'channel_labels', 'channels'];

function readItems(file: JsonFile) {
  const collector = collectSegments();
  const channels = memberAt(file.document, channelsPath);
  if (Array.isArray(channels) && channels.length > 1) {
    for (const index of channels.keys()) {
      addWords(file, [...channelsPath, index, 'items'], channelLabel(index), collector);
    }
  } else {
    addWords(file, ['results', 'items'], null, collector);
  }
  return collector.segments.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
}

/** The words of a job, or of one of its channels: `track` is the speaker then. */
function addWords(
  file: JsonFile,
  path: readonly (string | number)[],
  track: string | null,
  collector: SegmentCollector,
): void {
  const labels = earlierLabels(file);
  const words: SpeakersWord[] = [];
  for (const { item: each } of itemsOf(file, path, item)) {
    const [{ content, confidence }] = each.alternatives;
    const last = words.at(-1);
    if (each.type === 'punctuation' && last !== undefined) {
      words[words.length - 1] = { ...last, text: last.text + content };
      continue;
    }
    const startMs = secondsToMs(each.start_time) ?? last?.endMs ?? 0;
    words.push({
      text: content,
      startMs,
      endMs: secondsToMs(each.end_time) ?? startMs,
      confidence: confidence ?? null,
      speaker: track ?? speakerLabel(each.speaker_label ?? labels.get(startMs)),
    });
  }
  for (const segment of groupWords(words)) collector.add(segment, () => file.lineOf(...path));
}

/** Who says the word that begins at a time, in ms. Earlier jobs say it beside the words alone. */
function earlierLabels({ document }: JsonFile): ReadonlyMap<number, string | number> {
  const segments = memberAt(document, ['results', 'speaker_labels', 'segments']);
  const labels = new Map<number, string | number>();
  for (const { items } of fitting(Array.isArray(segments) ? segments : null, labelledSegment)) {
    for (const { start_time, speaker_label } of fitting(items, labelledWord)) {
      const startMs = secondsToMs(start_time);
      if (startMs !== null && speaker_label != null) labels.set(startMs, speaker_label);
    }
  }
  return labels;
}
