import type { Resource } from '../../platform/http/operation.ts';
import type { CreateDependencies } from './create-recording-upload.ts';
import { appendSegments } from './routes/append-segments.ts';
import { bulkDeleteRecordings } from './routes/bulk-delete-recordings.ts';
import type { ChangeDependencies } from './routes/change-recording.ts';
import { createRecording } from './routes/create-recording.ts';
import { type DestroyDependencies, destroyRecording } from './routes/destroy-recording.ts';
import { appendTranscript, uploadTranscript } from './routes/earlier-versions/append-transcript.ts';
import { createUpload } from './routes/earlier-versions/create-upload.ts';
import { retrieveTranscript } from './routes/earlier-versions/retrieve-transcript.ts';
import { listRecordings } from './routes/list-recordings.ts';
import { partialUpdateRecording } from './routes/partial-update-recording.ts';
import { retrieveRecording } from './routes/retrieve-recording.ts';
import { updateRecording } from './routes/update-recording.ts';

/** The recordings of a project, to be mounted below each project family. */
export function recordingResources(
  dependencies: CreateDependencies & ChangeDependencies & DestroyDependencies,
): readonly Resource[] {
  const one = '/desktop_recordings/:recordingId';
  return [
    {
      path: '/desktop_recordings',
      title: 'Desktop Recording List',
      operations: [listRecordings(dependencies), createRecording(dependencies)],
    },
    {
      path: one,
      title: 'Desktop Recording Instance',
      operations: [
        retrieveRecording(dependencies),
        updateRecording(dependencies),
        partialUpdateRecording(dependencies),
        destroyRecording(dependencies),
      ],
    },
    {
      path: `${one}/append_segments`,
      title: 'Append segments',
      operations: [appendSegments(dependencies)],
    },
    {
      path: '/desktop_recordings/bulk_delete',
      title: 'Bulk delete',
      operations: [bulkDeleteRecordings(dependencies)],
    },
    {
      path: '/desktop_recordings/create_upload',
      title: 'Create upload',
      operations: [createUpload(dependencies)],
    },
    {
      path: `${one}/transcript`,
      title: 'Transcript',
      operations: [retrieveTranscript(dependencies), appendTranscript(dependencies)],
    },
    {
      path: `${one}/upload_transcript`,
      title: 'Upload transcript',
      operations: [uploadTranscript(dependencies)],
    },
  ];
}
