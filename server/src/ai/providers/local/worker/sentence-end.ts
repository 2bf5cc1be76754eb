const ending = /[.!?…。？！]["'”’»)\]]*$/u;
/** They end with a full stop and no sentence does with them. */
const abbreviation = /^(?:\p{L}|mr|mrs|ms|dr|prof|st|vs|no|z\.b|e\.g|i\.e|bzw|ca|nr)\.$/iu;

/** Whether a sentence ends with this word. */
export function endsSentence(word: string): boolean {
  return ending.test(word) && !abbreviation.test(word);
}
