import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type S3rver from 's3rver';

type Store = S3rver['store'];

/**
 * Makes the files of s3rver behave as objects do: one is replaced at once, answered for when it is
 * written, and read as it was when the read began.
 */
export function makeObjectsAtomic(store: Store): void {
  store.putObject = async (object) => {
    const path = store.getResourcePath(object.bucket, object.key, 'object');
    const content = object.content ?? Buffer.alloc(0);
    const digest = await writeAtomically(
      path,
      Buffer.isBuffer(content) ? Readable.from([content]) : content,
    );
    await store.putMetadata(object.bucket, object.key, object.metadata, digest.md5);
    return digest;
  };

  const getObject = store.getObject.bind(store);
  store.getObject = async (bucket, key, options = {}) => {
    const path = store.getResourcePath(bucket, key, 'object');
    const handle = await open(path).catch(() => null);
    if (handle === null) return null;
    const object = await getObject(bucket, key, {});
    if (object === null) {
      await handle.close();
      return null;
    }
    if (object.content instanceof Readable) object.content.destroy();
    const { size } = await handle.stat();
    const start = options.start ?? 0;
    const end = Math.min(options.end ?? size - 1, size - 1);
    object.metadata['content-length'] = size;
    if (options.start !== undefined) object.range = { start, end };
    if (end < start) {
      await handle.close();
      object.content = options.start === undefined ? Readable.from([]) : null;
    } else {
      object.content = handle.createReadStream({ start, end });
    }
    return object;
  };
}

export async function writeAtomically(path: string, content: Readable) {
  await mkdir(dirname(path), { recursive: true });
  const md5 = createHash('md5');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      md5.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const temporary = `${path}.${randomUUID()}`;
  await pipeline(content, count, createWriteStream(temporary));
  await rename(temporary, path);
  return { size, md5: md5.digest('hex') };
}
