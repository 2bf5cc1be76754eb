import { ApiError, createClient } from '@minutebook/client';

let csrfToken: string | null = null;

/** Told by the session, and sent with whatever changes something. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Headers for requests that the typed client cannot make: uploads, downloads, streams. */
export function sessionHeaders(): Record<string, string> {
  return csrfToken === null ? {} : { 'x-csrftoken': csrfToken };
}

/** The API of the server that this page came from, as the person who is signed in. */
export const api = createClient({ baseUrl: '', csrfToken: () => csrfToken });

/** The project that the person works in; the API knows which. */
export const inProject = { project_id: '@current' } as const;

/** What was asked for is not there, or not any more. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
