import type { Resource } from '../../platform/http/operation.ts';
import { type SearchRouteDependencies, searchRecordings } from './routes/search-recordings.ts';

/** The ranked search, to be mounted below each project family. */
export function searchResources(dependencies: SearchRouteDependencies): readonly Resource[] {
  return [
    {
      path: '/desktop_recordings/search',
      title: 'Search',
      operations: [searchRecordings(dependencies)],
    },
  ];
}
