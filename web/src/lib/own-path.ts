/** A path of this app, whatever an address said: it must not lead elsewhere, as `//host` does. */
export function ownPath(wanted: string | undefined, origin: string): string {
  if (wanted === undefined || !URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  const isOwn = url.origin === origin && !url.pathname.startsWith('//');
  return isOwn ? `${url.pathname}${url.search}` : '/';
}
