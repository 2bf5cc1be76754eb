/**
 * Text as it is said in meetings: a few words make up most of it, most words are seldom said. The
 * sentences are the same in every run.
 */

/** Said in about two of five sentences. */
export const commonWord = 'meeting';
/** Said in twenty segments of a seeded set, wherever `seed.ts` puts it. */
export const rareWord = 'zeppelin';
/** Said by nobody, and neither are its parts. */
export const absentWord = 'xylophone';
/** Said by nobody, but every three letters of it are in words that are said all the time. */
export const absentPlural = 'meetings';

/** In order of how often they are said; `things` is what makes `absentPlural` hard to rule out. */
const words =
  `the to and we of a it that is in you so this for have on but with be at not can what do
as if they are or there think just from about our will would need one know like all then get more
when how also some now were things out up over time could no good right yes make next want because
work see should team last week only back into year day well take new first where way much people
after before really maybe sure let us through already same point still here find issue plan two
question customer project agree change today tomorrow morning number month review done support
problem start finish deliver budget product design release date another update schedule contract
market sales report figure quarter percent legal office result detail risk owner deadline draft
version feature server launch account invoice region partner supplier hiring training travel
agenda minutes decision proposal estimate priority milestone roadmap feedback survey platform
security password backup migration database network latency storage regression incident
retrospective bottleneck reimbursement warehouse logistics procurement compliance accessibility
localization sustainability kubernetes quorum jubilee fjord`.split(/\s+/);

const shortestSentence = 6;
const longestSentence = 18;
const commonShare = 0.4;

export function makeSentences(count: number): string[] {
  const random = createRandom(20_260_301);
  return Array.from({ length: count }, () => makeSentence(random));
}

function makeSentence(random: () => number): string {
  const length = shortestSentence + Math.floor(random() * (longestSentence - shortestSentence));
  const sentence = Array.from({ length }, () => zipfWord(random));
  if (random() < commonShare) sentence[Math.floor(random() * length)] = commonWord;
  const text = sentence.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The word of rank r about 1/r as often as the first one. */
function zipfWord(random: () => number): string {
  return words[Math.floor(words.length ** random()) - 1] ?? '';
}

/** Mulberry32: numbers from 0 up to 1 that are the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
