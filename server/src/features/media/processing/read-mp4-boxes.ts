import { type FileHandle, open } from 'node:fs/promises';
import { readWindow } from './file-window.ts';

/** What the top level of an MP4 or QuickTime file says (ISO/IEC 14496-12, 4.2). */
export interface Mp4Layout {
  readonly brand: string | null;
  /** `moov`, the index, is there to its end. */
  readonly hasIndex: boolean;
  /** A player can start before it has the whole file. */
  readonly indexFirst: boolean;
  /** Made of `moof` pieces, as live recorders write; many players see no duration. */
  readonly fragmented: boolean;
  /** The last box ends where the file does. */
  readonly complete: boolean;
}

interface Box {
  readonly type: string;
  readonly offset: number;
  readonly end: number;
}

/** A file has a handful; who has more has no index worth looking for. */
const maxBoxes = 10_000;

export async function readMp4Layout(path: string): Promise<Mp4Layout> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const boxes = await topLevelBoxes(file, size);
    const first = (type: string) => boxes.find((box) => box.type === type);
    const [ftyp, moov, mdat] = [first('ftyp'), first('moov'), first('mdat')];
    const last = boxes.at(-1);
    return {
      brand: ftyp ? (await readWindow(file, ftyp.offset + 8, 4)).toString('latin1') : null,
      hasIndex: moov !== undefined && moov.end <= size,
      indexFirst: moov !== undefined && mdat !== undefined && moov.offset < mdat.offset,
      fragmented: first('moof') !== undefined,
      complete: last !== undefined && last.end === size,
    };
  } finally {
    await file.close();
  }
}

async function topLevelBoxes(file: FileHandle, size: number): Promise<Box[]> {
  const boxes: Box[] = [];
  let offset = 0;
  while (offset + 8 <= size && boxes.length < maxBoxes) {
    const box = boxAt(await readWindow(file, offset, 16), offset, size);
    if (box === null) break;
    boxes.push(box);
    // From here on it repeats, thousands of times in a long recording.
    if (box.type === 'moof') break;
    offset = box.end;
  }
  return boxes;
}

/** Null for a box that could not be: its size would lead backwards or nowhere. */
function boxAt(head: Buffer, offset: number, fileSize: number): Box | null {
  const type = head.toString('latin1', 4, 8);
  const size32 = head.readUInt32BE(0);
  if (size32 === 0) return { type, offset, end: fileSize };
  if (size32 !== 1) return size32 < 8 ? null : { type, offset, end: offset + size32 };
  if (head.length < 16) return null;
  const size64 = Number(head.readBigUInt64BE(8));
  if (size64 < 16 || !Number.isSafeInteger(offset + size64)) return null;
  return { type, offset, end: offset + size64 };
}
