import model from 'wink-eng-lite-web-model';
import winkNLP, {
  type ItemSentence,
  type ItsFunction,
  type PartOfSpeech,
  type WinkMethods,
} from 'wink-nlp';
import type { ReadSentence, ReadText, Word } from './read-text.ts';
import { isTalk } from './talk-words.ts';

/** Reads English with wink-nlp, whose model is loaded by the first call. */
export const readEnglish: ReadText = (text) => {
  const nlp = loadedWink();
  const document = nlp.readDoc(maskLongRuns(text));
  const words = wordsOf(text, document.tokens(), nlp);
  const sentences: ReadSentence[] = [];
  document.sentences().each((sentence: ItemSentence) => {
    const [first = 0, last = 0] = sentence.out(nlp.its.span as ItsFunction<number[]>) as number[];
    const own = words.slice(first, last + 1);
    const start = own[0]?.start;
    const end = own.at(-1)?.end;
    if (start === undefined || end === undefined) return;
    sentences.push({ start, end, words: own.filter((word) => /[\p{L}\p{N}]/u.test(word.text)) });
  });
  return sentences;
};

/** The stem of a word, as the reader gives it. */
export function stemOf(word: string): string {
  const nlp = loadedWink();
  return (
    nlp
      .readDoc(maskLongRuns(word))
      .tokens()
      .out(nlp.its.stem as ItsFunction<string>)[0] ?? word
  );
}

let wink: WinkMethods | undefined;

/** Kept, since the model never changes; not made on import, since most processes need none. */
function loadedWink(): WinkMethods {
  wink ??= winkNLP(model, ['sbd', 'pos']);
  return wink;
}

/** wink's time grows with the square of a word's length; what is so long is no word. */
function maskLongRuns(text: string): string {
  return text.replace(/\S{60,}/gu, (run) => ' '.repeat(run.length));
}

type Tokens = ReturnType<ReturnType<WinkMethods['readDoc']>['tokens']>;

function wordsOf(text: string, tokens: Tokens, { its }: WinkMethods): Word[] {
  const values = tokens.out(its.value as ItsFunction<string>);
  const stems = tokens.out(its.stem as ItsFunction<string>);
  const stops = tokens.out(its.stopWordFlag as ItsFunction<boolean>);
  const parts = tokens.out(its.pos as ItsFunction<PartOfSpeech>);
  let cursor = 0;
  return values.map((value, index) => {
    const found = text.indexOf(value, cursor);
    const start = found === -1 ? cursor : found;
    cursor = found === -1 ? cursor : start + value.length;
    const stem = stems[index] ?? value;
    return {
      text: value.toLowerCase(),
      stem,
      start,
      end: cursor,
      isTopical:
        stops[index] !== true &&
        isTalk(value.toLowerCase()) === false &&
        /^[\p{L}\p{N}]/u.test(stem),
      isNoun: parts[index] === 'NOUN' || parts[index] === 'PROPN',
    };
  });
}
