import type { HeardLine } from '../../../domain/notes.ts';
import { readAnyLanguage } from './any-language-reader.ts';
import { cleanSpeech } from './clean-speech.ts';
import { readEnglish } from './english-reader.ts';
import { isEnglish } from './is-english.ts';
import { type SpokenSentence, spokenSentences } from './spoken-sentences.ts';
import { type Topics, topicsOf } from './topics.ts';

/** What was said, in sentences, and what it was about. */
export interface MeetingText {
  readonly isEnglish: boolean;
  readonly sentences: readonly SpokenSentence[];
  readonly topics: Topics;
  readonly words: number;
}

/** In other languages than English, what more of the sentences hold is taken for a function word. */
const otherLanguageShare = 0.08;

export function readMeeting(lines: readonly HeardLine[]): MeetingText {
  const english = isEnglish(lines);
  const sentences = english
    ? spokenSentences(lines, readEnglish, cleanSpeech)
    : spokenSentences(lines, readAnyLanguage, oneLine);
  return {
    isEnglish: english,
    sentences,
    topics: topicsOf(sentences, english ? 1 : otherLanguageShare),
    words: sentences.reduce((sum, sentence) => sum + sentence.words.length, 0),
  };
}

function oneLine(said: string): string {
  return said.replace(/\s+/gu, ' ').trim();
}
