import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { ArrivedMedia } from '../../src/features/uploads/media-intake.ts';
import type { BlobStore } from '../../src/platform/blobs/blob-store.ts';
import type { TestRecording } from './upload-server.ts';

export type Headers = Readonly<Record<string, string>>;

/** Raw requests of the protocol, for one recording. */
export function tusClient(
  url: string,
  { token, sdkUploadId }: Pick<TestRecording, 'token' | 'sdkUploadId'>,
) {
  const own = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const location = `/api/uploads/${sdkUploadId}`;
  const send = (method: string, path: string, headers: Headers = {}, body?: Buffer) =>
    fetch(url + path, {
      method,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
  return {
    location,
    send,
    create: (length: number | null, headers: Headers = {}, body?: Buffer) =>
      send(
        'POST',
        '/api/uploads',
        {
          ...(length === null
            ? { 'upload-defer-length': '1' }
            : { 'upload-length': String(length) }),
          ...headers,
        },
        body,
      ),
    patch: (offset: number, body: Buffer, headers: Headers = {}) =>
      send('PATCH', location, { ...patchHeaders(offset), ...headers }, body),
    head: () => send('HEAD', location),
    /** Opens a PATCH whose body the test writes itself. */
    openPatch(offset: number, headers: Headers = {}): ClientRequest {
      const request = httpRequest(url + location, {
        method: 'PATCH',
        headers: { ...own, ...patchHeaders(offset), ...headers },
      });
      request.on('error', () => {});
      return request;
    },
    async offset(): Promise<number> {
      const response = await send('GET', location);
      return ((await response.json()) as { offset: number }).offset;
    },
  };
}

function patchHeaders(offset: number): Headers {
  return {
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  };
}

export async function answerTo(request: ClientRequest): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  request.on('response', resolve);
  const response = await promise;
  response.resume();
  return response.statusCode ?? 0;
}

/** The envelope of a refusal, whose status and code it checks. */
export async function assertRefused(response: Response, status: number, code: string) {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get('content-type'), 'application/json');
  const body = JSON.parse(text) as Record<string, unknown>;
  assert.deepEqual(Object.keys(body), ['type', 'code', 'detail', 'attr']);
  assert.equal(body.code, code);
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export async function assertStored(
  blobs: BlobStore,
  media: ArrivedMedia | undefined,
  expected: Buffer,
): Promise<void> {
  assert.ok(media !== undefined, 'nothing was handed on');
  assert.equal(media.sizeBytes, expected.length);
  const stored = await buffer(await blobs.read(media.blobKey));
  assert.equal(sha256(stored), sha256(expected));
}
