import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { claimAttempt } from './identities-store.ts';
import { type Claims, createIdentityProvider } from './identity-provider.ts';
import { ownPath } from './own-path.ts';
import { recognisePerson } from './recognise-person.ts';
import { createSignInAttempts, isSame, type SignInAttempt } from './sign-in-attempt.ts';

/** Signing in by an OpenID Connect provider: to it, and back with an answer. */

export const startPath = '/api/session/sso/';
export const callbackPath = `${startPath}callback/`;

export interface SingleSignOnOptions {
  readonly db: Database;
  /** Signs what a browser keeps meanwhile; 32 bytes. */
  readonly secret: Buffer;
  /** As people reach this server, which the provider sends them back to. */
  readonly publicUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly name: string;
  readonly signUpDomains: readonly string[];
}

export interface SingleSignOn {
  /** For the button. */
  readonly name: string;
  /** Where the button leads: at the public address, since the cookie must be there on the way back. */
  readonly url: string;
  /** Scheme and host of the public address. */
  readonly origin: string;
  /** `next` is what the page asked for. Fails with sso_unavailable. */
  begin(next: string | null): Promise<{ readonly location: URL; readonly setCookie: string }>;
  /** The attempt that this browser began and this answer belongs to. Fails with sso_expired. */
  resume(answer: URLSearchParams, cookieHeader: string | undefined): SignInAttempt;
  /**
   * Whom the provider names; uses the attempt up. Fails with sso_expired where that was done before,
   * sso_unavailable, sso_denied and sso_failed.
   */
  identify(answer: URLSearchParams, attempt: SignInAttempt): Promise<Claims>;
  /** The id of the user who that is. Fails with sso_email_unverified and sso_no_account. */
  recognise(claims: Claims): Promise<number>;
  /** The Set-Cookie that has the browser forget its attempt. */
  readonly forget: string;
}

export function createSingleSignOn(options: SingleSignOnOptions): SingleSignOn {
  const { db, secret, publicUrl, name, signUpDomains } = options;
  const { origin, protocol } = new URL(publicUrl);
  const attempts = createSignInAttempts(secret, protocol === 'https:');
  const provider = createIdentityProvider({
    ...options,
    redirectUri: `${publicUrl}${callbackPath}`,
  });
  return {
    ...{ name, origin, url: `${publicUrl}${startPath}`, forget: attempts.forget },
    async begin(next) {
      const attempt = attempts.begin(ownPath(next));
      const location = await provider.authorizationUrl(attempt);
      return { location, setCookie: attempts.keep(attempt) };
    },
    resume(answer, cookieHeader) {
      const attempt = attempts.find(cookieHeader);
      const isAnswered = attempt !== null && isSame(answer.get('state') ?? '', attempt.state);
      if (isAnswered) return attempt;
      throw new MinutebookError('sso_expired');
    },
    async identify(answer, attempt) {
      const isFirst = await claimAttempt(db, attempt.id, attempt.expiresAt);
      if (!isFirst) throw new MinutebookError('sso_expired');
      return provider.identify(answer, attempt);
    },
    recognise: (claims) => recognisePerson(db, claims, signUpDomains),
  };
}
