import type { ProjectOperation } from '../../../../platform/http/operation.ts';
import type { CreateDependencies } from '../../create-recording-upload.ts';
import { createRecording } from '../create-recording.ts';

export function createUpload(dependencies: CreateDependencies): ProjectOperation {
  return {
    ...createRecording(dependencies),
    operationId: 'desktop_recordings_create_upload_create',
    tag: 'desktop_recordings (earlier versions)',
    deprecated: true,
    summary: 'Create a recording (earlier name)',
    description: 'Kept for recorders of earlier versions. POST to the list instead.',
  };
}
