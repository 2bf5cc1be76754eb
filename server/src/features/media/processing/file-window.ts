import type { FileHandle } from 'node:fs/promises';

/** Up to `length` bytes at an offset; fewer at the end of the file. */
export async function readWindow(
  file: FileHandle,
  offset: number,
  length: number,
): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
