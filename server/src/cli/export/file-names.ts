import { safeFilename } from '../../features/transfer/exports/safe-filename.ts';
import type { ListedRecording } from './export-client.ts';

/** Names of files that every system takes. */

/** `2026-11-23 Weekly planning`, without an extension; the day first, so that names sort by it. */
export function nameOfRecording({ id, meeting_title, started_at }: ListedRecording): string {
  const title = safeFilename(meeting_title ?? '', `Recording ${id.slice(-8)}`);
  return `${dayOf(started_at)} ${title}`;
}

function dayOf(timestamp: string): string {
  const atMs = Date.parse(timestamp);
  return Number.isNaN(atMs) ? 'undated' : new Date(atMs).toISOString().slice(0, 10);
}

/** The name that the server proposes (RFC 6266), made safe again: it is only a server's word. */
export function nameOfAnswer(disposition: string | null, id: string, format: string): string {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1];
  const proposed = encoded === undefined ? '' : decoded(encoded);
  const stem = proposed.endsWith(`.${format}`) ? proposed.slice(0, -format.length - 1) : proposed;
  return `${safeFilename(stem, `Recording ${id.slice(-8)}`)}.${format}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Names that are the same to some systems are the same here. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** `name.md`, `name (2).md` and so on; the first of them that is free. */
export async function firstFree(
  name: string,
  extension: string,
  isFree: (candidate: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = `${name}${number === 1 ? '' : ` (${number})`}.${extension}`;
    if (await isFree(candidate)) return candidate;
  }
}
