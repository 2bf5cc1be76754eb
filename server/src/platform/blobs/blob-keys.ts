const keyPattern = /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/;

/** The folder, or prefix, of unfinished files; no key may begin with it. */
export const incoming = 'incoming';

export function isKey(key: string): boolean {
  if (key.length > 900 || !keyPattern.test(key)) return false;
  const segments = key.split('/');
  return segments[0] !== incoming && !segments.some(isNoName);
}

/** A key is made by our own code, so a bad one is a defect and no error of the storage. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new Error(`Not a blob key: ${JSON.stringify(key)}`);
}

export function assertPrefix(prefix: string): void {
  if (!prefix.endsWith('/') || !isKey(prefix.slice(0, -1))) {
    throw new Error(`Not a blob prefix: ${JSON.stringify(prefix)}`);
  }
}

/** What is listed may also be everything. */
export function assertListPrefix(prefix: string): void {
  if (prefix !== '') assertPrefix(prefix);
}

// Longer names do not fit into a directory once a temporary file adds its suffix.
function isNoName(segment: string): boolean {
  return segment === '.' || segment === '..' || segment.length > 200;
}
