import type { Segment } from '../../../../domain/recording.ts';
import type { Database } from '../../../../platform/database/database.ts';
import type {
  HttpReply,
  ProjectOperation,
  ProjectRequest,
} from '../../../../platform/http/operation.ts';
import { appendBatch } from '../../append-batch.ts';
import { recordingIdOf, validateForRecording } from '../../recording-request.ts';
import { earlierTranscriptInput, fromEarlierSegment } from '../../recording-schemas.ts';
import { readRecording } from '../../recordings-store.ts';
import { idempotencyKey, ifMatch } from '../parameters.ts';
import { exampleTranscript, transcriptReply, transcriptSchema } from './transcript-answer.ts';

export function appendTranscript({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_transcript_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings (earlier versions)',
    deprecated: true,
    summary: 'Append to a transcript',
    description:
      'Kept for recorders of earlier versions; `timestamp_ms` is taken as `timestamp`. ' +
      'Use `append_segments` instead.',
    headers: [idempotencyKey, ifMatch],
    body: {
      schema: earlierTranscriptInput,
      example: { segments: [{ timestamp_ms: 1500, speaker: 'Ann', text: 'Shall we start?' }] },
    },
    errors: ['invalid_input', 'precondition_failed', 'storage_full'],
    responses: {
      200: { description: 'The transcript.', schema: transcriptSchema, example: exampleTranscript },
    },
    handle: (request) => takeTranscript(db, request),
  };
}

/** The same under the name that a still earlier version had for it. */
export function uploadTranscript(dependencies: { db: Database }): ProjectOperation {
  return {
    ...appendTranscript(dependencies),
    operationId: 'desktop_recordings_upload_transcript_create',
    summary: 'Upload a transcript',
  };
}

async function takeTranscript(db: Database, request: ProjectRequest): Promise<HttpReply> {
  const id = recordingIdOf(request);
  const input = await validateForRecording(db, request, id, earlierTranscriptInput);
  const segments = (input.segments ?? []).map(fromEarlierSegment);
  const missing = segments.length === 0 ? await missingText(db, request, id, input.full_text) : [];
  await appendBatch(db, request, id, [...segments, ...missing]);
  return transcriptReply(db, request.project.id, id);
}

const maxSegmentLength = 8000;

/** A text that came without segments, in lines, unless the transcript holds it already. */
async function missingText(
  db: Database,
  request: ProjectRequest,
  id: string,
  text: string | null | undefined,
): Promise<Segment[]> {
  if (!text) return [];
  const lines = text
    .split(/\r?\n/)
    .flatMap((line) => line.match(new RegExp(`.{1,${maxSegmentLength}}`, 'gsu')) ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const stored = await readRecording(db, request.project.id, id, ['transcript_text']);
  const present = stored === null ? '' : String(JSON.parse(stored.json).transcript_text);
  if (present.includes(lines.join(' '))) return [];
  return lines.map((line) => ({
    timestamp: null,
    speaker: null,
    text: line,
    confidence: null,
    isFinal: null,
  }));
}
