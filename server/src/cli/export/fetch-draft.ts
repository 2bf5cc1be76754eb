import { RefusedRequest } from '../api-client/refusals.ts';
import type { ExportClient } from './export-client.ts';
import type { ExportFolder } from './export-folder.ts';

/** The SHA-256 of what waits in the folder as a draft; null where there is nothing to write yet. */
export async function fetchDraft(
  client: ExportClient,
  folder: ExportFolder,
  id: string,
  format: string,
  signal: AbortSignal,
): Promise<string | null> {
  let sha256 = '';
  const take = async (content: AsyncIterable<Uint8Array>) => {
    sha256 = await folder.draft(content);
  };
  try {
    await client.receive(id, { format, frontMatter: format === 'md' }, take, signal);
    return sha256;
  } catch (error) {
    if (error instanceof RefusedRequest && error.code === 'transcript_missing') return null;
    throw error;
  }
}
