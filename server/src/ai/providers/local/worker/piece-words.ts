import type { OfflineRecognizerResult } from 'sherpa-onnx-node';
import { sampleRateHz } from './sample-rate.ts';
import type { SpeechPiece } from './speech-pieces.ts';

/** A word as heard in one piece; milliseconds of the whole, not rounded. */
export interface HeardWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly confidence: number | null;
}

/** What was heard in one piece. */
export interface HeardPiece {
  /** Of the speech in it, without what is round it. */
  readonly startMs: number;
  readonly endMs: number;
  /** Of all that the engine listened to. */
  readonly audioStartMs: number;
  readonly audioEndMs: number;
  readonly text: string;
  /** The engine tells no times: the text stands for itself. */
  readonly untimed: boolean;
  readonly words: readonly HeardWord[];
}

type Tokens = Pick<
  OfflineRecognizerResult,
  'text' | 'tokens' | 'timestamps' | 'durations' | 'ys_log_probs'
>;

interface Token {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number | null;
  readonly logProbability: number | null;
}

/** A word whose end the engine does not tell is taken to last this long at most. */
const longestUntoldMs = 600;

export function heardIn(piece: SpeechPiece, result: Tokens): HeardPiece {
  const audioStartMs = toMs(piece.audioStart);
  const audioEndMs = toMs(piece.audioStart + piece.samples.length);
  return {
    startMs: toMs(piece.start),
    endMs: toMs(piece.end),
    audioStartMs,
    audioEndMs,
    text: result.text.trim(),
    untimed: !hasTimes(result),
    words: wordsOf(tokensOf(result, audioStartMs), audioEndMs),
  };
}

function toMs(samples: number): number {
  return (samples / sampleRateHz) * 1000;
}

function hasTimes({ tokens, timestamps }: Tokens): boolean {
  return timestamps.length > 0 && timestamps.length === tokens.length;
}

function tokensOf(result: Tokens, audioStartMs: number): Token[] {
  const { tokens, timestamps, durations, ys_log_probs } = result;
  if (!hasTimes(result)) return [];
  return tokens.map((text, index) => {
    const startMs = audioStartMs + (timestamps[index] ?? 0) * 1000;
    const duration = durations[index];
    return {
      // SentencePiece marks the beginning of a word; the library shows the mark as a space.
      text: text.replaceAll('▁', ' '),
      startMs,
      endMs: duration === undefined ? null : startMs + duration * 1000,
      logProbability: ys_log_probs[index] ?? null,
    };
  });
}

function wordsOf(tokens: readonly Token[], audioEndMs: number): HeardWord[] {
  const words = groups(tokens);
  return words.map((group, index) => {
    const startMs = group[0]?.startMs ?? 0;
    const nextMs = words[index + 1]?.[0]?.startMs ?? audioEndMs;
    const untold = Math.min(startMs + longestUntoldMs, nextMs);
    return {
      text: textOf(group),
      startMs,
      endMs: Math.min(group.at(-1)?.endMs ?? untold, nextMs),
      confidence: confidenceOf(group),
    };
  });
}

const closingMark = /^ *[.,!?;:…。、？！%)\]}»”’]+$/u;

/** Tokens word by word: one with a space before it begins a word, unless it only ends one. */
function groups(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    const begins = token.text.startsWith(' ') && !closingMark.test(token.text);
    if (last !== undefined && (!begins || textOf(last) === '')) last.push(token);
    else words.push([token]);
  }
  return words.filter((group) => textOf(group) !== '');
}

function textOf(group: readonly Token[]): string {
  return group.map((token) => token.text.trim()).join('');
}

/** The probability of a token of the word, on average. */
function confidenceOf(group: readonly Token[]): number | null {
  let sum = 0;
  for (const { logProbability } of group) {
    if (logProbability === null) return null;
    sum += logProbability;
  }
  return Math.round(Math.exp(sum / group.length) * 1000) / 1000;
}
