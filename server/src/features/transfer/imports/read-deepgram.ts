import { z } from 'zod';
import { secondsToMs } from './clock-times.ts';
import type { Findings } from './imported-transcript.ts';
import { anyItems, fitting, optionalNumber, optionalText } from './json-fields.ts';
import { hasList, itemsOf, type JsonFile, textOf } from './json-file.ts';
import { collectSegments, type SegmentCollector } from './segments-of-file.ts';
import { channelLabel, speakerLabel } from './speaker-label.ts';
import { groupWords, type SpeakersWord } from './words-to-segments.ts';

/** Deepgram's answer to pre-recorded audio, its own models' and Whisper's. Times are seconds. */

const word = z.object({
  word: z.string(),
  punctuated_word: optionalText,
  start: z.number(),
  end: z.number(),
  confidence: optionalNumber,
  speaker: optionalNumber,
});
const utterance = z.object({
  start: z.number(),
  end: z.number(),
  transcript: z.string(),
  confidence: optionalNumber,
  channel: optionalNumber,
  speaker: optionalNumber,
  words: anyItems,
});
const channel = z.object({
  detected_language: optionalText,
  alternatives: z.tuple(
    [z.object({ words: anyItems, transcript: z.string().catch('') })],
    z.unknown(),
  ),
});

export function isDeepgram({ document }: JsonFile): boolean {
  return hasList(document, 'results', 'channels');
}

export function readDeepgram(file: JsonFile): Findings {
  const channels = [...itemsOf(file, ['results', 'channels'], channel)];
  const collector = collectSegments();
  addUtterances(file, channels.length, collector);
  if (collector.segments.length === 0) addChannels(channels, collector);
  const segments = collector.segments.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  const language =
    channels[0]?.item.detected_language ?? textOf(file.document, 'metadata', 'language');
  return { segments, language };
}

function addUtterances(file: JsonFile, channelCount: number, collector: SegmentCollector): void {
  if (!hasList(file.document, 'results', 'utterances')) return;
  for (const { item, line } of itemsOf(file, ['results', 'utterances'], utterance)) {
    const words = fitting(item.words, word).map((each) => spokenWord(each, null));
    collector.add(
      {
        startMs: secondsToMs(item.start),
        endMs: secondsToMs(item.end),
        speaker: speakerOf(item.speaker, item.channel, channelCount),
        text: item.transcript,
        confidence: item.confidence,
        words: words.map(({ speaker: _, ...each }) => each),
      },
      line,
    );
  }
}

/** The words alone, where the answer was not asked to have utterances. */
function addChannels(
  channels: readonly { item: z.output<typeof channel>; line: () => number }[],
  collector: SegmentCollector,
): void {
  for (const [index, { item, line }] of channels.entries()) {
    const [best] = item.alternatives;
    const words = fitting(best.words, word).map((each) =>
      spokenWord(each, speakerOf(each.speaker, index, channels.length)),
    );
    for (const segment of groupWords(words)) collector.add(segment, line);
    if (words.length === 0) collector.add({ text: best.transcript }, line);
  }
}

function spokenWord(each: z.output<typeof word>, speaker: string | null): SpeakersWord {
  return {
    text: each.punctuated_word ?? each.word,
    startMs: secondsToMs(each.start) ?? 0,
    endMs: secondsToMs(each.end) ?? 0,
    confidence: each.confidence ?? null,
    speaker,
  };
}

/** Where voices are not told apart, several channels are at least several tracks. */
function speakerOf(
  speaker: number | null | undefined,
  channelIndex: number | null | undefined,
  channelCount: number,
): string | null {
  const label = speakerLabel(speaker);
  if (channelCount < 2) return label;
  const track = channelLabel(channelIndex ?? 0);
  return label === null ? track : `${track}, ${label}`;
}
