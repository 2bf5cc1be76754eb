/** What a client says of its file; none of it is trusted. */
export interface AnnouncedFile {
  readonly filename: string | null;
  readonly contentType: string | null;
  /** Of the whole file, hexadecimal. */
  readonly expectedSha256: string | null;
}

const maxLength = 255;

/** Reads the keys that tus clients use; the metadata has been parsed by the protocol's rules. */
export function readAnnouncedFile(
  metadata: Readonly<Record<string, string | null>> | undefined,
): AnnouncedFile {
  const first = (...keys: string[]) =>
    keys.map((key) => cleanText(metadata?.[key])).find((text) => text !== null) ?? null;
  return {
    filename: first('filename', 'name'),
    contentType: first('filetype', 'contentType', 'type'),
    expectedSha256: readSha256(metadata?.sha256),
  };
}

/** One line of at most 255 characters; null where nothing is left. */
export function cleanText(text: string | null | undefined): string | null {
  const line = (text ?? '')
    .replace(/\p{Cc}|\p{Cs}/gu, '')
    .trim()
    .slice(0, maxLength)
    // The cut may have gone through a pair.
    .replace(/\p{Cs}$/u, '');
  return line === '' ? null : line;
}

function readSha256(text: string | null | undefined): string | null {
  const digest = text?.trim().toLowerCase() ?? '';
  return /^[0-9a-f]{64}$/.test(digest) ? digest : null;
}
