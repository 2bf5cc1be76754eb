import { inProject } from '../../lib/api.ts';

/** Where a recording stands in the API, for requests that the typed client does not make. */
export function recordingPath(id: string, rest: string): string {
  const project = encodeURIComponent(inProject.project_id).replace('%40', '@');
  return `/api/projects/${project}/desktop_recordings/${encodeURIComponent(id)}/${rest}`;
}
