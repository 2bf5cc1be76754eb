import type { components } from '@minutebook/client';

type Notes = components['schemas']['Notes'];

/**
 * Whether the recording's summary is other than what the server wrote of these notes: a client or
 * a person has set it. The summary is Markdown of the notes' lines, with signs escaped.
 */
export function isSetByClient(summary: string | null, notes: Notes | null): boolean {
  if (summary === null || summary.trim() === '') return false;
  if (notes === null) return true;
  const written = plain(summary);
  return !notes.summary.every((line) => written.includes(plain(line.text)));
}

function plain(text: string): string {
  return text
    .replace(/\\([\\`*_[\]<>#|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
