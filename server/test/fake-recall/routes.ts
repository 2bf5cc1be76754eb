import type { Operation } from './faults.ts';
import { type Answer, type Call, jsonAnswer, noContent, notFound } from './http-messages.ts';
import type { Lifecycle } from './lifecycle.ts';
import { filterRows, type RowFilter } from './list-filters.ts';
import type { ArtifactKind } from './model.ts';
import { pageAnswer } from './paging.ts';
import { parseCreateTranscript, parseCreateUpload } from './recording-config.ts';
import type { Renderer } from './render.ts';
import type { Workspace } from './workspace.ts';

export interface Route {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: RegExp;
  /** `id` is what the path's group matched; empty where it has none. */
  answer(call: Call, id: string): Answer;
}

export interface RouteContext {
  readonly workspace: Workspace;
  readonly lifecycle: Lifecycle;
  readonly render: Renderer;
  readonly pageSize: number;
  readonly origin: () => string;
}

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
/** Documented; an eleventh is refused. */
const transcriptsAtMost = 10;

export function apiRoutes(context: RouteContext): Route[] {
  return [
    ...uploadRoutes(context),
    ...recordingRoutes(context),
    ...artifactRoutes(context, 'transcript', {
      retrieve: 'retrieveTranscript',
      list: 'listTranscripts',
    }),
    ...artifactRoutes(context, 'audio_mixed', {
      retrieve: 'retrieveAudioMixed',
      list: 'listAudioMixed',
    }),
  ];
}

function uploadRoutes(context: RouteContext): Route[] {
  const { workspace, render } = context;
  // The hyphen is the spelling of 2025, which no source says was ever switched off.
  const base = '^/api/v1/sdk[_-]upload/';
  return [
    {
      operation: 'createUpload',
      method: 'POST',
      path: new RegExp(`${base}$`),
      answer(call) {
        const parsed = parseCreateUpload(call.body);
        if (!parsed.ok) return parsed.answer;
        const { metadata, config } = parsed.value;
        return jsonAnswer(201, render.upload(workspace.addUpload(metadata, config)));
      },
    },
    {
      operation: 'retrieveUpload',
      method: 'GET',
      path: new RegExp(`${base}${uuid}/$`),
      answer: (_call, id) => one(workspace.uploads, id, render.upload),
    },
    {
      operation: 'listUploads',
      method: 'GET',
      path: new RegExp(`${base}$`),
      answer: (call) => list(context, call, workspace.uploads, {}, render.upload),
    },
  ];
}

function recordingRoutes(context: RouteContext): Route[] {
  const { workspace, lifecycle, render } = context;
  const find = (id: string) => workspace.recordings().find((recording) => recording.id === id);
  const base = '^/api/v1/recording/';
  return [
    {
      operation: 'retrieveRecording',
      method: 'GET',
      path: new RegExp(`${base}${uuid}/$`),
      answer: (_call, id) => one(workspace.recordings(), id, render.recording),
    },
    {
      operation: 'listRecordings',
      method: 'GET',
      path: new RegExp(`${base}$`),
      answer: (call) =>
        list(
          context,
          call,
          workspace.recordings(),
          { desktop_sdk_upload_id: ({ upload }) => upload.id, bot_id: () => null },
          render.recording,
        ),
    },
    {
      operation: 'deleteRecording',
      method: 'DELETE',
      path: new RegExp(`${base}${uuid}/$`),
      answer(_call, id) {
        if (find(id) === undefined) return notFound;
        lifecycle.deleteMedia(id);
        return noContent;
      },
    },
    {
      operation: 'createTranscript',
      method: 'POST',
      path: new RegExp(`${base}${uuid}/create_transcript/$`),
      answer(call, id) {
        const recording = find(id);
        if (recording === undefined) return notFound;
        const parsed = parseCreateTranscript(call.body);
        if (!parsed.ok) return parsed.answer;
        if (['failed', 'deleted'].includes(recording.status.code))
          return jsonAnswer(400, { detail: `The recording is ${recording.status.code}.` });
        const earlier = recording.artifacts.filter(({ kind }) => kind === 'transcript');
        if (earlier.length >= transcriptsAtMost)
          return jsonAnswer(400, { detail: 'The recording has the most transcripts allowed.' });
        return jsonAnswer(201, render.artifact(lifecycle.startTranscript(recording, parsed.value)));
      },
    },
  ];
}

function artifactRoutes(
  context: RouteContext,
  kind: ArtifactKind,
  operations: { retrieve: Operation; list: Operation },
): Route[] {
  const { workspace, render } = context;
  const base = `^/api/v1/${kind}/`;
  return [
    {
      operation: operations.retrieve,
      method: 'GET',
      path: new RegExp(`${base}${uuid}/$`),
      answer: (_call, id) => one(workspace.artifacts(kind), id, render.artifact),
    },
    {
      operation: operations.list,
      method: 'GET',
      path: new RegExp(`${base}$`),
      answer: (call) =>
        list(
          context,
          call,
          workspace.artifacts(kind),
          { recording_id: ({ recording }) => recording.id },
          render.artifact,
        ),
    },
  ];
}

function one<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  render: (row: Row) => unknown,
): Answer {
  const found = rows.find((row) => row.id === id);
  return found === undefined ? notFound : jsonAnswer(200, render(found));
}

function list<Row extends { sequence: number; createdAt: string; status: { code: string } }>(
  { pageSize, origin }: RouteContext,
  call: Call,
  rows: readonly Row[],
  byId: Readonly<Record<string, RowFilter<Row>>>,
  render: (row: Row) => unknown,
): Answer {
  const filtered = filterRows(rows, call.query, byId);
  if (!filtered.ok) return jsonAnswer(400, filtered.errors);
  const url = new URL(`${call.path}?${call.query}`, origin());
  return pageAnswer(filtered.rows, { url, pageSize, render });
}
