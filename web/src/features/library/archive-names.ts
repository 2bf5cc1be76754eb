/** Of an archive's end: its signature, and where the directory is said to begin. */
const endBytes = 22;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * The names of the files in a ZIP as the server makes them; null where it is not whole: what breaks
 * off has no directory at its end.
 */
export async function archiveNames(archive: Blob): Promise<string[] | null> {
  const end = await bytesOf(archive.slice(-endBytes));
  if (end.byteLength < endBytes || end.getUint32(0, true) !== endMark) return null;
  const directory = await bytesOf(archive.slice(end.getUint32(16, true), -endBytes));
  const names: string[] = [];
  let place = 0;
  for (let left = end.getUint16(10, true); left > 0; left -= 1) {
    if (place + 46 > directory.byteLength) return null;
    if (directory.getUint32(place, true) !== entryMark) return null;
    const lengths = [28, 30, 32].map((offset) => directory.getUint16(place + offset, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    if (place + 46 + name > directory.byteLength) return null;
    names.push(new TextDecoder().decode(new Uint8Array(directory.buffer, place + 46, name)));
    place += 46 + name + extra + comment;
  }
  return names;
}

async function bytesOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer());
}
