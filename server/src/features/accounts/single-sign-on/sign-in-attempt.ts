import { createHmac, timingSafeEqual } from 'node:crypto';
import { generateToken } from '../token.ts';

/**
 * What a sign-in must know again when the browser comes back from the provider. It lies in a signed
 * cookie, so that beginning one stores nothing and only the same browser can end it. What the
 * provider must not be able to guess is derived from the id, and so is not in the cookie.
 */

export interface SignInAttempt {
  readonly id: string;
  /** Where to go afterwards: a path of ours. */
  readonly next: string;
  readonly expiresAt: Date;
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: 43 characters, as RFC 7636 wants at least. */
  readonly codeVerifier: string;
}

const cookieName = 'minutebook_sso';
const cookiePath = '/api/session/sso';
/** For a second factor, and a password that has to be found. */
const lifeSeconds = 15 * 60;

export interface SignInAttempts {
  begin(next: string): SignInAttempt;
  /** The Set-Cookie that has the browser keep it. */
  keep(attempt: SignInAttempt): string;
  /** The one in a Cookie header; null for none, one that is forged, and one that is too old. */
  find(cookieHeader: string | undefined): SignInAttempt | null;
  /** The Set-Cookie that has the browser forget it. */
  readonly forget: string;
}

/** `secret` signs, and is the same in all processes; `isSecure`: the cookie is for https alone. */
export function createSignInAttempts(secret: Buffer, isSecure: boolean): SignInAttempts {
  const derive = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
  const attemptOf = (id: string, next: string, expiresAt: Date): SignInAttempt => ({
    ...{ id, next, expiresAt, state: derive('state', id), nonce: derive('nonce', id) },
    codeVerifier: derive('verifier', id),
  });
  const cookie = (value: string, seconds: number) =>
    `${cookieName}=${value}; Max-Age=${seconds}; Path=${cookiePath}; HttpOnly; SameSite=Lax` +
    (isSecure ? '; Secure' : '');
  return {
    begin: (next) => attemptOf(generateToken(), next, new Date(Date.now() + lifeSeconds * 1000)),
    keep({ id, next, expiresAt }) {
      const content = JSON.stringify([id, next, expiresAt.getTime()]);
      const payload = Buffer.from(content).toString('base64url');
      return cookie(`${payload}.${derive('cookie', payload)}`, lifeSeconds);
    },
    find(header) {
      const [payload = '', signature = ''] = cookieIn(header).split('.');
      if (!isSame(signature, derive('cookie', payload))) return null;
      const content = Buffer.from(payload, 'base64url').toString();
      const [id, next, expiresAt] = JSON.parse(content) as [string, string, number];
      return expiresAt > Date.now() ? attemptOf(id, next, new Date(expiresAt)) : null;
    },
    forget: cookie('', 0),
  };
}

function cookieIn(header = ''): string {
  const prefix = `${cookieName}=`;
  const found = header.split(/;\s*/).find((one) => one.startsWith(prefix));
  return found?.slice(prefix.length) ?? '';
}

export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
