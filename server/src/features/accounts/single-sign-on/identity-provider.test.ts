import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { isMinutebookError } from '../../../domain/errors.ts';
import { createIdentityProvider } from './identity-provider.ts';

const attempt = {
  ...{ id: 'id', next: '/', expiresAt: new Date(), state: 'state', nonce: 'nonce' },
  codeVerifier: 'v'.repeat(43),
};

/** What comes of asking such a provider twice at once, and how often it was asked. */
async function ask(listener: RequestListener) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const provider = createIdentityProvider({
    issuer: `http://127.0.0.1:${port}`,
    ...{ clientId: 'minutebook', clientSecret: 'secret', timeoutMs: 300 },
    redirectUri: 'https://minutes.example.com/callback/',
  });
  const twice = [provider.authorizationUrl(attempt), provider.authorizationUrl(attempt)];
  const failures = (await Promise.allSettled(twice)).map((one) => {
    assert.equal(one.status, 'rejected');
    assert.ok(isMinutebookError(one.reason));
    return [one.reason.code, String((one.reason.cause as Error).message)] as const;
  });
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  return { failures, requests };
}

test('a provider that never answers is given up, and asked once for all who wait', async () => {
  const { failures, requests } = await ask(() => {});
  for (const [code, reason] of failures) {
    assert.equal(code, 'sso_unavailable');
    assert.match(reason, /OAUTH_TIMEOUT/);
  }
  assert.equal(requests, 1);
});

test('what is no provider is said to be away, without a word of what it answered', async () => {
  const answers: RequestListener[] = [
    (_request, response) => response.writeHead(302, { location: 'http://evil.example/' }).end(),
    (_request, response) => response.writeHead(500).end('evil words'),
    (_request, response) => response.end('<p>evil words</p>'),
    (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"issuer":"evil words"}'),
    (_request, response) => response.destroy(),
  ];
  for (const answer of answers) {
    const { failures } = await ask(answer);
    for (const [code, reason] of failures) {
      assert.equal(code, 'sso_unavailable');
      assert.doesNotMatch(reason, /evil|secret/);
      assert.match(reason, /^OpenID Connect: \S/);
    }
  }
});
