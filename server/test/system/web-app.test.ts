import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { setSharedHeaders } from '../../src/features/sharing/shared-headers.ts';
import { mountWebApp } from '../../src/features/system/web-app-routes.ts';
import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import { createHttpServer } from '../../src/platform/http/http-server.ts';

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

suite('the web app as it is served', () => {
  let folder: string;
  let app: FastifyInstance;

  before(async () => {
    folder = `${await mkdtemp(join(tmpdir(), 'minutebook-web-'))}/`;
    await mkdir(`${folder}assets`);
    await writeFile(`${folder}index.html`, '<script nonce="__CSP_NONCE__"></script>');
    await writeFile(`${folder}favicon.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(`${folder}secret.txt`, 'secret');
    await writeFile(`${folder}assets/index-1.js`, 'plain');
    await writeFile(`${folder}assets/index-1.js.br`, 'compressed');
    app = await serve(folder);
  });
  after(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  async function serve(from: string): Promise<FastifyInstance> {
    const server = await createHttpServer({
      logger: pino({ enabled: false }),
      trustProxy: false,
      requestTimeoutMs: 1000,
    });
    setSharedHeaders(server);
    await mountWebApp(server, { blobs: createFolderBlobStore({ folder: from }), folder: from });
    return server;
  }

  test('one page at every address of the app, with a policy and a nonce of its own', async () => {
    const nonces = new Set<string>();
    for (const url of ['/', '/recordings/1?t=2', '/settings/keys', '/shared/x', '/no/such']) {
      const { statusCode, headers, payload } = await app.inject({ url, headers: html });
      assert.equal(statusCode, 200, url);
      const nonce = /nonce="([\w-]{20,})"/.exec(payload)?.[1] ?? '';
      const policy = String(headers['content-security-policy']);
      assert.ok(policy.includes(`style-src 'self' 'nonce-${nonce}'`), policy);
      assert.ok(!policy.includes('unsafe'), policy);
      assert.match(policy, /default-src 'self'.*frame-ancestors 'none'/);
      assert.equal(headers['cache-control'], 'no-store');
      nonces.add(nonce);
    }
    assert.equal(nonces.size, 5);
  });

  test('another build is there without a restart', async () => {
    await writeFile(`${folder}index.html`, '<script nonce="__CSP_NONCE__" src="2.js"></script>');
    const { payload } = await app.inject({ url: '/', headers: html });
    assert.match(payload, /src="2\.js"/);
  });

  test('a share link tells nobody where it was', async () => {
    const answer = async (url: string) => (await app.inject({ url, headers: html })).headers;
    assert.equal((await answer('/shared/token'))['referrer-policy'], 'no-referrer');
    assert.equal((await answer('/shared/token'))['x-robots-tag'], 'noindex, nofollow');
    assert.equal((await answer('/'))['referrer-policy'], 'same-origin');
  });

  test('programs are told as before that there is nothing', async () => {
    for (const url of ['/no/such', '/api/no/such', '/api']) {
      const { statusCode, json } = await app.inject({ url });
      assert.equal(statusCode, 404, url);
      assert.equal(json().code, 'not_found');
    }
    assert.equal((await app.inject({ url: '/api/no/such', headers: html })).statusCode, 404);
  });

  test('its files are kept for ever, compressed for those that can', async () => {
    const url = '/assets/index-1.js';
    const plain = await app.inject({ url });
    assert.equal(plain.payload, 'plain');
    assert.match(String(plain.headers['cache-control']), /max-age=31536000, immutable/);
    assert.equal(plain.headers['x-content-type-options'], 'nosniff');
    const compressed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(compressed.payload, 'compressed');
    assert.equal(compressed.headers['content-encoding'], 'br');
    assert.match(String(compressed.headers['content-type']), /javascript/);
  });

  test('no other file can be had', async () => {
    for (const url of [
      '/assets/none.js',
      '/assets/../secret.txt',
      '/assets/%2e%2e/secret.txt',
      '/assets/..%2fsecret.txt',
      '/secret.txt',
    ]) {
      const { payload, statusCode } = await app.inject({ url });
      assert.ok(statusCode >= 400, url);
      assert.ok(!payload.includes('secret"') && payload !== 'secret', url);
    }
  });

  test('where it was not built, the first page says what to do', async () => {
    const server = await serve(`${folder}assets/`);
    const { statusCode, payload } = await server.inject({ url: '/' });
    await server.close();
    assert.equal(statusCode, 200);
    assert.match(payload, /npm run build/);
  });
});
