/** A word of a text, as the index knows it before it is stemmed. */
export interface Token {
  /** In lower case, composed (NFC). */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const longest = 64;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** What most words of many texts are: they need no closer look. */
const plainWord = /^[A-Za-z0-9]{1,64}$/;
/** Scripts that are written without spaces, or whose words carry their endings along (Hangul). */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]+/gu;

/**
 * The words of a text in their order. Of scripts without spaces, each character together with the
 * next is a word, and the last of a run alone: what is looked for is then found as a phrase,
 * wherever its words begin. Any string will do.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(wordPattern)) {
    if (plainWord.test(found)) {
      tokens.push({ word: found.toLowerCase(), start: index, end: index + found.length });
      continue;
    }
    let at = 0;
    for (const run of found.matchAll(unspaced)) {
      pushWords(tokens, found.slice(at, run.index), index + at);
      pushPairs(tokens, run[0], index + run.index);
      at = run.index + run[0].length;
    }
    pushWords(tokens, found.slice(at), index + at);
  }
  return tokens;
}

/** `remote's` is `remote`; `l'homme` is two words; `don't` is one, as `dont` is. */
function pushWords(tokens: Token[], text: string, start: number): void {
  let from = 0;
  for (;;) {
    const apostrophe = text.slice(from).search(/['’]/);
    if (apostrophe < 0 || apostrophe > 2 || isPossessive(text.slice(from))) break;
    push(tokens, text.slice(from, from + apostrophe), start + from);
    from += apostrophe + 1;
  }
  push(tokens, text.slice(from), start + from);
}

function isPossessive(text: string): boolean {
  return /^[^'’]*['’]s$/i.test(text);
}

function push(tokens: Token[], text: string, start: number): void {
  const word = text
    .replace(/['’]s$/i, '')
    .replace(/['’]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, longest);
  if (/[\p{L}\p{N}]/u.test(word)) tokens.push({ word, start, end: start + text.length });
}

function pushPairs(tokens: Token[], run: string, start: number): void {
  const characters = [...run];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? '';
    const word = (character + next).normalize('NFKC').toLowerCase();
    tokens.push({ word, start: at, end: at + character.length });
    at += character.length;
  }
}

/** Whether the word is a character of a script without spaces, alone. */
export function isSingleUnspaced(word: string): boolean {
  return [...word].length === 1 && new RegExp(unspaced.source, 'u').test(word);
}

/** Without the accents of letters that have any. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
