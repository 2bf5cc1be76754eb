import { useSyncExternalStore } from 'react';
import { wordAt } from './align-words.ts';
import type { Range } from './find-matches.ts';
import type { TimedLine } from './lines-in-order.ts';
import { type Piece, piecesOf } from './text-pieces.ts';
import { useTranscriptTools } from './transcript-context.ts';
import classes from './transcript-list.module.css';

interface LineTextProps {
  readonly timed: TimedLine;
  readonly matches: readonly Range[];
  /** The match that is shown, where it is in this line. */
  readonly shownMatch: Range | null;
}

/** The text with the places that were searched for. */
export function LineText({ timed, matches, shownMatch }: LineTextProps) {
  if (matches.length === 0) return timed.line.text;
  return piecesOf(timed.line.text, matches, null).map((piece) => (
    <TextPiece key={piece.start} piece={piece} shownMatch={shownMatch} />
  ));
}

/** The same, with the word that is heard: for the one line that is. */
export function HeardLineText({ timed, matches, shownMatch }: LineTextProps) {
  const { playback, wordsOf } = useTranscriptTools();
  const words = wordsOf(timed.line);
  const word = useSyncExternalStore(playback.subscribe, () =>
    playback.isPlaying() ? wordAt(words, playback.positionMs()) : -1,
  );
  return piecesOf(timed.line.text, matches, words[word] ?? null).map((piece) => (
    <TextPiece key={piece.start} piece={piece} shownMatch={shownMatch} />
  ));
}

function TextPiece({ piece, shownMatch }: { piece: Piece; shownMatch: Range | null }) {
  const content = piece.isSaid ? <span className={classes.said}>{piece.text}</span> : piece.text;
  if (!piece.isMatch) return content;
  const isShown =
    shownMatch !== null && shownMatch.start <= piece.start && piece.start < shownMatch.end;
  return <mark className={isShown ? classes.currentMatch : undefined}>{content}</mark>;
}
