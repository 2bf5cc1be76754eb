import type { RequestOptions } from './contract.ts';
import { type DeclaredOperation, familiarName } from './declared-operations.ts';

/** For every operation a request that succeeds, where what its path names is there. */

const captions = `WEBVTT

00:01.000 --> 00:03.000
<v Ann>The budget goes out on Friday.

00:04.000 --> 00:05.000
<v Ben>Good.
`;

const byMethod: Readonly<Record<string, unknown>> = {
  POST: { platform: 'zoom', segments: [{ text: 'a' }] },
  PUT: { platform: 'zoom' },
  PATCH: { notes: 'x' },
};
const byName: Readonly<Record<string, unknown>> = {
  desktop_recordings_processing_create: { from: 'transcript', engine: 'local', language: 'de-CH' },
  processing_settings_partial_update: { language: 'en', vocabulary: ['Minutebook'] },
  desktop_recordings_segments_partial_update: { text: 'The budget went out.', speaker: null },
  desktop_recordings_speakers_partial_update: { renames: [{ from: 'Ann', to: 'Anna' }] },
};

export function usualBody(operation: DeclaredOperation): RequestOptions {
  if (operation.takesFile) return { type: 'text/vtt', body: captions };
  if (!operation.hasBody) return {};
  return { json: byName[familiarName(operation.id)] ?? byMethod[operation.method] };
}

export interface PathValues {
  readonly project?: string;
  /** Of a recording, or of what else the path names with `{id}`. */
  readonly id?: string;
  /** Of a line of the transcript. */
  readonly line?: number;
}

const queries: Readonly<Record<string, string>> = { desktop_recordings_search: '?q=a' };

export function targetOf(
  { id: operationId, method, path }: DeclaredOperation,
  { project = '1', id = '1', line = 0 }: PathValues = {},
): string {
  const values: Readonly<Record<string, string>> = {
    ...{ project_id: project, environment_id: project, id },
    ...{ segment_id: String(line), revision: '1' },
    ...{ user_id: '@me', key_id: '@current' },
  };
  return `${method} ${path.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? '')}${queries[familiarName(operationId)] ?? ''}`;
}
