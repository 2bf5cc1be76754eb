import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { eventOperation, type LiveDependencies, replyWithEvents } from './event-operation.ts';

export function listEvents(dependencies: LiveDependencies): ProjectOperation {
  return {
    ...eventOperation,
    operationId: 'desktop_recordings_events_list',
    summary: 'Follow the project',
    description:
      'What happens to all recordings of the project, as server-sent events: first what is kept ' +
      'after the last event that you have, then live. Each comes once, in order.',
    handle: (request) => replyWithEvents(dependencies, request, null),
  };
}
