import { type FileHandle, open } from 'node:fs/promises';
import { readWindow } from './file-window.ts';
import { nameForeignFile } from './name-foreign-file.ts';

/** The demuxers of ffmpeg that ever see a file. */
export type Container = 'mov' | 'matroska' | 'wav' | 'mp3' | 'ogg' | 'flac' | 'aac';

export type Recognised =
  | { readonly kind: 'container'; readonly container: Container }
  | { readonly kind: 'refused'; readonly message: string };

const headBytes = 4096;
const maxLabels = 8;

/**
 * Tells the container by its first bytes, never by its name. ffmpeg is then told which demuxer to
 * use, so that its many others (playlists, network streams, images, scripts) are never asked.
 */
export async function recogniseContainer(path: string): Promise<Recognised> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) return { kind: 'refused', message: 'The file is empty.' };
    const { head, labelled } = await skipLabels(file);
    if (labelled && head.length === 0) {
      return { kind: 'refused', message: 'The file holds only a label (ID3) and no sound.' };
    }
    const container = containerOf(head);
    if (container !== null) return { kind: 'container', container };
    return { kind: 'refused', message: nameForeignFile(head) };
  } finally {
    await file.close();
  }
}

/** ID3 labels may stand before any audio, each as large as its picture. */
async function skipLabels(file: FileHandle): Promise<{ head: Buffer; labelled: boolean }> {
  let offset = 0;
  let head = await readWindow(file, 0, headBytes);
  for (let labels = 0; labels < maxLabels && isLabel(head); labels += 1) {
    offset += 10 + labelBytes(head);
    head = await readWindow(file, offset, headBytes);
  }
  return { head, labelled: offset > 0 };
}

function isLabel(head: Buffer): boolean {
  return head.length >= 10 && head.toString('latin1', 0, 3) === 'ID3';
}

/** Seven bits of each of four bytes. */
function labelBytes(head: Buffer): number {
  return head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

function containerOf(head: Buffer): Container | null {
  const text = (from: number, to: number) => head.toString('latin1', from, to);
  if (head.length < 8) return null;
  if (head.readUInt32BE(0) === 0x1a45dfa3) return 'matroska';
  if (/^(ftyp|styp|moov|mdat|wide|free|skip|pnot)$/.test(text(4, 8))) return 'mov';
  if (/^(RIFF|RF64|BW64)$/.test(text(0, 4)) && text(8, 12) === 'WAVE') return 'wav';
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(0, 4) === 'fLaC') return 'flac';
  return frameOf(head.readUInt32BE(0));
}

/** MPEG audio has no header for the file: each frame begins with eleven bits set. */
function frameOf(word: number): 'mp3' | 'aac' | null {
  if (word >>> 20 === 0xfff && (word & 0x00060000) === 0) {
    const sampleRateIndex = (word >>> 10) & 0xf;
    return sampleRateIndex < 13 ? 'aac' : null;
  }
  const version = (word >>> 19) & 3;
  const layer = (word >>> 17) & 3;
  const bitrate = (word >>> 12) & 0xf;
  const sampleRate = (word >>> 10) & 3;
  const valid = version !== 1 && layer !== 0 && bitrate !== 15 && sampleRate !== 3;
  return word >>> 21 === 0x7ff && valid ? 'mp3' : null;
}
