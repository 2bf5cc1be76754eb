import { inProject } from '../../lib/api.ts';

/** Where a recording stands in the API, for requests that the typed client does not make. */
export function recordingPath(id: string, rest: string): string {
  const { project_id } = inProject;
  return `/api/projects/${project_id}/desktop_recordings/${encodeURIComponent(id)}/${rest}`;
}
