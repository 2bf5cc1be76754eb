import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

/** Reads ZIP archives by APPNOTE.TXT of PKWARE, and checks all that it says of each file. */

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly isDeflated: boolean;
  /** Seconds since 1970, as the extended timestamp has it. */
  readonly modifiedAtSeconds: number;
}

/** Files in the order of the directory; throws where the archive is not whole. */
export function readZip(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.ok(end >= 0, 'the archive has no directory');
  assert.equal(end + 22 + archive.readUInt16LE(end + 20), archive.length);
  const count = archive.readUInt16LE(end + 10);
  let place = archive.readUInt32LE(end + 16);
  assert.equal(place + archive.readUInt32LE(end + 12), end);
  return Array.from({ length: count }, () => {
    const { length, ...entry } = readEntry(archive, place);
    place += length;
    return entry;
  });
}

function readEntry(archive: Buffer, place: number): ZipEntry & { readonly length: number } {
  assert.equal(archive.toString('latin1', place, place + 4), 'PK\x01\x02');
  const isUtf8 = (archive.readUInt16LE(place + 8) & 0x800) !== 0;
  const method = archive.readUInt16LE(place + 10);
  const checksum = archive.readUInt32LE(place + 16);
  const compressedSize = archive.readUInt32LE(place + 20);
  const nameLength = archive.readUInt16LE(place + 28);
  const extraLength = archive.readUInt16LE(place + 30);
  const nameBytes = archive.subarray(place + 46, place + 46 + nameLength);
  assert.ok(isUtf8, 'the name is not said to be UTF-8');
  assert.ok(method === 0 || method === 8);
  const stored = contentAt(archive, archive.readUInt32LE(place + 42), nameBytes, compressedSize);
  const content = method === 8 ? inflateRawSync(stored) : stored;
  assert.equal(content.length, archive.readUInt32LE(place + 24));
  assert.equal(crc32(content), checksum);
  return {
    name: new TextDecoder('utf-8', { fatal: true }).decode(nameBytes),
    content,
    isDeflated: method === 8,
    modifiedAtSeconds: archive.readUInt32LE(place + 46 + nameLength + 5),
    length: 46 + nameLength + extraLength + archive.readUInt16LE(place + 32),
  };
}

/** Behind its local header, which names the file too. */
function contentAt(archive: Buffer, place: number, name: Buffer, size: number): Buffer {
  assert.equal(archive.toString('latin1', place, place + 4), 'PK\x03\x04');
  const nameLength = archive.readUInt16LE(place + 26);
  assert.deepEqual(archive.subarray(place + 30, place + 30 + nameLength), name);
  const start = place + 30 + nameLength + archive.readUInt16LE(place + 28);
  return archive.subarray(start, start + size);
}
