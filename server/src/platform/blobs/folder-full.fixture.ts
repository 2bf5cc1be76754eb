import { inChunks, manyBytes, someBytes } from './blob-samples.fixture.ts';
import { createFolderBlobStore } from './folder-blobs.ts';

// Runs in a shell that limits the size of a file, and so meets a full disk on any machine.

const store = createFolderBlobStore({ folder: process.argv[2] ?? '' });
await using writer = await store.openWriter('full/file', {}, 0);
const content = someBytes(manyBytes);
let acknowledged = 0;
const codes: unknown[] = [];
try {
  for (let start = 0; ; start += 200_000) {
    await writer.write(content.subarray(start, start + 200_000));
    acknowledged = (await writer.flush()).offset;
  }
} catch (error) {
  codes.push(codeOf(error));
}
await writer.flush().catch((error: unknown) => codes.push(codeOf(error)));
const options = { contentType: 'application/octet-stream' };
await store
  .put('full/other', inChunks(content), options)
  .catch((error: unknown) => codes.push(codeOf(error)));
console.log(JSON.stringify({ acknowledged, codes }));

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : String(error);
}
