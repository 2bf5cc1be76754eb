import { join } from 'node:path';
import type { Silence } from './find-silences.ts';
import { findSilences, type PieceTools, runFfmpeg } from './find-silences.ts';

export interface SoundPiece {
  readonly startMs: number;
  readonly durationMs: number;
}

/** A cut is moved back to a silence by at most this share of a piece. */
const searchShare = 0.25;

/**
 * Pieces of at most so long, cut in silences. Where nobody pauses for a quarter of a piece, the cut
 * is where it has to be; the pieces never overlap, so nothing is heard twice.
 */
export async function planPieces(
  audioPath: string,
  durationMs: number,
  pieceMs: number,
  tools: PieceTools,
): Promise<SoundPiece[]> {
  if (durationMs <= pieceMs) return [{ startMs: 0, durationMs }];
  return cutAtSilences(durationMs, pieceMs, await findSilences(audioPath, tools));
}

export function cutAtSilences(
  durationMs: number,
  pieceMs: number,
  silences: readonly Silence[],
): SoundPiece[] {
  const pieces: SoundPiece[] = [];
  let startMs = 0;
  while (durationMs - startMs > pieceMs) {
    const latestMs = startMs + pieceMs;
    const earliestMs = latestMs - pieceMs * searchShare;
    const middles = silences.map((silence) => Math.round((silence.startMs + silence.endMs) / 2));
    const endMs = middles.findLast((at) => at >= earliestMs && at <= latestMs) ?? latestMs;
    pieces.push({ startMs, durationMs: endMs - startMs });
    startMs = endMs;
  }
  return [...pieces, { startMs, durationMs: durationMs - startMs }];
}

/** Writes a piece as a FLAC file of its own, over the one before. */
export async function writePiece(
  audioPath: string,
  piece: SoundPiece,
  tools: PieceTools,
): Promise<string> {
  const path = join(tools.scratchFolder, 'piece.flac');
  const from = ['-ss', String(piece.startMs / 1000), '-t', String(piece.durationMs / 1000)];
  const sound = ['-map', '0:a:0', '-map_metadata', '-1', '-c:a', 'flac', '-f', 'flac'];
  await runFfmpeg(tools, [...from, '-i', `file:${audioPath}`, ...sound, '-y', `file:${path}`]);
  return path;
}
