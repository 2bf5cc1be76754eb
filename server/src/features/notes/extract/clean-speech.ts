const fillers =
  /(?<![\p{L}\p{N}'-])(?:u+[hm]+|e+rm?|h?m+|mm-hmm|uh-huh|mhm)(?![\p{L}\p{N}'-])[,.]?/giu;
const asides = /(?<=^|, ?)(?:you know|i mean), ?/giu;
const openers =
  /^(?:(?:ok(?:ay)?|yeah|yes|yep|right|well|so|and|but|now|oh|ah|alright|anyway|then|basically)\b[\s,.]*)+/iu;
const stutter = /(?<![\p{L}\p{N}'-])([\p{L}']{1,20})(?:[\s,]{1,3}\1(?![\p{L}\p{N}'-]))+/giu;
/** A word that was begun twice: "s send". */
const fragment = /(?<![\p{L}\p{N}'.-])([b-hj-z])\s(?=\1\p{L})/gu;

/**
 * English as it was said, without "um", "the the" and an opening "okay, so": never other words, and never
 * in another order. The words as they stand are in the evidence.
 */
export function cleanSpeech(said: string): string {
  const text = said
    .replace(fillers, ' ')
    .replace(asides, '')
    .replace(fragment, '')
    .replace(/\s+/gu, ' ')
    .replace(stutter, '$1')
    .replace(/\s+([,.?!])/gu, '$1')
    .replace(/,(?=[,.?!])/gu, '')
    .replace(/^[\s,.;:-]+/u, '')
    .trim();
  const opened = text.replace(openers, '');
  return capital(opened === '' ? text : opened);
}

function capital(text: string): string {
  const first = text.match(/^\p{Ll}/u)?.[0];
  return first === undefined ? text : first.toUpperCase() + text.slice(first.length);
}
