import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { eventOperation, type LiveDependencies, replyWithEvents } from './event-operation.ts';

export function retrieveEvents(dependencies: LiveDependencies): ProjectOperation {
  return {
    ...eventOperation,
    operationId: 'desktop_recordings_events_retrieve',
    summary: 'Follow a recording',
    description:
      'What happens to one recording, as server-sent events: lines as they are spoken, notes as ' +
      'they are made. The stream ends when the recording is deleted.',
    handle: (request) => replyWithEvents(dependencies, request, recordingIdOf(request)),
  };
}
