import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import {
  soundWithoutWords,
  type TimeRange,
  wordsAfterEnd,
} from '../../../domain/transcript-coverage.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import {
  readSegmentFacts,
  readTimestamps,
  readUploadFacts,
  type SegmentFacts,
  type UploadFacts,
} from '../integrity-store.ts';
import { type MediaFacts, type MediaFile, readMedia, readMediaFiles } from '../media-store.ts';

const gapLimitMs = 30_000;

const time = z.string().meta({ format: 'date-time' });
const integritySchema = z
  .object({
    upload: z
      .object({
        bytes_acknowledged: z.number(),
        bytes_announced: z.number().nullable(),
        started_at: time,
        last_bytes_at: time,
        finished_at: time.nullable(),
        end: z.string().nullable().meta({
          description: '`complete`, or `idle` where the recorder never came back.',
        }),
      })
      .nullable(),
    media: z
      .object({
        state: z.string().meta({ description: 'received, processed, failed or deleted.' }),
        source: z.string(),
        cut_short: z.boolean(),
        size_bytes: z.number().nullable(),
        sha256: z.string().nullable(),
        sha256_announced: z.string().nullable(),
        sha256_matches: z.boolean().nullable(),
        duration_ms: z.number().nullable().meta({ description: 'Of the decoded samples.' }),
        has_video: z.boolean().nullable(),
        has_audio: z.boolean().nullable(),
        received_at: time,
        processed_at: time.nullable(),
      })
      .nullable(),
    transcript: z.object({
      segments_sent: z.number(),
      appended: z.number(),
      replaced: z.number(),
      duplicate: z.number(),
      first_timestamp: z.number().nullable(),
      last_timestamp: z.number().nullable(),
      without_timestamp: z.number(),
    }),
    coverage: z
      .object({
        gap_limit_ms: z.number(),
        sound_without_words: z.array(
          z.object({ from: z.number(), to: z.number() }).meta({ id: 'TimeRange' }),
        ),
        segments_after_end: z.number(),
      })
      .nullable()
      .meta({ description: 'Null until the sound is known.' }),
  })
  .meta({ id: 'Integrity' });

type Integrity = z.infer<typeof integritySchema>;

/** The promise "nothing lost", to be looked into. */
export function retrieveIntegrity({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_integrity_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'media',
    summary: 'What arrived, and whether it is whole',
    description:
      'Bytes acknowledged, the checksum of the file, its decoded duration, what became of every ' +
      'segment that was sent, and stretches of sound over 30 seconds for which there are no words.',
    responses: {
      200: { description: 'The report.', schema: integritySchema, example: exampleIntegrity },
    },
    async handle(request) {
      const id = recordingIdOf(request);
      const projectId = request.project.id;
      const segments = await readSegmentFacts(db, projectId, id);
      if (segments === null) throw new MinutebookError('not_found');
      const media = await readMedia(db, projectId, id);
      const original = (await readMediaFiles(db, projectId, id)).get('original') ?? null;
      const timestamps = media?.soundRanges ? await readTimestamps(db, projectId, id) : [];
      const report: Integrity = {
        upload: describeUpload(await readUploadFacts(db, projectId, id)),
        media: media === null ? null : describeMedia(media, original),
        transcript: describeTranscript(segments),
        coverage: describeCoverage(media, timestamps),
      };
      return jsonReply(200, report);
    },
  };
}

function describeUpload(upload: UploadFacts | null): Integrity['upload'] {
  if (upload === null) return null;
  return {
    bytes_acknowledged: upload.receivedBytes,
    bytes_announced: upload.lengthBytes,
    started_at: upload.createdAt,
    last_bytes_at: upload.activeAt,
    finished_at: upload.finishedAt,
    end: upload.endReason,
  };
}

function describeMedia(media: MediaFacts, original: MediaFile | null): Integrity['media'] {
  const sha256 = original?.sha256 ?? null;
  const announced = media.expectedSha256;
  return {
    state: media.state,
    source: media.source,
    cut_short: media.cutShort,
    size_bytes: original?.sizeBytes ?? null,
    sha256,
    sha256_announced: announced,
    sha256_matches: sha256 === null || announced === null ? null : sha256 === announced,
    duration_ms: media.durationMs,
    has_video: media.hasVideo,
    has_audio: media.hasAudio,
    received_at: media.receivedAt,
    processed_at: media.processedAt,
  };
}

function describeTranscript(facts: SegmentFacts): Integrity['transcript'] {
  return {
    segments_sent: facts.sent,
    appended: facts.stored,
    replaced: facts.replaced,
    // Recordings from before the counting began have more stored than sent.
    duplicate: Math.max(0, facts.sent - facts.stored - facts.replaced),
    first_timestamp: facts.firstTimestamp,
    last_timestamp: facts.lastTimestamp,
    without_timestamp: facts.withoutTimestamp,
  };
}

function describeCoverage(
  media: MediaFacts | null,
  timestamps: readonly number[],
): Integrity['coverage'] {
  if (!media?.soundRanges || media.durationMs === null) return null;
  const ranges = media.soundRanges as readonly TimeRange[];
  return {
    gap_limit_ms: gapLimitMs,
    sound_without_words: soundWithoutWords(ranges, timestamps, gapLimitMs).map(([from, to]) => ({
      from,
      to,
    })),
    segments_after_end: wordsAfterEnd(timestamps, media.durationMs, gapLimitMs),
  };
}

const exampleIntegrity: Integrity = {
  upload: {
    bytes_acknowledged: 48211034,
    bytes_announced: 48211034,
    started_at: '2026-11-23T09:00:00Z',
    last_bytes_at: '2026-11-23T09:31:12.481000Z',
    finished_at: '2026-11-23T09:31:12.520000Z',
    end: 'complete',
  },
  media: {
    state: 'processed',
    source: 'upload',
    cut_short: false,
    size_bytes: 48211034,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    sha256_announced: null,
    sha256_matches: null,
    duration_ms: 1871240,
    has_video: true,
    has_audio: true,
    received_at: '2026-11-23T09:31:12.520000Z',
    processed_at: '2026-11-23T09:31:20.114000Z',
  },
  transcript: {
    segments_sent: 412,
    appended: 398,
    replaced: 12,
    duplicate: 2,
    first_timestamp: 1200,
    last_timestamp: 1866010,
    without_timestamp: 0,
  },
  coverage: {
    gap_limit_ms: gapLimitMs,
    sound_without_words: [{ from: 901000, to: 944500 }],
    segments_after_end: 0,
  },
};
