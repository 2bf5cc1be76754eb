import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import { toApiError, unreachable } from './api-error.ts';
import type { paths } from './api-types.ts';

export interface ClientOptions {
  /** Where the server is: `https://minutes.example.org`. Empty for the page's own. */
  readonly baseUrl: string;
  /** A personal API key; in a browser that is signed in, none is needed. */
  readonly apiKey?: string;
  /** Of the session, asked for at every request that changes something. */
  readonly csrfToken?: () => string | null;
}

export type MinutebookClient = Client<paths>;

/** A client of the API whose every path, parameter and answer is typed. */
export function createClient({ baseUrl, apiKey, csrfToken }: ClientOptions): MinutebookClient {
  const client = createFetchClient<paths>({ baseUrl });
  client.use(authenticate(apiKey, csrfToken));
  return client;
}

function authenticate(
  apiKey: string | undefined,
  csrfToken: (() => string | null) | undefined,
): Middleware {
  return {
    onRequest({ request }) {
      if (apiKey !== undefined) request.headers.set('authorization', `Bearer ${apiKey}`);
      const token = request.method === 'GET' ? null : csrfToken?.();
      if (token) request.headers.set('x-csrftoken', token);
      return request;
    },
    onError({ error }) {
      return isAbort(error) ? undefined : unreachable(error);
    },
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer's body; throws an `ApiError` where the server refused. */
export async function unwrap<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer;
  if (!response.ok) throw toApiError(response.status, error);
  return data as Data;
}
