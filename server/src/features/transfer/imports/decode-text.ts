import { notRecognised } from './import-faults.ts';

/**
 * Bytes as text: UTF-8, UTF-16 with a mark or recognisably without one, else Windows-1252, which
 * old tools write and which has a character for every byte.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  const text = encoding === null ? decodeUnmarked(bytes) : decode(bytes, encoding);
  const nul = text.indexOf('\0');
  if (nul < 0) return text.toWellFormed();
  throw notRecognised(lineAt(text, nul), 'The file is not text.');
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

const sampleBytes = 512;

/** Every other byte of ordinary text in UTF-16 is 0, and none is in any other encoding. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  const most = sample.length * 0.3;
  if (zeros.odd > most && zeros.even === 0) return 'utf-16le';
  if (zeros.even > most && zeros.odd === 0) return 'utf-16be';
  return null;
}

function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

/** The mark itself is left out. */
function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
