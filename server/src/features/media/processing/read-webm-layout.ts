import { type FileHandle, open } from 'node:fs/promises';
import { readWindow } from './file-window.ts';

/** What stands before the first cluster of a WebM or Matroska file (RFC 8794, RFC 9559). */
export interface WebmLayout {
  /** `webm` or `matroska`. */
  readonly docType: string | null;
  readonly hasDuration: boolean;
  /** An index that a player can find: without it, it cannot seek. */
  readonly hasCues: boolean;
  /** The file is as long as it says. A live recorder says nothing. */
  readonly complete: boolean;
}

interface Element {
  readonly id: number;
  readonly dataOffset: number;
  /** Null when unknown, as live recorders write it. */
  readonly dataBytes: number | null;
}

const ids = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  duration: 0x4489,
  cues: 0x1c53bb6b,
  cluster: 0x1f43b675,
};
const maxElements = 200;
const maxPayloadBytes = 4096;

export async function readWebmLayout(path: string): Promise<WebmLayout> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const header = await elementAt(file, 0);
    if (header?.id !== ids.header || header.dataBytes === null) return nothing;
    const docType = childrenOf(await payload(file, header)).get(ids.docType);
    const segment = await elementAt(file, header.dataOffset + header.dataBytes);
    if (segment?.id !== ids.segment) return nothing;
    const found = await readSegment(file, segment.dataOffset, size);
    return {
      docType: docType?.toString('latin1').replace(/\0+$/, '') ?? null,
      ...found,
      complete: segment.dataBytes !== null && segment.dataOffset + segment.dataBytes <= size,
    };
  } finally {
    await file.close();
  }
}

const nothing: WebmLayout = { docType: null, hasDuration: false, hasCues: false, complete: false };

async function readSegment(
  file: FileHandle,
  start: number,
  size: number,
): Promise<{ hasDuration: boolean; hasCues: boolean }> {
  const found = { hasDuration: false, hasCues: false };
  let offset = start;
  for (let count = 0; count < maxElements && offset < size; count += 1) {
    const element = await elementAt(file, offset);
    if (element === null || element.id === ids.cluster || element.dataBytes === null) break;
    if (element.id === ids.cues) found.hasCues = true;
    if (element.id === ids.info) {
      found.hasDuration = childrenOf(await payload(file, element)).has(ids.duration);
    }
    if (element.id === ids.seekHead) {
      const cues = cuesPosition(await payload(file, element));
      if (cues !== null && (await elementAt(file, start + cues))?.id === ids.cues) {
        found.hasCues = true;
      }
    }
    offset = element.dataOffset + element.dataBytes;
  }
  return found;
}

/** Where the seek head says the cues are, from the start of the segment's data. */
function cuesPosition(seekHead: Buffer): number | null {
  for (const [id, data] of elementsIn(seekHead)) {
    if (id !== ids.seek) continue;
    const entry = childrenOf(data);
    if (entry.get(ids.seekId)?.toString('hex') !== ids.cues.toString(16)) continue;
    const position = entry.get(ids.seekPosition);
    if (position && position.length > 0 && position.length <= 6) {
      return position.readUIntBE(0, position.length);
    }
  }
  return null;
}

function payload(file: FileHandle, element: Element): Promise<Buffer> {
  const bytes = Math.min(element.dataBytes ?? 0, maxPayloadBytes);
  return readWindow(file, element.dataOffset, bytes);
}

async function elementAt(file: FileHandle, offset: number): Promise<Element | null> {
  return parseElement(await readWindow(file, offset, 12), 0, offset);
}

function childrenOf(data: Buffer): Map<number, Buffer> {
  return new Map(elementsIn(data));
}

function elementsIn(data: Buffer): [number, Buffer][] {
  const elements: [number, Buffer][] = [];
  let offset = 0;
  while (offset < data.length) {
    const element = parseElement(data, offset, offset);
    if (element === null || element.dataBytes === null) break;
    const end = element.dataOffset + element.dataBytes;
    elements.push([element.id, data.subarray(element.dataOffset, end)]);
    offset = end;
  }
  return elements;
}

/** `base` is where the element stands in the file, `at` where in the buffer. */
function parseElement(data: Buffer, at: number, base: number): Element | null {
  const idBytes = lengthOf(data[at], 4);
  if (idBytes === null || at + idBytes >= data.length) return null;
  const sizeAt = at + idBytes;
  const sizeBytes = lengthOf(data[sizeAt], 8);
  if (sizeBytes === null || sizeAt + sizeBytes > data.length) return null;
  const marker = 1n << BigInt(7 * sizeBytes);
  const raw = BigInt(`0x${data.toString('hex', sizeAt, sizeAt + sizeBytes)}`) & (marker - 1n);
  return {
    id: data.readUIntBE(at, idBytes),
    dataOffset: base + idBytes + sizeBytes,
    // All ones means unknown; nor does anything fit that is beyond a safe number.
    dataBytes: raw === marker - 1n || raw > 2n ** 52n ? null : Number(raw),
  };
}

/** The leading zeros of the first byte say how many follow. */
function lengthOf(first: number | undefined, most: number): number | null {
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  return length <= most ? length : null;
}
