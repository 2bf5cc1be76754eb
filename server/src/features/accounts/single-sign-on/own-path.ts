/** Enough for a search with every filter, and little enough for a cookie. */
const maxLength = 2000;

/**
 * Where to go after signing in: a path of the web app, whatever was asked for. Browsers read `//host`,
 * `/\host` and what dots or tabs leave of them as another host; addresses of the API are no pages.
 */
export function ownPath(wanted: string | null): string {
  if (wanted === null || wanted.length > maxLength || !/^\/(?![/\\])/.test(wanted)) return '/';
  const base = 'http://own.invalid';
  if (wanted.includes('\\') || !URL.canParse(wanted, base)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, base);
  const isOwn = origin === base && !pathname.startsWith('//') && !/^\/api(\/|$)/i.test(pathname);
  return isOwn ? `${pathname}${search}${hash}` : '/';
}
