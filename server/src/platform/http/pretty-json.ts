import { changeBetweenStrings } from './json-strings.ts';

/** JSON text laid out for people, where a client asks for it: `Accept: application/json; indent=2`. */

const maxIndent = 8;

/** The spaces per level that an Accept header asks for; 0 for none. */
export function requestedIndent(accept: string | undefined): number {
  const asked = /application\/json\s*;[^,]*\bindent=(\d{1,3})/i.exec(accept ?? '')?.[1];
  return Math.min(Number(asked ?? 0), maxIndent);
}

/** Lays out valid JSON text without reading its numbers, which may be longer than a double. */
export function indentJson(json: string, indent: number): string {
  let depth = 0;
  const newLine = () => `\n${' '.repeat(depth * indent)}`;
  const layOut = (token: string) => {
    if (/^\s/.test(token)) return '';
    if (/^[[{]\s*[\]}]$/.test(token)) return token.replace(/\s+/, '');
    if (token === '{' || token === '[') {
      depth += 1;
      return token + newLine();
    }
    if (token === '}' || token === ']') {
      depth -= 1;
      return newLine() + token;
    }
    return token === ',' ? token + newLine() : ': ';
  };
  return changeBetweenStrings(json, (part) => part.replace(tokens, layOut));
}

/** Empty brackets, marks and white space; whatever is between them stays as it is. */
const tokens = /[[{]\s*[\]}]|[{}[\],:]|\s+/g;
