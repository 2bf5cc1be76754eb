import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openBrowser } from '../harness/browser.ts';
import { makeFolder, minutebook, startServer } from './minutebook-process.ts';

// The way in for people: what the server prints, and what its owner can print again.

const folder = await makeFolder();
const env = { MINUTEBOOK_DATA_DIR: folder.path };
after(() => folder[Symbol.asyncDispose]());

async function follow(url: string, link: string): Promise<Browser> {
  const target = new URL(link);
  assert.equal(target.origin, url);
  assert.equal(target.pathname, '/sign-in');
  const json = { token: target.searchParams.get('link') };
  const browser = openBrowser(url);
  return browser.adopt(await browser.send('POST /api/session/link/', { json }));
}

test('a link is printed until an administrator has a password, and on demand after that', async () => {
  {
    await using server = await startServer(env);
    assert.match(server.signInLink ?? '', /^http:\/\/127\.0\.0\.1:\d+\/sign-in\?link=\w{43}$/);
    assert.ok(!server.stderr().includes('link='));
    await follow(server.url, server.signInLink ?? '');
  }
  const set = { new_password: 'correct horse battery' };
  {
    // It was followed, but nothing was set: the next start offers another.
    await using server = await startServer(env);
    const browser = await follow(server.url, server.signInLink ?? '');
    assert.equal((await browser.send('POST /api/session/password/', { json: set })).status, 204);
  }
  await using server = await startServer(env);
  assert.equal(server.signInLink, null);
  const { code, stdout } = await minutebook(['sign-in-link'], env);
  assert.equal(code, 0);
  const browser = await follow(server.url, stdout.trim());
  assert.equal((await browser.send('GET /api/session/')).json.needs_password, true);

  const unknown = await minutebook(['sign-in-link', '--email', 'nobody@example.com'], env);
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /^minutebook: There is no user nobody@example\.com\. [^\n]+\n$/);
  const person = ['--email', 'ann@example.com'];
  await minutebook(['users', 'create', ...person, '--first-name', 'Ann'], env);
  const homeless = await minutebook(['sign-in-link', ...person], env);
  assert.equal(homeless.code, 2);
  assert.match(homeless.stderr, /belongs to no organization\. Add one with [^\n]+\n$/);
});
