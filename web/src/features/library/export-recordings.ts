import { toApiError, unreachable } from '@minutebook/client';
import { sessionHeaders } from '../../lib/api.ts';
import { fileNameOf } from './file-name.ts';

export const exportFormats = ['md', 'txt', 'docx', 'pdf', 'srt', 'vtt', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface Export {
  readonly ids: readonly string[];
  readonly format: ExportFormat;
}

export interface Exported {
  readonly saved: number;
  /** Why others were not saved: mostly as they have no transcript. */
  readonly failures: readonly unknown[];
}

const recordings = '/api/projects/@current/desktop_recordings';
/** As many as the server takes at once. */
const batchSize = 200;
/** Browsers drop downloads that begin in the same moment. */
const betweenFilesMs = 350;

/** Saves one file, or an archive of several; file by file where this server makes no archives. */
export async function exportRecordings({ ids, format }: Export): Promise<Exported> {
  if (ids.length > 1 && (await exportTogether({ ids, format }))) {
    return { saved: ids.length, failures: [] };
  }
  const failures: unknown[] = [];
  for (const [index, id] of ids.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, betweenFilesMs));
    await exportOne(id, format).catch((error: unknown) => failures.push(error));
  }
  return { saved: ids.length - failures.length, failures };
}

async function exportOne(id: string, format: ExportFormat): Promise<void> {
  const response = await ask(`${recordings}/${id}/export/?format=${format}`, {});
  await refuseFailure(response);
  await save(response, `recording.${format}`);
}

/** False where this server cannot. */
async function exportTogether({ ids, format }: Export): Promise<boolean> {
  for (let start = 0; start < ids.length; start += batchSize) {
    const response = await ask(`${recordings}/bulk_export/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sessionHeaders() },
      body: JSON.stringify({ ids: ids.slice(start, start + batchSize), format }),
    });
    if (response.status === 404 || response.status === 405) return false;
    await refuseFailure(response);
    await save(response, 'recordings.zip');
  }
  return true;
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  return await fetch(address, init).catch((error: unknown) => {
    throw unreachable(error);
  });
}

async function refuseFailure(response: Response): Promise<void> {
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => null));
}

async function save(response: Response, usualName: string): Promise<void> {
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? usualName;
  link.click();
  URL.revokeObjectURL(address);
}
