/** What allows styles made at run time under the page's Content-Security-Policy. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** For packages that make styles by themselves, and look for the value where webpack would put it. */
export function provideCspNonce(): void {
  Reflect.set(globalThis, '__webpack_nonce__', cspNonce());
}
