import type { IncomingHttpHeaders } from 'node:http';
import { MinutebookError } from '../../domain/errors.ts';

/**
 * Refuses a request that a browser made for a page of another origin. Browsers say which, in
 * Sec-Fetch-Site where the address is one they trust, in Origin with every unsafe method; a program
 * that sends neither is no browser, and has no cookies that somebody else could use.
 */
export function requireSameOrigin(
  headers: IncomingHttpHeaders,
  ownOrigins: readonly string[],
): void {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site === 'same-origin' || site === 'none') return;
  if (site === undefined && (origin === undefined || ownOrigins.includes(origin))) return;
  throw new MinutebookError('permission_denied', {
    detail:
      'CSRF Failed: Origin checking failed: the request was made by a page of another address. ' +
      'Behind a proxy, set MINUTEBOOK_PUBLIC_URL to the address in the browser.',
  });
}
