import { z } from 'zod';
import type { SpokenSegment } from '../../../domain/spoken-segment.ts';
import { toMs } from '../../calls/speech-timeline.ts';

const word = z.object({
  word: z.string(),
  punctuated_word: z.string().nullish(),
  start: z.number(),
  end: z.number(),
  confidence: z.number().nullish(),
});
const utterance = z.object({
  start: z.number(),
  end: z.number(),
  transcript: z.string(),
  confidence: z.number().nullish(),
  speaker: z.number().int().nullish(),
  words: z.array(word).nullish(),
});

/** https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded */
export const deepgramAnswer = z.object({
  results: z.object({
    channels: z.array(
      z.object({
        detected_language: z.string().nullish(),
        alternatives: z.array(z.object({ languages: z.array(z.string()).nullish() })),
      }),
    ),
    utterances: z.array(utterance),
  }),
});
export type DeepgramAnswer = z.infer<typeof deepgramAnswer>;

export function deepgramLanguage({ results }: DeepgramAnswer): string | null {
  const [channel] = results.channels;
  return channel?.detected_language ?? channel?.alternatives[0]?.languages?.[0] ?? null;
}

export function deepgramSegments({ results }: DeepgramAnswer, speakers: boolean): SpokenSegment[] {
  return results.utterances.map(({ start, end, transcript, confidence, speaker, words }) => ({
    startMs: toMs(start),
    endMs: toMs(end),
    // Deepgram counts from 0, people from 1.
    speaker: speakers && speaker != null ? `Speaker ${speaker + 1}` : null,
    text: transcript,
    confidence: confidence ?? null,
    words: (words ?? []).map((one) => ({
      text: one.punctuated_word ?? one.word,
      startMs: toMs(one.start),
      endMs: toMs(one.end),
      confidence: one.confidence ?? null,
    })),
  }));
}
