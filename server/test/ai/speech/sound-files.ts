import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface SoundFiles extends AsyncDisposable {
  /** Writes FLAC, 16 kHz, mono, of a source filter of ffmpeg. */
  make(name: string, source: string): Promise<string>;
}

export async function openSoundFiles(): Promise<SoundFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-sound-'));
  return {
    async make(name, source) {
      const path = join(folder, name);
      const input = ['-f', 'lavfi', '-i', source, '-ac', '1', '-ar', '16000', '-c:a', 'flac'];
      await promisify(execFile)('ffmpeg', ['-v', 'error', ...input, path]);
      return path;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** From the first block of a FLAC file; its length in samples is 36 bits there. */
export function readFlac(bytes: Buffer): { readonly seconds: number; readonly silent: boolean } {
  if (bytes.subarray(0, 4).toString('latin1') !== 'fLaC') throw new Error('This is no FLAC file.');
  const rate = bytes.readUIntBE(18, 3) >> 4;
  const samples = (bytes.readUInt8(21) & 15) * 2 ** 32 + bytes.readUInt32BE(22);
  const seconds = samples / rate;
  // Silence takes hardly any bytes beyond the headers of frames and file.
  return { seconds, silent: bytes.length < 12_000 + seconds * 500 };
}

export interface HeardSecond {
  readonly index: number;
  readonly word: string;
}

/** What the fakes hear in a file: a word each second, and nothing in silence. */
export function hear(bytes: Buffer): HeardSecond[] {
  const { seconds, silent } = readFlac(bytes);
  if (silent) return [];
  return Array.from({ length: Math.floor(seconds) }, (_, index) => ({
    index,
    word: `word${index}`,
  }));
}
