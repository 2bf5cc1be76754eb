import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBuiltinUploadService } from './builtin-upload-service.ts';
import { describeUploadService } from './upload-service-contract.ts';
import { createUploadToken, sdkUploadIdOf, verifyUploadToken } from './upload-token.ts';

const secret = Buffer.alloc(32, 1);
const otherSecret = Buffer.alloc(32, 2);
const target = { projectId: 42, recordingId: '01990f3e-5a2b-7c3d-8e4f-5a6b7c8d9e0f' };

describeUploadService('builtin', async () => ({
  service: createBuiltinUploadService({ secret }),
  async [Symbol.asyncDispose]() {},
}));

describe('builtin upload service', () => {
  it('gives a recording the same upload whatever the idempotency key, also after a restart', async () => {
    const request = { ...target, idempotencyKey: 'first' };
    const first = await createBuiltinUploadService({ secret }).createUpload(request);
    const again = createBuiltinUploadService({ secret: Buffer.from(secret) });
    assert.deepEqual(await again.createUpload({ ...request, idempotencyKey: 'second' }), first);
  });

  it('refuses a secret that can be guessed', () => {
    assert.throws(() => createBuiltinUploadService({ secret: Buffer.alloc(31) }), RangeError);
  });

  it('keeps the values it gave out when the code changes', async () => {
    const service = createBuiltinUploadService({ secret });
    assert.deepEqual(await service.createUpload({ ...target, idempotencyKey: 'any' }), {
      sdkUploadId: '46976322-5d99-8585-8995-93fdf6fed419',
      uploadToken:
        'mbu_NDI6MDE5OTBmM2UtNWEyYi03YzNkLThlNGYtNWE2YjdjOGQ5ZTBm.25jtoMOlZfsw0G42YVzp8v4QTcla6uDs1mGqG1dtLEQ',
    });
  });
});

describe('upload token', () => {
  const token = createUploadToken(secret, target);

  it('can be recognised and put into a URL as it is', () => {
    assert.match(token, /^mbu_[\w-]+\.[\w-]{43}$/);
    assert.equal(encodeURIComponent(token), token);
  });

  it('names its recording to the server that made it', () => {
    assert.deepEqual(verifyUploadToken(secret, token), target);
  });

  it('is worth nothing to a server with another secret', () => {
    assert.equal(verifyUploadToken(otherSecret, token), null);
    assert.notEqual(
      sdkUploadIdOf(otherSecret, target.recordingId),
      sdkUploadIdOf(secret, target.recordingId),
    );
  });

  it('is accepted in its one spelling only', () => {
    const [named = '', mac = ''] = token.slice('mbu_'.length).split('.');
    // The last character of 43 holds two bits that decode to nothing.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sameBytes = alphabet.charAt(alphabet.indexOf(mac.slice(-1)) + 1);
    const respelt = `mbu_${named}.${mac.slice(0, -1)}${sameBytes}`;
    assert.deepEqual(
      Buffer.from(respelt.split('.')[1] ?? '', 'base64url'),
      Buffer.from(mac, 'base64url'),
    );
    for (const wrong of [respelt, `${token}=`, ` ${token}`, `${token}\n`, token.toUpperCase()])
      assert.equal(verifyUploadToken(secret, wrong), null, wrong);
  });

  it('cannot be moved to another recording or project', () => {
    const mac = token.split('.')[1];
    for (const text of [
      `43:${target.recordingId}`,
      `042:${target.recordingId}`,
      `42:${target.recordingId.toUpperCase()}`,
      `42:${target.recordingId}:`,
      '42:',
      'x',
    ]) {
      const moved = `mbu_${Buffer.from(text).toString('base64url')}.${mac}`;
      assert.equal(verifyUploadToken(secret, moved), null, text);
    }
  });

  it('is not confused by any one changed character', () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      assert.equal(verifyUploadToken(secret, changed), null, changed);
    }
  });

  it('is null for what is no token at all', () => {
    for (const text of ['', 'mbu_', 'mbu_.', 'mb_abc', `mbu_${'a'.repeat(100_000)}.x`])
      assert.equal(verifyUploadToken(secret, text), null);
  });
});
