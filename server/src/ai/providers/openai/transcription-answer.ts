import { z } from 'zod';
import type { SpokenSegment, SpokenWord } from '../../../domain/spoken-segment.ts';
import { toMs } from '../../calls/speech-timeline.ts';
import type { SoundPiece } from './cut-pieces.ts';

const word = z.object({
  word: z.string(),
  start: z.number(),
  end: z.number(),
  probability: z.number().nullish(),
});
const segment = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  speaker: z.string().nullish(),
  avg_logprob: z.number().nullish(),
  no_speech_prob: z.number().nullish(),
  words: z.array(word).nullish(),
});

/** Of every server that speaks this API; what they add or leave out differs. */
export const transcriptionAnswer = z.object({
  text: z.string(),
  language: z.string().nullish(),
  segments: z.array(segment).nullish(),
  words: z.array(word).nullish(),
});
export type TranscriptionAnswer = z.infer<typeof transcriptionAnswer>;

type AnsweredSegment = z.infer<typeof segment>;
type AnsweredWord = z.infer<typeof word>;

/** By these two, Whisper itself tells silence from speech; it invents words in silence. */
const noSpeechAbove = 0.6;
const unsureBelow = -1;

/** What was heard in a piece, at its place in the recording. */
export function segmentsOf(answer: TranscriptionAnswer, piece: SoundPiece): SpokenSegment[] {
  const heard = (answer.segments ?? []).filter((one) => !isSilence(one));
  if ((answer.segments ?? []).length === 0) return textOnly(answer, piece);
  const words = answer.words ?? [];
  return heard.map((one, index) => ({
    startMs: piece.startMs + toMs(one.start),
    endMs: piece.startMs + toMs(one.end),
    speaker: one.speaker ?? null,
    text: one.text,
    confidence: confidenceOf(one),
    words: (one.words ?? wordsWithin(words, heard, index)).map((given) => spokenWord(given, piece)),
  }));
}

/** Some servers and models give no times: the piece is the segment. */
function textOnly({ text, words }: TranscriptionAnswer, piece: SoundPiece): SpokenSegment[] {
  if (text.trim() === '') return [];
  return [
    {
      startMs: piece.startMs,
      endMs: piece.startMs + piece.durationMs,
      speaker: null,
      text,
      confidence: null,
      words: (words ?? []).map((given) => spokenWord(given, piece)),
    },
  ];
}

/** OpenAI lists the words apart; a word belongs to the last segment that began before its middle. */
function wordsWithin(
  words: readonly AnsweredWord[],
  segments: readonly AnsweredSegment[],
  index: number,
): AnsweredWord[] {
  const from = index === 0 ? Number.NEGATIVE_INFINITY : (segments[index]?.start ?? 0);
  const to = segments[index + 1]?.start ?? Number.POSITIVE_INFINITY;
  return words.filter(({ start, end }) => {
    const middle = (start + end) / 2;
    return middle >= from && middle < to;
  });
}

function spokenWord(given: AnsweredWord, piece: SoundPiece): SpokenWord {
  return {
    text: given.word,
    startMs: piece.startMs + toMs(given.start),
    endMs: piece.startMs + toMs(given.end),
    confidence: given.probability ?? null,
  };
}

function isSilence({ no_speech_prob, avg_logprob }: AnsweredSegment): boolean {
  return (no_speech_prob ?? 0) > noSpeechAbove && (avg_logprob ?? 0) < unsureBelow;
}

function confidenceOf({ avg_logprob }: AnsweredSegment): number | null {
  return avg_logprob == null ? null : Math.round(Math.min(Math.exp(avg_logprob), 1) * 1000) / 1000;
}
