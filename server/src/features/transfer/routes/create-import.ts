import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { type ImportedTranscript, transcriptFormats } from '../imports/imported-transcript.ts';
import { readTranscriptFile } from '../imports/read-transcript-file.ts';
import { receiveImport } from '../receive-import.ts';
import type { ReplaceTranscript } from '../replace-transcript.ts';

const importedSchema = z
  .object({
    format: z.enum(transcriptFormats).meta({ description: 'What the file turned out to be.' }),
    segments: z.int(),
    speakers: z.int().meta({ description: 'Different names among the segments.' }),
    revision: z.int().meta({ description: "Which of the recording's transcripts this is." }),
  })
  .meta({ id: 'ImportedTranscript' });

export interface ImportDependencies {
  readonly db: Database;
  readonly replaceTranscript: ReplaceTranscript;
}

export function createImport({ db, replaceTranscript }: ImportDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_import_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'transcripts',
    summary: 'Import a transcript',
    description:
      'Puts the transcript of a file in the place of the recording’s own. The body is the file, or ' +
      'a form whose first file it is, of at most 20 MiB. What kind of file it is is found out: ' +
      'WebVTT (Zoom, Teams), SRT, JSON of Deepgram, AssemblyAI, Whisper, Amazon, Azure, Recall.ai ' +
      'or Minutebook, a Zoom chat, STM, an IRC log, Markdown notes or text with times.',
    readsBodyItself: {
      contentTypes: [
        'text/vtt',
        'application/x-subrip',
        'application/json',
        'text/markdown',
        'text/plain',
        'multipart/form-data',
      ],
    },
    errors: [
      'upload_request_invalid',
      'import_not_recognised',
      'import_malformed',
      'request_too_large',
      'storage_full',
    ],
    responses: {
      200: {
        description: 'The transcript is the recording’s.',
        schema: importedSchema,
        example: { format: 'webvtt', segments: 582, speakers: 21, revision: 2 },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const projectId = request.project.id;
      if (!(await recordingExists(db, projectId, recordingId))) {
        throw new MinutebookError('not_found');
      }
      const { bytes, filename } = await receiveImport(request.incoming);
      const imported = readTranscriptFile(bytes, filename);
      requireWords(imported);
      const { format, language, segments, participants } = imported;
      const { revision } = await replaceTranscript(db, {
        projectId,
        recordingId,
        segments,
        source: 'import',
        engine: format,
        language,
        createdBy: request.principal.userId,
      });
      return jsonReply(200, {
        format,
        segments: segments.length,
        speakers: participants.length,
        revision,
      });
    },
  };
}

/** Some files are understood, and yet there is nothing in them to be a transcript. */
function requireWords({ segments, turns, decisions, actions }: ImportedTranscript): void {
  if (segments.length > 0) return;
  const found =
    turns.length > 0
      ? `${turns.length} turns of speakers without what they said`
      : `${decisions.length} decisions and ${actions.length} actions`;
  throw new MinutebookError('import_not_recognised', {
    detail: `Line 1: the file holds ${found}, but no transcript.`,
  });
}
