import type { RequestOptions, Scene } from './contract.ts';
import { type DeclaredOperation, familiarName } from './declared-operations.ts';

/** For every operation a request that succeeds, where what its path names is there. */

const captions = `WEBVTT

00:01.000 --> 00:03.000
<v Ann>The budget goes out on Friday.

00:04.000 --> 00:05.000
<v Ben>Good.
`;

const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';

const byMethod: Readonly<Record<string, unknown>> = {
  POST: { platform: 'zoom', segments: [{ text: 'a' }] },
  PUT: { platform: 'zoom' },
  PATCH: { notes: 'x' },
};
const byName: Readonly<Record<string, unknown>> = {
  desktop_recordings_processing_create: { from: 'transcript', engine: 'local', language: 'de-CH' },
  desktop_recordings_bulk_delete_create: { ids: [nobody] },
  desktop_recordings_shares_create: { expires_in_days: 1, label: 'For the client' },
  desktop_recordings_tasks_partial_update: { tasks: [{ title: 'Send it', is_completed: true }] },
  retention_settings_partial_update: { media_days: 30, recording_days: null },
  processing_settings_partial_update: { language: 'en', vocabulary: ['Minutebook'] },
  desktop_recordings_segments_partial_update: { text: 'The budget went out.', speaker: null },
  desktop_recordings_speakers_partial_update: { renames: [{ from: 'Ann', to: 'Anna' }] },
};

/** `id` is the recording that operations on several are to work on. */
export function usualBody(operation: DeclaredOperation, { id }: PathValues = {}): RequestOptions {
  if (operation.takesFile) return { type: 'text/vtt', body: captions };
  if (!operation.hasBody) return {};
  if (isBulkExport(operation)) return { json: { ids: [id ?? nobody] } };
  return { json: byName[familiarName(operation.id)] ?? byMethod[operation.method] };
}

/** Its recordings are in its body, not in its path, and it needs one of which something is known. */
export function isBulkExport(operation: DeclaredOperation): boolean {
  return familiarName(operation.id) === 'desktop_recordings_bulk_export_create';
}

export interface PathValues {
  readonly project?: string;
  /** Of a recording, or of what else the path names with `{id}`. */
  readonly id?: string;
  /** Of a line of the transcript. */
  readonly line?: number;
  /** Of a link to the recording. */
  readonly share?: string;
}

/** Id of a new link to the recording. */
export async function newShare(scene: Scene, id: string): Promise<string> {
  const { json } = await scene.expect(`POST E/${id}/shares/`, { json: {} }, 201);
  return String(json.id);
}

/** What is asked for; and a stream would not end. */
const queries: Readonly<Record<string, string>> = {
  desktop_recordings_search: '?q=a',
  desktop_recordings_events_list: '?format=json&after=0',
  desktop_recordings_events_retrieve: '?format=json&after=0',
};

export function targetOf(
  { id: operationId, method, path }: DeclaredOperation,
  { project = '1', id = '1', line = 0, share = 'x' }: PathValues = {},
): string {
  const values: Readonly<Record<string, string>> = {
    ...{ project_id: project, environment_id: project, id },
    ...{ segment_id: String(line), revision: '1' },
    ...{ user_id: '@me', key_id: id === '1' ? '@current' : id },
    ...{ membership_id: id, invitation_id: id, share_id: share },
    ...{ model_id: 'none', token: 'none' },
  };
  const filled = path.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? '');
  return `${method} ${filled}${queries[familiarName(operationId)] ?? ''}`;
}
