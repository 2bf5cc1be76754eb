import { type ExportedRecording, titleOf } from './export-document.ts';

/** Names of files that every system takes, and that no system reads as anything but a name. */

/** Bytes of the name without its extension; file systems take 255, and some programs add to it. */
const maxBytes = 180;
/** Names that Windows keeps for devices, whatever follows them. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)(?:\.|$)/i;
const forbidden =
  /[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*\ufeff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `2026-11-23 Weekly planning`; the day first, so that names sort by it. */
export function exportName(recording: ExportedRecording): string {
  const day = recording.startedAt.toISOString().slice(0, 10);
  const title =
    recording.title === null ? `Recording ${recording.id.slice(-8)}` : titleOf(recording);
  return `${day} ${safeFilename(title, recording.id)}`;
}

/** `fallback` where nothing of the text is left. */
export function safeFilename(text: string, fallback: string): string {
  const plain = text.toWellFormed().normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ');
  const name = trimmed(shortened(trimmed(plain)));
  if (name === '') return fallback;
  return reserved.test(name) ? `_${name}` : name;
}

/** Windows drops dots and spaces at the end; a dot at the beginning hides, a dash is an option. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/g, '');
}

/** Whole characters only. */
function shortened(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
}
