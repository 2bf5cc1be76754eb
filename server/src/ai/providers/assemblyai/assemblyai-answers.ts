import { z } from 'zod';
import type { SpokenSegment } from '../../../domain/spoken-segment.ts';

/** https://www.assemblyai.com/docs/api-reference; all times are milliseconds. */
export const uploadAnswer = z.object({ upload_url: z.string() });

export const transcriptAnswer = z.object({
  id: z.string(),
  status: z.enum(['queued', 'processing', 'completed', 'error']),
  error: z.string().nullish(),
  language_code: z.string().nullish(),
});
export type TranscriptAnswer = z.infer<typeof transcriptAnswer>;

const word = z.object({
  text: z.string(),
  start: z.number(),
  end: z.number(),
  confidence: z.number().nullish(),
});

export const sentencesAnswer = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      start: z.number(),
      end: z.number(),
      confidence: z.number().nullish(),
      speaker: z.string().nullish(),
      words: z.array(word).nullish(),
    }),
  ),
});

export function assemblyAiSegments(
  { sentences }: z.infer<typeof sentencesAnswer>,
  speakers: boolean,
): SpokenSegment[] {
  return sentences.map(({ text, start, end, confidence, speaker, words }) => ({
    startMs: Math.round(start),
    endMs: Math.round(end),
    speaker: speakers && speaker != null ? `Speaker ${speaker}` : null,
    text,
    confidence: confidence ?? null,
    words: (words ?? []).map((one) => ({
      text: one.text,
      startMs: Math.round(one.start),
      endMs: Math.round(one.end),
      confidence: one.confidence ?? null,
    })),
  }));
}
