import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** An OpenID Connect provider on the loopback, and whoever sits before the browser that comes. */
export interface TestProvider extends AsyncDisposable {
  readonly issuer: string;
  /** Who signs in there; null for somebody who cancels. */
  person: ProviderPerson | null;
  /** Changes what the token endpoint answers. */
  alterTokens: (answer: TokenAnswer) => TokenAnswer;
  /** Every request so far, as `GET /auth`. */
  readonly requests: readonly string[];
  /** Stops listening; `comeBack` listens at the same address. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

export interface ProviderPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly name?: string;
}

type TokenAnswer = Record<string, unknown> & { readonly id_token?: string };

export const clientId = 'minutebook';
export const clientSecret = 'the provider knows this secret';

export interface TestProviderOptions {
  readonly redirectUri: string;
  /** As most providers do; others tell at the userinfo endpoint only. */
  readonly isEmailInToken?: boolean;
  readonly authMethod?: 'client_secret_post' | 'client_secret_basic' | 'none';
}

export async function startTestProvider(options: TestProviderOptions): Promise<TestProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url?.split('?', 1)[0]}`);
    handle(request, response);
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const goAway = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const issuer = `http://127.0.0.1:${port}`;
  const state: TestProvider = {
    ...{ issuer, requests, goAway, person: null, alterTokens: (answer) => answer },
    comeBack: async () => void (await listen(port)),
    [Symbol.asyncDispose]: goAway,
  };
  const provider = new Provider(issuer, configure(state, options));
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && context.status === 200) {
      context.body = state.alterTokens(context.body as TokenAnswer);
    }
  });
  const answer = provider.callback();
  handle = (request, response) => {
    const isQuestion = request.url?.startsWith('/interaction/') === true;
    const done = isQuestion
      ? interact(provider, state, request, response)
      : answer(request, response);
    Promise.resolve(done).catch((error: unknown) => response.destroy(error as Error));
  };
  return state;
}

function configure(
  state: TestProvider,
  { redirectUri, isEmailInToken = true, authMethod = 'client_secret_post' }: TestProviderOptions,
): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        ...(authMethod === 'none' ? {} : { client_secret: clientSecret }),
        token_endpoint_auth_method: authMethod,
        redirect_uris: [redirectUri],
      },
    ],
    clientAuthMethods: [authMethod],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'name'],
    },
    conformIdTokenClaims: !isEmailInToken,
    cookies: { keys: ['of this provider'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Signs in anew each time: the browsers of the tests keep no cookies of a provider's session.
    async findAccount(_context, sub) {
      const known = state.person?.sub === sub ? state.person : { sub };
      return { accountId: sub, claims: async () => ({ ...known }) };
    },
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  } as Configuration;
}

async function interact(
  provider: Provider,
  { person }: TestProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result =
    person === null
      ? { error: 'access_denied', error_description: '<b>They said no</b>' }
      : { login: { accountId: person.sub } };
  await provider.interactionFinished(request, response, result);
}
