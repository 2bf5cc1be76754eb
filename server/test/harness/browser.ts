import assert from 'node:assert/strict';
import { createSignInLink } from '../../src/features/accounts/sessions/sign-in-links.ts';
import { type Answer, exchange } from '../contract/exchange.ts';
import type { TestServer } from './test-server.ts';

/** A browser as far as sessions go: it keeps the cookie and knows the token that changes need. */
export interface Browser {
  /** As in the Cookie header; null before signing in and after signing out. */
  cookie: string | null;
  csrfToken: string | null;
  /** The Set-Cookie header that came last. */
  setCookie: string;
  /** `request` is a method and a path, as `GET /api/session/`. */
  send(request: string, options?: BrowserRequest): Promise<Answer>;
  /** Signs in with this answer's cookie and token. */
  adopt(answer: Answer): Browser;
}

export interface BrowserRequest {
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the right one; null for none. */
  readonly csrfToken?: string | null;
}

export function openBrowser(url: string): Browser {
  const browser: Browser = {
    cookie: null,
    csrfToken: null,
    setCookie: '',
    async send(request, { json, headers, csrfToken = browser.csrfToken } = {}) {
      const [method = '', path = ''] = request.split(' ');
      const isUnsafe = !['GET', 'HEAD', 'OPTIONS'].includes(method);
      const answer = await exchange(url, {
        method,
        path,
        headers: {
          ...(browser.cookie === null ? {} : { cookie: browser.cookie }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(isUnsafe ? { origin: url, 'sec-fetch-site': 'same-origin' } : {}),
          ...(isUnsafe && csrfToken !== null ? { 'x-csrftoken': csrfToken } : {}),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
      keepCookie(browser, answer);
      return answer;
    },
    adopt(answer) {
      assert.equal(answer.status, 200, answer.text);
      browser.csrfToken = String(answer.json.csrf_token);
      return browser;
    },
  };
  return browser;
}

function keepCookie(browser: Browser, { headers }: Answer): void {
  const [setCookie] = headers['set-cookie'] ?? [];
  if (setCookie === undefined) return;
  browser.setCookie = setCookie;
  const [pair = ''] = setCookie.split(';');
  browser.cookie = pair.endsWith('=') ? null : pair;
}

/** The token of a new link that signs the person in. */
export async function linkToken(server: Pick<TestServer, 'db'>, userId = 1): Promise<string> {
  const link = await createSignInLink(server.db, userId);
  return new URL(link, 'http://localhost').searchParams.get('link') ?? '';
}

/** A browser in which the person (1: the administrator) has signed in, by a link. */
export async function signIn(server: Pick<TestServer, 'db' | 'url'>, userId = 1): Promise<Browser> {
  const browser = openBrowser(server.url);
  const token = await linkToken(server, userId);
  return browser.adopt(await browser.send('POST /api/session/link/', { json: { token } }));
}
