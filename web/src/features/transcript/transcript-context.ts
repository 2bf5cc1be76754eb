import { createContext, use } from 'react';
import type { Playback } from '../../lib/playback.ts';
import type { PlacedWord } from './align-words.ts';
import type { TimedLine } from './lines-in-order.ts';

/** What every line needs, and what does not change while one scrolls or listens. */
export interface TranscriptTools {
  readonly recordingId: string;
  readonly playback: Playback;
  /** Names that may be meant when a speaker is named. */
  readonly names: readonly string[];
  /** How many lines a speaker has. */
  readonly lineCount: (speaker: string | null) => number;
  /** Words of a line with their times; empty where they are not known. */
  readonly wordsOf: (line: TimedLine['line']) => readonly PlacedWord[];
  readonly edit: (lineId: number | null) => void;
  readonly playLine: (timed: TimedLine) => void;
}

const Context = createContext<TranscriptTools | null>(null);
export const TranscriptToolsProvider = Context.Provider;

export function useTranscriptTools(): TranscriptTools {
  const tools = use(Context);
  if (tools === null) throw new Error('A part of the transcript stands outside of it');
  return tools;
}
