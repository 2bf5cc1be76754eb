import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { replaceTranscript } from '../replace-transcript.ts';
import { listRevisions, type RevisionOrigin, readRevision } from '../revisions-store.ts';
import { readTimeline } from '../timeline-store.ts';
import { numberIn, recordingOf } from '../transcript-request.ts';
import {
  exampleLine,
  exampleRevision,
  lineOf,
  revisionOf,
  revisionSchema,
  timelineSegmentSchema,
} from '../transcript-schemas.ts';
import type { OnTranscript } from './transcript-dependencies.ts';

const revisionsSchema = z
  .object({ revisions: z.array(revisionSchema) })
  .meta({ id: 'TranscriptRevisions' });

export function listTranscriptRevisions({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_revisions_list',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'transcripts',
    summary: 'Transcripts so far',
    description: 'The present transcript and those before it, the latest first. None is ever lost.',
    responses: {
      200: {
        description: 'The revisions.',
        schema: revisionsSchema,
        example: { revisions: [exampleRevision] },
      },
    },
    async handle(request) {
      const revisions = await listRevisions(db, recordingOf(request));
      if (revisions === null) throw new MinutebookError('not_found');
      return jsonReply(200, { revisions: revisions.map(revisionOf) });
    },
  };
}

const wholeRevision = revisionSchema
  .extend({ lines: z.array(timelineSegmentSchema.omit({ id: true, words: true })) })
  .meta({ id: 'WholeTranscriptRevision' });

export function retrieveTranscriptRevision({ db }: { db: Database }): ProjectOperation {
  const { id: _id, ...line } = exampleLine;
  return {
    operationId: 'desktop_recordings_revisions_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'transcripts',
    summary: 'A transcript as it was',
    description: 'One revision with its lines.',
    errors: ['transcript_missing'],
    responses: {
      200: {
        description: 'The revision.',
        schema: wholeRevision,
        example: { ...exampleRevision, lines: [line] },
      },
    },
    async handle(request) {
      const ref = recordingOf(request);
      const number = numberIn(request, 'revision');
      const revisions = await listRevisions(db, ref);
      if (revisions === null) throw new MinutebookError('not_found');
      const facts = revisions.find((one) => one.revision === number);
      const segments = facts?.isPresent
        ? await readTimeline(db.large, ref)
        : await readRevision(db.large, ref, number);
      if (facts === undefined || segments === null) throw noRevision(number);
      const lines = segments.map((segment) => {
        const { id: _, ...rest } = lineOf({ ...segment, position: 0 });
        return rest;
      });
      return jsonReply(200, { ...revisionOf(facts), lines });
    },
  };
}

export function restoreTranscriptRevision({
  db,
  onTranscript,
}: {
  db: Database;
  onTranscript: OnTranscript;
}): ProjectOperation {
  return {
    operationId: 'desktop_recordings_revisions_restore_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'transcripts',
    summary: 'Go back to a transcript',
    description:
      'Makes an earlier transcript the present one again, as it was then. The one that it takes ' +
      'the place of is kept as a revision too. Notes are written anew.',
    errors: ['transcript_missing', 'storage_full'],
    responses: {
      200: {
        description: 'The revisions as they are now.',
        schema: revisionsSchema,
        example: { revisions: [exampleRevision] },
      },
    },
    async handle(request) {
      const ref = recordingOf(request);
      const number = numberIn(request, 'revision');
      const revisions = await listRevisions(db, ref);
      if (revisions === null) throw new MinutebookError('not_found');
      const facts = revisions.find((one) => one.revision === number);
      const segments = await readRevision(db.large, ref, number);
      if (facts === undefined || (segments === null && !facts.isPresent)) {
        throw noRevision(number);
      }
      if (segments !== null) {
        const { engine, model, language } = facts;
        const origin: RevisionOrigin = {
          ...{ source: 'restore', engine, model, language },
          createdBy: request.principal.userId,
          ...{ editsKept: 0, editsLeft: 0 },
        };
        await db.transaction(async (tx) => {
          await replaceTranscript(tx, ref, () => ({ segments, origin }));
          await onTranscript(tx, ref);
        });
      }
      const now = (await listRevisions(db, ref)) ?? [];
      return jsonReply(200, { revisions: now.map(revisionOf) });
    },
  };
}

function noRevision(number: number): MinutebookError {
  const detail = `The recording has no transcript of the number ${number}.`;
  return new MinutebookError('transcript_missing', { detail });
}
