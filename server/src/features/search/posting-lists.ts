import { RecordingIds } from './recording-ids.ts';

/** The recordings that a word is in, a row for each kind of text, in the order of their ids. */
export interface PostingList {
  readonly ids: RecordingIds;
  /** See kindNumber (search-kinds.ts). */
  readonly kinds: Uint8Array;
  readonly occurrences: Uint32Array;
}

/** Of a row: the recording's id, three bytes for how often, and one for where. */
export const bytesOfPosting = 20;
/** More do not fit, and would say no more. */
export const mostOccurrences = 8_388_607;

export function decodePostings(bytes: Buffer): PostingList {
  const ids = new RecordingIds(bytes, bytesOfPosting);
  const kinds = new Uint8Array(ids.length);
  const occurrences = new Uint32Array(ids.length);
  for (let row = 0; row < ids.length; row += 1) {
    const number = bytes.readUInt32BE(row * bytesOfPosting + 16);
    kinds[row] = number % 256;
    occurrences[row] = number >>> 8;
  }
  return { ids, kinds, occurrences };
}
