import { ApiError, toApiError, unreachable } from '@minutebook/client';
import { sessionHeaders } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import type { ExportFormat } from '../recordings/export-formats.ts';
import { recordingPath } from '../recordings/recording-path.ts';
import { archiveNames } from './archive-names.ts';
import { fileNameOf } from './file-name.ts';

export interface Export {
  readonly ids: readonly string[];
  readonly format: ExportFormat;
}

export interface Exported {
  /** Recordings, not files. */
  readonly saved: number;
  readonly archives: number;
  /** Recordings without a transcript, or that are gone meanwhile. */
  readonly leftOut: number;
}

const recordings = '/api/projects/@current/desktop_recordings';
/** As many as the server takes at once. */
export const batchSize = 200;
/** In which the server names what is not in an archive. */
const noteName = 'not-exported.txt';

/**
 * Saves one recording as a file, several as an archive, and more than 200 as an archive for each
 * 200. `onProgress` is told how many bytes have come.
 */
export async function exportRecordings(
  { ids, format }: Export,
  onProgress: (receivedBytes: number) => void,
): Promise<Exported> {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return exportOne(only, format);
  let saved = 0;
  let archives = 0;
  let receivedBytes = 0;
  let refusal: unknown;
  for (const batch of batchesOf(ids)) {
    try {
      const archive = await receiveArchive(batch, format, (size) => {
        receivedBytes += size;
        onProgress(receivedBytes);
      });
      archives += 1;
      save(archive.content, inTurn(archive.name, archives, ids.length));
      saved += archive.recordings;
    } catch (error) {
      // There is nothing to export in these, but maybe in the next.
      if (!(error instanceof ApiError && error.status === 404)) throw error;
      refusal = error;
    }
  }
  if (archives === 0) throw refusal;
  return { saved, archives, leftOut: ids.length - saved };
}

async function exportOne(id: string, format: ExportFormat): Promise<Exported> {
  const response = await ask(recordingPath(id, `export/?format=${format}`), {});
  save(await receive(response, () => {}), nameOf(response, `recording.${format}`));
  return { saved: 1, archives: 0, leftOut: 0 };
}

function* batchesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += batchSize) {
    yield ids.slice(start, start + batchSize);
  }
}

async function receiveArchive(
  ids: readonly string[],
  format: ExportFormat,
  onBytes: (count: number) => void,
) {
  const response = await ask(`${recordings}/bulk_export/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sessionHeaders() },
    body: JSON.stringify({ ids, format }),
  });
  const content = await receive(response, onBytes);
  const names = await archiveNames(content);
  if (names === null) throw brokenOff();
  const count = names.filter((name) => name !== noteName).length;
  return { content, name: nameOf(response, 'recordings.zip'), recordings: count };
}

/** Several archives of one day would have the same name. */
function inTurn(name: string, number: number, count: number): string {
  return count <= batchSize ? name : name.replace(/(?=\.zip$)/, ` ${number}`);
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (response.ok) return response;
  throw toApiError(response.status, await response.json().catch(() => null));
}

/** What is sent while it is made may break off. */
async function receive(response: Response, onBytes: (count: number) => void): Promise<Blob> {
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  try {
    return await new Response(response.body?.pipeThrough(counted) ?? null).blob();
  } catch (error) {
    throw brokenOff(error);
  }
}

function brokenOff(cause?: unknown): ApiError {
  const detail = text.library.selection.brokenOff;
  return new ApiError({ status: 0, code: 'broken_off', detail, attr: null, cause });
}

function nameOf(response: Response, usualName: string): string {
  return fileNameOf(response.headers.get('content-disposition')) ?? usualName;
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
