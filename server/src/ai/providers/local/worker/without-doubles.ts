import type { HeardPiece, HeardWord } from './piece-words.ts';

/** The same word of two pieces may be placed this far apart. */
const placedApartMs = 400;

/**
 * Where speech was cut, both pieces hear what is round the cut, so that none mishears it; each
 * word is kept once. Pieces are in order; pauses lie between the others, and nothing is doubled.
 */
export function withoutDoubles(pieces: readonly HeardPiece[]): HeardPiece[] {
  const kept: HeardPiece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (before === undefined || before.audioEndMs <= piece.startMs) {
      kept.push(piece);
      continue;
    }
    const doubled = doubledWords(before, piece);
    if (doubled > 0) {
      kept.push({ ...piece, words: piece.words.slice(doubled) });
      continue;
    }
    const cutMs = (before.endMs + piece.startMs) / 2;
    kept[kept.length - 1] = keeping(before, (word) => word.startMs < cutMs);
    kept.push(keeping(piece, (word) => word.startMs >= cutMs));
  }
  return kept;
}

/** How many words at the end of one piece are those at the beginning of the next. */
function doubledWords(before: HeardPiece, after: HeardPiece): number {
  for (let count = Math.min(before.words.length, 4); count > 0; count -= 1) {
    const tail = before.words.slice(-count);
    if (tail.every((word, index) => isSame(word, after.words[index]))) return count;
  }
  return 0;
}

function isSame(one: HeardWord, other: HeardWord | undefined): boolean {
  if (other === undefined || bare(one.text) !== bare(other.text)) return false;
  return Math.abs(one.startMs - other.startMs) <= placedApartMs;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function keeping(piece: HeardPiece, keep: (word: HeardWord) => boolean): HeardPiece {
  return { ...piece, words: piece.words.filter(keep) };
}
