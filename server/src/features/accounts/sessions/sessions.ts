import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../../../domain/access.ts';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { requireSameOrigin } from '../../../platform/http/same-origin.ts';
import { createBrowserSessions, type Opened, sessionCookieIn } from './browser-sessions.ts';
import { findSessionPrincipal } from './sessions-store.ts';

/** Sessions as requests show them: a cookie, the token against forged requests, the origin. */

export interface SessionsOptions {
  readonly db: Database;
  /** Signs cookies; 32 bytes. */
  readonly secret: Buffer;
  /** As people reach this server, where that is set. */
  readonly publicUrl: string | null;
}

export interface SignedIn {
  readonly principal: Principal;
  /** To be sent as X-CSRFToken with whatever changes something. */
  readonly csrfToken: string;
}

export interface RequestOrigin {
  readonly headers: IncomingHttpHeaders;
  /** Scheme and host that were asked for. */
  readonly origin: string;
}

export interface Sessions {
  open(userId: number, options: { byLink: boolean; origin: string }): Promise<NewSession>;
  /** The value of the session's cookie in a request; null where there is none. */
  cookieIn(headers: IncomingHttpHeaders): string | null;
  /** Who has signed in; null for a cookie of no session in force. */
  find(cookie: string): Promise<SignedIn | null>;
  /** A new Set-Cookie for a session whose end is put off, else null. */
  prolong(cookie: string, origin: string): Promise<string | null>;
  /** The Set-Cookie that makes the browser forget the session, which is ended. */
  end(cookie: string, origin: string): Promise<string>;
  requireSameOrigin(request: RequestOrigin): void;
  /** The address that links are to begin with. */
  linkOrigin(origin: string): string;
}

export interface NewSession extends SignedIn {
  readonly setCookie: string;
}

export function createSessions({ db, secret, publicUrl }: SessionsOptions): Sessions {
  const browser = createBrowserSessions(db, secret);
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl);
  /** A proxy that ends TLS may not say so; the public address does. */
  const isSecure = (origin: string) =>
    origin.startsWith('https:') ||
    (publicOrigin?.protocol === 'https:' && publicOrigin.host === hostOf(origin));
  const signedIn = async (session: Pick<Opened, 'id' | 'token'>): Promise<SignedIn | null> => {
    const principal = await findSessionPrincipal(db, session.id);
    return principal && { principal, csrfToken: csrfTokenOf(secret, session.token) };
  };
  return {
    async open(userId, { byLink, origin }) {
      const opened = await browser.open(userId, { byLink, secure: isSecure(origin) });
      const state = await signedIn(opened);
      if (state === null) throw new MinutebookError('authentication_failed');
      return { ...state, setCookie: opened.setCookie };
    },
    cookieIn: ({ cookie }) => sessionCookieIn(cookie),
    async find(cookie) {
      const session = await browser.find(cookie);
      return session && signedIn(session);
    },
    async prolong(cookie, origin) {
      return (await browser.prolong(cookie, isSecure(origin)))?.setCookie ?? null;
    },
    end: async (cookie, origin) => (await browser.end(cookie, isSecure(origin))).setCookie ?? '',
    requireSameOrigin({ headers, origin }) {
      requireSameOrigin(headers, publicOrigin === null ? [origin] : [origin, publicOrigin.origin]);
    },
    linkOrigin: (origin) => publicUrl ?? origin,
  };
}

function hostOf(origin: string): string {
  return origin.replace(/^\w+:\/\//, '');
}

function csrfTokenOf(secret: Buffer, token: string): string {
  return createHmac('sha256', secret).update(`csrf:${token}`).digest('base64url');
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what changes something unless a page of ours, which knows the token, asks for it. */
export function requireOwnPage(
  sessions: Pick<Sessions, 'requireSameOrigin'>,
  request: RequestOrigin & { readonly method: string },
  csrfToken: string,
): void {
  if (safeMethods.has(request.method)) return;
  sessions.requireSameOrigin(request);
  const given = request.headers['x-csrftoken'];
  if (typeof given === 'string' && isSame(given, csrfToken)) return;
  const what = given === undefined ? 'missing' : 'incorrect';
  throw new MinutebookError('permission_denied', {
    detail: `CSRF Failed: CSRF token ${what}. Send csrf_token of GET /api/session/ as X-CSRFToken.`,
  });
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
