/** Markup in the text of captions: tags to be left out, and characters that are written by name. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

export function decodeEntities(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `<i>`, `</v>`, `<c.yellow>`, `<font color=…>`, `<00:00:01.000>`; `a < b` stays. */
export function withoutTags(text: string): string {
  return text.replace(/<\/?(?:[a-z][^<>]{0,300}|\d[\d:.]{0,30})>/gi, '');
}
