import type { NoteLine } from '../../../domain/notes.ts';
import type { SpokenSentence } from './spoken-sentences.ts';

export function noteLine({ text, evidence }: SpokenSentence): NoteLine {
  return { text, evidence };
}
