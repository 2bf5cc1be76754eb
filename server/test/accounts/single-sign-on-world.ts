import assert from 'node:assert/strict';
import type { SingleSignOnConfig } from '../../src/config.ts';
import { type Answer, exchange } from '../contract/exchange.ts';
import { startWorld, type World } from '../contract/world.ts';
import { type Browser, openBrowser } from '../harness/browser.ts';
import {
  clientId,
  clientSecret,
  startTestProvider,
  type TestProvider,
  type TestProviderOptions,
} from './identity-provider.ts';

/** A server behind a proxy that ends TLS, with a provider. */
export interface SingleSignOnWorld extends AsyncDisposable {
  readonly world: World;
  readonly provider: TestProvider;
  visitor(): Visitor;
}

export const publicUrl = 'https://minutes.example.com';
export const callbackUrl = `${publicUrl}/api/session/sso/callback/`;

export interface WorldOptions extends Partial<Omit<TestProviderOptions, 'redirectUri'>> {
  readonly config?: Partial<SingleSignOnConfig>;
}

export async function startSingleSignOnWorld({
  config = {},
  ...options
}: WorldOptions = {}): Promise<SingleSignOnWorld> {
  await using opened = new AsyncDisposableStack();
  const provider = opened.use(await startTestProvider({ ...options, redirectUri: callbackUrl }));
  const isPublic = options.authMethod === 'none';
  const singleSignOn: SingleSignOnConfig = {
    ...{ issuer: provider.issuer, clientId, clientSecret: isPublic ? null : clientSecret },
    ...{ name: 'Example', signUpDomains: [], ...config },
  };
  const world = opened.use(await startWorld({ publicUrl, singleSignOn }));
  const all = opened.move();
  return {
    ...{ world, provider },
    visitor: () => visitorOf(world.server.url),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** A person's browser, on its way to the provider and back, a step at a time. */
export interface Visitor {
  readonly browser: Browser;
  /** The cookie of the sign-in under way, as in the Cookie header; empty for none. */
  cookie: string;
  /** The answer that leads to the provider. */
  begin(next?: string): Promise<Answer>;
  /** What the provider sends the browser back with, once it has been to `location`. */
  visitProvider(location: string): Promise<URL>;
  /** Comes back; a session that is opened becomes the browser's. */
  comeBack(address: URL): Promise<Answer>;
  /** The whole way. */
  signIn(next?: string): Promise<Answer>;
}

export function visitorOf(url: string): Visitor {
  const browser = openBrowser(url);
  const visitor: Visitor = {
    browser,
    cookie: '',
    async begin(next) {
      const query = next === undefined ? '' : `?${new URLSearchParams({ next })}`;
      const answer = await get(url, `/api/session/sso/${query}`, '');
      visitor.cookie = cookieIn(answer, 'minutebook_sso') ?? visitor.cookie;
      return answer;
    },
    visitProvider: (location) => follow(location),
    async comeBack({ pathname, search }) {
      const answer = await get(url, pathname + search, visitor.cookie);
      visitor.cookie = cookieIn(answer, 'minutebook_sso') ?? visitor.cookie;
      browser.cookie = cookieIn(answer, 'minutebook_session') ?? browser.cookie;
      return answer;
    },
    async signIn(next) {
      const { headers } = await visitor.begin(next);
      return visitor.comeBack(await follow(String(headers.location)));
    },
  };
  return visitor;
}

function get(origin: string, path: string, cookie: string): Promise<Answer> {
  const headers = { host: new URL(publicUrl).host, accept: 'text/html', cookie };
  return exchange(origin, { method: 'GET', path, headers });
}

/** The name and value that the answer sets, empty where it takes the cookie away. */
function cookieIn({ headers }: Answer, name: string): string | undefined {
  const pairs = (headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '');
  const pair = pairs.find((one) => one.startsWith(`${name}=`));
  return pair === `${name}=` ? '' : pair;
}

/** Follows the provider's redirects until they leave it. */
async function follow(location: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = new URL(location);
  const { origin } = address;
  while (address.origin === origin) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    const next = answer.headers.get('location');
    assert.ok(next, `${answer.status} ${await answer.text()}`);
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    address = new URL(next, address);
  }
  return address;
}
