import { text } from '../../text/text.ts';
import { isMedia } from './media-kind.ts';

const headBytes = 64;

/** Why the file cannot be a recording, as a sentence; null where it can. */
export async function checkFile(file: File): Promise<string | null> {
  const { empty, foreign, unreadable } = text.uploads.unfit;
  if (file.size === 0) return empty(file.name);
  try {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    return isMedia(head) ? null : foreign(file.name);
  } catch {
    return unreadable(file.name);
  }
}
