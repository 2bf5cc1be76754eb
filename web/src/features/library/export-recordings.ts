import { toApiError, unreachable } from '@minutebook/client';
import { sessionHeaders } from '../../lib/api.ts';

export const exportFormats = ['md', 'txt', 'docx', 'pdf', 'srt', 'vtt', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface Export {
  readonly ids: readonly string[];
  readonly format: ExportFormat;
}

const recordings = '/api/projects/@current/desktop_recordings';
/** As many as the server takes at once. */
const batchSize = 200;
/** Browsers drop downloads that begin in the same moment. */
const betweenDownloadsMs = 350;

/** Saves one file, or an archive of several; file by file where this server makes no archives. */
export async function exportRecordings({ ids, format }: Export): Promise<void> {
  if (ids.length > 1 && (await exportTogether({ ids, format }))) return;
  for (const [index, id] of ids.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, betweenDownloadsMs));
    download(`${recordings}/${id}/export/?format=${format}`, '');
  }
}

async function exportTogether({ ids, format }: Export): Promise<boolean> {
  for (let start = 0; start < ids.length; start += batchSize) {
    const response = await fetch(`${recordings}/bulk_export/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sessionHeaders() },
      body: JSON.stringify({ ids: ids.slice(start, start + batchSize), format }),
    }).catch((error: unknown) => {
      throw unreachable(error);
    });
    if (response.status === 404 || response.status === 405) return false;
    if (!response.ok) throw toApiError(response.status, await response.json().catch(() => null));
    const address = URL.createObjectURL(await response.blob());
    download(address, `recordings-${format}${start === 0 ? '' : `-${start / batchSize + 1}`}.zip`);
    URL.revokeObjectURL(address);
  }
  return true;
}

/** Named by the server where no name is given. */
function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
