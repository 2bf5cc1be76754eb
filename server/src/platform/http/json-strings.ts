/**
 * Changes what stands between the strings of a JSON text, and leaves those alone. Strings are
 * stepped over by hand: a pattern for them would need a stack as long as the longest.
 */
export function changeBetweenStrings(json: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let start = 0;
  while (start < json.length) {
    const quote = json.indexOf('"', start);
    const end = quote < 0 ? json.length : quote;
    parts.push(change(json.slice(start, end)));
    start = quote < 0 ? end : endOfString(json, quote);
    parts.push(json.slice(end, start));
  }
  return parts.join('');
}

function endOfString(json: string, quote: number): number {
  let index = quote + 1;
  while (index < json.length && json[index] !== '"') index += json[index] === '\\' ? 2 : 1;
  return index + 1;
}
