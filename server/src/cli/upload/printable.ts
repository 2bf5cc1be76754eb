/** A file's name as one may print it: what would move the cursor of a terminal is replaced. */
export function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}
