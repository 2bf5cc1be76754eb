import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, parseCookies, setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { z } from 'zod';
import { isMinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { sessionDatabase } from './session-database.ts';
import { deleteSession } from './sessions-store.ts';

/** better-auth behind our words: the only file that calls it. Nothing of it is on the network. */

export const sessionCookieName = 'minutebook_session';
const sessionSeconds = 30 * 24 * 3600;
/** A session in use is prolonged once a day. */
const prolongSeconds = 24 * 3600;

export interface BrowserSession {
  readonly id: number;
  readonly userId: number;
  readonly token: string;
}

export interface CookieOf {
  /** The value of a Set-Cookie header; null where the client's stays as it is. */
  readonly setCookie: string | null;
}

export interface BrowserSessions {
  open(userId: number, options: { byLink: boolean; secure: boolean }): Promise<Opened>;
  /** Null for a value that is forged, or of a session that has ended. */
  find(cookieValue: string): Promise<BrowserSession | null>;
  /** The same, prolonging it where it is time. */
  prolong(cookieValue: string, secure: boolean): Promise<(BrowserSession & CookieOf) | null>;
  end(cookieValue: string, secure: boolean): Promise<CookieOf>;
}

export type Opened = BrowserSession & { readonly setCookie: string };

export function createBrowserSessions(db: Queryable, secret: Buffer): BrowserSessions {
  const bySecure = { true: createAuth(db, secret, true), false: createAuth(db, secret, false) };
  const authFor = (secure: boolean) => bySecure[`${secure}`];
  const headersOf = (cookieValue: string) =>
    new Headers({ cookie: `${sessionCookieName}=${encodeURIComponent(cookieValue)}` });
  return {
    async open(userId, { byLink, secure }) {
      const body = { userId: String(userId), byLink };
      const { headers, response } = await unwrapped(() =>
        authFor(secure).api.openSession({ body, returnHeaders: true }),
      );
      return { ...sessionOf(response), setCookie: cookieIn(headers) ?? '' };
    },
    async find(cookieValue) {
      const headers = headersOf(cookieValue);
      const found = await unwrapped(() =>
        bySecure.true.api.getSession({ headers, query: { disableRefresh: true } }),
      );
      return found === null ? null : sessionOf(found.session);
    },
    async prolong(cookieValue, secure) {
      const { headers, response } = await unwrapped(() =>
        authFor(secure).api.getSession({ headers: headersOf(cookieValue), returnHeaders: true }),
      );
      if (response === null) return null;
      return { ...sessionOf(response.session), setCookie: cookieIn(headers) };
    },
    async end(cookieValue, secure) {
      const { headers, response } = await unwrapped(() =>
        authFor(secure).api.endSession({ headers: headersOf(cookieValue), returnHeaders: true }),
      );
      if (response.token !== null) await deleteSession(db, response.token);
      return { setCookie: cookieIn(headers) };
    },
  };
}

/** The value of the session's cookie in a Cookie header, signed; null where there is none. */
export function sessionCookieIn(header: string | undefined): string | null {
  return (header && parseCookies(header).get(sessionCookieName)) || null;
}

function cookieIn(headers: Headers): string | null {
  const cookies = headers.getSetCookie();
  return cookies.find((cookie) => cookie.startsWith(`${sessionCookieName}=`)) ?? null;
}

function sessionOf(session: { id: string; userId: string; token: string }): BrowserSession {
  return { id: Number(session.id), userId: Number(session.userId), token: session.token };
}

/** One for each kind of address: the cookie of an https one must not travel without encryption. */
function createAuth(db: Queryable, secret: Buffer, secure: boolean) {
  return betterAuth({
    // Of no effect: no route of better-auth's is mounted, and it makes no links.
    baseURL: 'http://localhost',
    secret: secret.toString('hex'),
    database: sessionDatabase(db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    session: {
      expiresIn: sessionSeconds,
      updateAge: prolongSeconds,
      additionalFields: { byLink: { type: 'boolean', required: false, input: false } },
    },
    advanced: {
      database: { generateId: 'serial', joins: true },
      cookies: { session_token: { name: sessionCookieName } },
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [sessionCalls],
  });
}

/** Opening and ending a session, which better-auth has only as parts of its own ways to sign in. */
const sessionCalls = {
  id: 'minutebook-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string(), byLink: z.boolean() }) },
      async (context) => {
        const { userId, byLink } = context.body;
        const { internalAdapter } = context.context;
        const session = await internalAdapter.createSession(userId, false, { byLink });
        const now = new Date();
        const user = { id: userId, email: '', emailVerified: true, name: '', createdAt: now };
        await setSessionCookie(context, { session, user: { ...user, updatedAt: now } });
        return context.json({ id: session.id, userId: session.userId, token: session.token });
      },
    ),
    endSession: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true },
      async (context) => {
        const { authCookies, secret } = context.context;
        const token = await context.getSignedCookie(authCookies.sessionToken.name, secret);
        deleteSessionCookie(context);
        return context.json({ token: token || null });
      },
    ),
  },
};

/** better-auth wraps what the database threw; ours says whether to try again. */
async function unwrapped<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw isMinutebookError(cause) ? cause : error;
  }
}
