import type { components } from '@minutebook/client';

export type SnippetPart = components['schemas']['SearchHit']['snippet'][number];

/** Marks of Markdown within a line. */
const marks = /\*\*|__|`|~~/g;

/** How much is shown before the first match. */
const leadLength = 60;

/** A long lead-in is cut, so that what was found is seen also where there is little room. */
export function trimSnippet(parts: readonly SnippetPart[]): readonly SnippetPart[] {
  const plain = parts.map(({ text, match }) => ({ text: text.replaceAll(marks, ''), match }));
  return shorten(plain);
}

function shorten(parts: readonly SnippetPart[]): readonly SnippetPart[] {
  const first = parts.findIndex(({ match }) => match);
  if (first <= 0) return parts;
  const lead = parts
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  if (lead.length <= leadLength) return parts;
  return [{ text: `…${fromWord(lead.slice(-leadLength))}`, match: false }, ...parts.slice(first)];
}

/** From the first whole word. */
function fromWord(text: string): string {
  const space = text.search(/\s/);
  return space === -1 ? text : text.slice(space + 1);
}

/**
 * The words of a query that can be marked in a text: without quotes, stars and what is excluded.
 * Empty where nothing is left.
 */
export function wordsToMark(query: string): string {
  const terms = query.match(/-?"[^"]*"?|\S+/g) ?? [];
  return terms
    .filter((term) => !term.startsWith('-'))
    .map((term) => term.replaceAll(/["*]/g, '').trim())
    .filter((term) => term !== '')
    .join(' ');
}

/**
 * Markdown as one plain line, a dot between its blocks. A first paragraph in italics is left out: it
 * says how the summary was made, which the recording's page tells.
 */
export function plainLine(markdown: string): string {
  return markdown
    .replace(/^\s*[*_](?![*_])[^\n]*[*_]\s*(?:\n|$)/, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(?:#{1,6}|[-*+>]|\d+\.)\s+/gm, '\n\n')
    .replaceAll(marks, '')
    .split(/\n\s*\n/)
    .map((block) => block.replaceAll(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join(' · ');
}
