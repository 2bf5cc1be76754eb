import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { UploadRequest, UploadService } from './upload-service.ts';

/** What every upload service promises; `open` gives a working one, disposed after each test. */
export function describeUploadService(
  name: UploadService['name'],
  open: () => Promise<AsyncDisposable & { readonly service: UploadService }>,
): void {
  describe(`upload service ${name}`, () => {
    it('says which service it is', async () => {
      await using opened = await open();
      assert.equal(opened.service.name, name);
    });

    it('opens an upload with a UUID and a token that can stand in a header', async () => {
      await using opened = await open();
      const upload = await opened.service.createUpload(aRequest());
      assert.match(upload.sdkUploadId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.match(upload.uploadToken, /^[\x21-\x7e]{16,}$/);
      assert.ok(!upload.uploadToken.includes(upload.sdkUploadId));
    });

    it('gives the same upload for a repeated request', async () => {
      await using opened = await open();
      const request = aRequest();
      const first = await opened.service.createUpload(request);
      assert.deepEqual(await opened.service.createUpload({ ...request }), first);
    });

    it('gives the same upload for requests made at once', async () => {
      await using opened = await open();
      const request = aRequest();
      const [first, ...others] = await Promise.all(
        Array.from({ length: 3 }, () => opened.service.createUpload({ ...request })),
      );
      for (const other of others) assert.deepEqual(other, first);
    });

    it('gives each recording its own upload and token', async () => {
      await using opened = await open();
      const first = await opened.service.createUpload(aRequest());
      const second = await opened.service.createUpload(aRequest());
      assert.notEqual(first.sdkUploadId, second.sdkUploadId);
      assert.notEqual(first.uploadToken, second.uploadToken);
    });
  });
}

function aRequest(): UploadRequest {
  const recordingId = randomUUID();
  return { projectId: 7, recordingId, idempotencyKey: `create:${recordingId}` };
}
