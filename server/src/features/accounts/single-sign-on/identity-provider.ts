import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
} from 'openid-client';
import { MinutebookError } from '../../../domain/errors.ts';
import type { SignInAttempt } from './sign-in-attempt.ts';

/** An OpenID Connect provider: the only file that calls openid-client. */

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** Where the provider sends browsers back to, as it is registered there. */
  readonly redirectUri: string;
  /** Of each request to the provider; 10 seconds where it is not given. */
  readonly timeoutMs?: number;
}

/** Who came back, in the provider's words; nothing of them has been looked at. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: unknown;
  readonly emailVerified: unknown;
  readonly firstName: unknown;
  readonly lastName: unknown;
}

export interface IdentityProvider {
  /** Where the browser is to go. Fails with sso_unavailable. */
  authorizationUrl(attempt: SignInAttempt): Promise<URL>;
  /**
   * Exchanges what the provider sent the browser back with. Fails with sso_unavailable, sso_denied, or
   * with sso_failed where anything of it does not hold; the cause is safe to be logged.
   */
  identify(answer: URLSearchParams, attempt: SignInAttempt): Promise<Claims>;
}

const scope = 'openid email profile';
const usualTimeoutMs = 10_000;
const discoveryMs = 3600 * 1000;
/** How far its clock and ours may be apart. */
const toleratedSeconds = 30;

export function createIdentityProvider(settings: ProviderSettings): IdentityProvider {
  let known: { readonly at: number; readonly found: Promise<Configuration> } | null = null;
  /** Asked when first needed: a provider that is away does not keep the server from starting. */
  const configuration = async (): Promise<Configuration> => {
    const now = performance.now();
    if (known === null || now - known.at > discoveryMs) {
      known = { at: now, found: discover(settings) };
    }
    const asked = known;
    try {
      return await asked.found;
    } catch (error) {
      if (known === asked) known = null;
      throw new MinutebookError('sso_unavailable', { cause: discreet(error) });
    }
  };
  return {
    async authorizationUrl({ state, nonce, codeVerifier }) {
      return buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: settings.redirectUri, scope, state, nonce },
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
    },
    async identify(answer, attempt) {
      const provider = await configuration();
      try {
        return await exchange(provider, new URL(`${settings.redirectUri}?${answer}`), attempt);
      } catch (error) {
        throw new MinutebookError(codeOf(error), { cause: discreet(error) });
      }
    },
  };
}

function discover(settings: ProviderSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret, timeoutMs = usualTimeoutMs } = settings;
  const url = new URL(issuer);
  // config.ts lets it be http on the loopback alone.
  const insecure = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(url, clientId, { [clockTolerance]: toleratedSeconds }, authWith(clientSecret), {
    timeout: timeoutMs / 1000,
    execute: [...insecure, enableNonRepudiationChecks],
  });
}

/** In the body where the provider takes that: more of them read it right than the header. */
function authWith(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const [post, basic] = [ClientSecretPost(secret), ClientSecretBasic(secret)];
  return (provider, ...rest) => {
    const methods = provider.token_endpoint_auth_methods_supported ?? [];
    return (methods.includes('client_secret_post') ? post : basic)(provider, ...rest);
  };
}

async function exchange(
  provider: Configuration,
  address: URL,
  { state, nonce, codeVerifier }: SignInAttempt,
): Promise<Claims> {
  const tokens = await authorizationCodeGrant(provider, address, {
    ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier },
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new ClientError('no ID token');
  // Many put the email there only.
  const hasMore = provider.serverMetadata().userinfo_endpoint !== undefined;
  const more =
    claims.email === undefined && hasMore
      ? await fetchUserInfo(provider, tokens.access_token, claims.sub)
      : claims;
  return {
    ...{ issuer: claims.iss, subject: claims.sub },
    ...{ email: more.email, emailVerified: more.email_verified },
    ...{ firstName: more.given_name ?? more.name, lastName: more.family_name },
  };
}

const passing = new Set(['temporarily_unavailable', 'server_error']);

function codeOf(error: unknown): 'sso_denied' | 'sso_failed' | 'sso_unavailable' {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'sso_denied';
    return passing.has(error.error) ? 'sso_unavailable' : 'sso_failed';
  }
  if (error instanceof ResponseBodyError) {
    return error.status >= 500 ? 'sso_unavailable' : 'sso_failed';
  }
  return isAway(error) ? 'sso_unavailable' : 'sso_failed';
}

/** No connection, no answer in time, or one of a server in trouble. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'fetch failed';
  if (!(error instanceof ClientError)) return false;
  const { code, cause } = error;
  return code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= 500);
}

/** What may be logged: the library's and the provider's codes, without tokens, codes or addresses. */
function discreet(error: unknown): Error {
  const parts: string[] = [];
  for (let link = error; link instanceof Error && parts.length < 6; link = link.cause) {
    if (link instanceof ClientError) parts.push(link.message);
    parts.push('code' in link ? String(link.code) : link.name);
    if ('error' in link && typeof link.error === 'string') parts.push(link.error);
  }
  const words = parts.map((part) => part.replace(/[^\w .-]/g, '').slice(0, 80));
  return new Error(`OpenID Connect: ${words.join(', ')}`);
}
