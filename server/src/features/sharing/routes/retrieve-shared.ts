import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { jsonReply, type PublicOperation } from '../../../platform/http/operation.ts';
import { type OpenedShare, openShare } from '../open-share.ts';
import { sharedHeaders } from '../shared-headers.ts';
import { countOpening } from '../shares-store.ts';
import type { SharingDependencies } from '../sharing-dependencies.ts';
import {
  notesForOthers,
  sharedNotesSchema,
  sharedTaskSchema,
  taskForOthers,
} from '../shown-notes.ts';
import { readShownRecording, type ShownSegment } from '../shown-recording-store.ts';
import { withoutAddress } from '../without-address.ts';

const time = z.string().meta({ format: 'date-time' });

const sharedSchema = z
  .object({
    title: z.string().nullable(),
    platform: z.string(),
    started_at: time,
    duration_seconds: z.int().nullable(),
    language: z.string().nullable(),
    participants: z.array(z.string()),
    summary: z.string().nullable().meta({ description: 'Markdown.' }),
    notes: sharedNotesSchema.nullable(),
    tasks: z.array(sharedTaskSchema),
    segments: z.array(
      z
        .object({
          id: z.int(),
          timestamp: z.number().nullable(),
          end: z.number().nullable(),
          speaker: z.string().nullable(),
          text: z.string(),
        })
        .meta({ id: 'SharedSegment' }),
    ),
    media: z
      .object({
        url: z.string(),
        poster_url: z.string().nullable(),
        waveform_url: z.string().nullable(),
        has_video: z.boolean(),
        duration_ms: z.number().nullable(),
      })
      .nullable()
      .meta({ id: 'SharedMedia', description: 'Paths on this server; null: nothing to play.' }),
    expires_at: time.nullable(),
  })
  .meta({ id: 'SharedRecording' });

type SharedRecording = z.infer<typeof sharedSchema>;

export function retrieveShared(dependencies: SharingDependencies): PublicOperation {
  const { db, onBackgroundError } = dependencies;
  return {
    operationId: 'shared_retrieve',
    method: 'GET',
    access: 'public',
    tag: 'shared',
    summary: 'What a link shows',
    description:
      'Without a key: the token in the path is one. Mail addresses, who made it, the address of ' +
      'the meeting and what people noted for themselves are left out.',
    errors: ['share_not_found'],
    responses: {
      200: { description: 'The recording.', schema: sharedSchema, example },
    },
    async handle(request) {
      const opened = await openShare(dependencies, request);
      const body = await describe(dependencies, opened);
      if (!request.isHead) {
        countOpening(db, opened, opened.share.id).catch(onBackgroundError);
      }
      return jsonReply(200, body, sharedHeaders);
    },
  };
}

async function describe(
  { db, describeNotes, describeTasks, readMediaOutline }: SharingDependencies,
  { token, share, projectId, recordingId }: OpenedShare,
): Promise<SharedRecording> {
  const ref = { projectId, recordingId };
  const recording = await readShownRecording(db.large, ref);
  if (recording === null) throw new MinutebookError('share_not_found');
  const notes = await describeNotes(db, ref);
  const tasks = (await describeTasks(db, ref)) ?? [];
  const media = share.includeMedia ? await readMediaOutline(db, ref) : null;
  const below = (what: string) => `/api/shared/${token}/${what}/`;
  return {
    title: recording.title,
    platform: recording.platform,
    started_at: recording.startedAt,
    duration_seconds: recording.durationSeconds,
    language: recording.language,
    participants: recording.participants.map(withoutAddress).filter((name) => name !== ''),
    summary: recording.summary,
    notes: notes && notesForOthers(notes),
    // What an extract took for a task is nobody's word.
    tasks: tasks.filter((task) => !task.is_suggestion).map(taskForOthers),
    segments: recording.segments.map(segmentOf),
    media: media && {
      url: below('media'),
      poster_url: media.hasPoster ? below('poster') : null,
      waveform_url: media.hasWaveform ? below('waveform') : null,
      has_video: media.hasVideo,
      duration_ms: media.durationMs,
    },
    expires_at: share.expiresAt,
  };
}

function segmentOf([id, timestamp, end, speaker, text]: ShownSegment) {
  return { id, timestamp, end, speaker: speaker && withoutAddress(speaker), text };
}

const example: SharedRecording = {
  title: 'Weekly planning',
  platform: 'zoom',
  started_at: '2026-11-23T09:00:00Z',
  duration_seconds: 1871,
  language: 'en',
  participants: ['Anna', 'Ben'],
  summary: 'The budget is sent on Friday.',
  notes: null,
  tasks: [
    {
      title: 'Send the budget',
      description: '',
      assignee: 'Ben',
      due_date: '2026-11-27',
      is_completed: false,
      evidence: [],
    },
  ],
  segments: [
    {
      id: 12,
      timestamp: 61_200,
      end: 64_900,
      speaker: 'Anna',
      text: 'Ben sends the budget on Friday.',
    },
  ],
  media: {
    url: '/api/shared/mbs_1_Zk3vQ0n8yXW2sT5uRb7cL9dPf1gHj4kMa6eNiBoUwCq/media/',
    poster_url: null,
    waveform_url: null,
    has_video: false,
    duration_ms: 1_871_240,
  },
  expires_at: null,
};
