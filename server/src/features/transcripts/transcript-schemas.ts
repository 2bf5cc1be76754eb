import { z } from 'zod';
import type { RevisionFacts } from './revisions-store.ts';
import type { SpeakerFacts, StoredSegment } from './timeline-store.ts';

/** The transcript as one timeline, on the wire. */

const wordSchema = z
  .object({
    text: z.string(),
    start: z.number(),
    end: z.number(),
    confidence: z.number().nullable(),
  })
  .meta({ id: 'SpokenWord' });

export const timelineSegmentSchema = z
  .object({
    id: z.int().meta({ description: 'Names the line for good; notes point at it.' }),
    timestamp: z.number().nullable().meta({ description: 'Milliseconds from the beginning.' }),
    end: z.number().nullable().meta({ description: 'Milliseconds from the beginning.' }),
    speaker: z.string().nullable(),
    text: z.string(),
    confidence: z.number().nullable(),
    is_final: z.boolean().nullable(),
    heard_text: z.string().nullable().meta({
      description: 'What was there before a person corrected it; null where nobody did.',
    }),
    is_speaker_set: z.boolean().meta({ description: 'Whether a person said who speaks.' }),
    words: z.array(wordSchema).optional().meta({ description: 'With `words=true`.' }),
  })
  .meta({ id: 'TimelineSegment' });

export type TimelineLine = z.infer<typeof timelineSegmentSchema>;

export function lineOf(segment: StoredSegment, withWords = false): TimelineLine {
  const words = segment.words.map(({ text, startMs, endMs, confidence }) => ({
    text,
    start: startMs,
    end: endMs,
    confidence,
  }));
  return {
    id: segment.position,
    timestamp: segment.timestamp,
    end: segment.endMs,
    speaker: segment.speaker,
    text: segment.text,
    confidence: segment.confidence,
    is_final: segment.isFinal,
    heard_text: segment.heardText,
    is_speaker_set: segment.isSpeakerSet,
    ...(withWords ? { words } : {}),
  };
}

export const speakersSchema = z
  .object({
    speakers: z.array(
      z
        .object({
          speaker: z.string().nullable().meta({ description: 'null where nobody knows.' }),
          segments: z.int(),
          is_set: z.boolean().meta({ description: 'Whether a person gave the name.' }),
        })
        .meta({ id: 'Speaker' }),
    ),
  })
  .meta({ id: 'Speakers' });

export function speakersReply(speakers: readonly SpeakerFacts[]): z.infer<typeof speakersSchema> {
  return {
    speakers: speakers.map(({ speaker, segments, isSet }) => ({
      speaker,
      segments,
      is_set: isSet,
    })),
  };
}

export const revisionSchema = z
  .object({
    revision: z.int(),
    is_present: z.boolean(),
    source: z.enum(['live', 'transcription', 'import', 'restore']),
    engine: z.string().nullable(),
    model: z.string().nullable(),
    language: z.string().nullable(),
    created_by: z.int().nullable().meta({ description: 'The user who asked; null: the server.' }),
    created_at: z.string().meta({ format: 'date-time' }).nullable(),
    segments: z.int(),
    edits_kept: z.int().meta({ description: 'Corrections carried over from the one before.' }),
    edits_left: z.int().meta({ description: 'Corrections whose words were not heard again.' }),
  })
  .meta({ id: 'TranscriptRevision' });

export function revisionOf(facts: RevisionFacts): z.infer<typeof revisionSchema> {
  return {
    revision: facts.revision,
    is_present: facts.isPresent,
    source: facts.source,
    engine: facts.engine,
    model: facts.model,
    language: facts.language,
    created_by: facts.createdBy,
    created_at: facts.createdAt,
    segments: facts.segmentCount,
    edits_kept: facts.editsKept,
    edits_left: facts.editsLeft,
  };
}

export const exampleLine: TimelineLine = {
  id: 12,
  timestamp: 61_200,
  end: 64_900,
  speaker: 'Anna',
  text: 'Ben sends the budget on Friday.',
  confidence: 0.94,
  is_final: true,
  heard_text: 'Ben sense the budget on Friday.',
  is_speaker_set: true,
};

export const exampleSpeakers: z.infer<typeof speakersSchema> = {
  speakers: [
    { speaker: 'Anna', segments: 41, is_set: true },
    { speaker: 'Speaker 2', segments: 38, is_set: false },
    { speaker: null, segments: 3, is_set: false },
  ],
};

export const exampleRevision: z.infer<typeof revisionSchema> = {
  revision: 2,
  is_present: true,
  source: 'transcription',
  engine: 'local',
  model: 'parakeet-tdt-0.6b-v3-int8',
  language: null,
  created_by: null,
  created_at: '2026-11-23T09:33:02.104000Z',
  segments: 398,
  edits_kept: 3,
  edits_left: 0,
};
