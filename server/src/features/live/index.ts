import type { Resource } from '../../platform/http/operation.ts';
import type { LiveDependencies } from './routes/event-operation.ts';
import { listEvents } from './routes/list-events.ts';
import { retrieveEvents } from './routes/retrieve-events.ts';

/** Event streams, to be mounted below each project family. */
export function liveResources(dependencies: LiveDependencies): readonly Resource[] {
  return [
    {
      path: '/desktop_recordings/events',
      title: 'Events',
      operations: [listEvents(dependencies)],
    },
    {
      path: '/desktop_recordings/:recordingId/events',
      title: 'Events of a recording',
      operations: [retrieveEvents(dependencies)],
    },
  ];
}
