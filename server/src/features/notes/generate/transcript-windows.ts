import type { HeardLine } from '../../../domain/notes.ts';

/** A part of the transcript that a model reads at once. */
export interface TranscriptWindow {
  /** In order; a line that is longer than a window stands in several. */
  readonly lines: readonly HeardLine[];
}

const overlapShare = 0.08;

/**
 * Cuts a transcript into windows of at most so many tokens, by an estimate. Each begins with the
 * last lines of the one before, so that what is agreed on at a cut is read with its beginning.
 */
export function cutIntoWindows(
  lines: readonly HeardLine[],
  windowTokens: number,
): TranscriptWindow[] {
  const windows: TranscriptWindow[] = [];
  let current: HeardLine[] = [];
  let tokens = 0;
  let fresh = 0;
  for (const line of lines.flatMap((long) => cutLine(long, windowTokens / 2))) {
    const cost = lineTokens(line);
    if (tokens + cost > windowTokens && fresh > 0) {
      windows.push({ lines: current });
      current = lastLines(current, Math.min(windowTokens * overlapShare, windowTokens - cost));
      tokens = current.reduce((sum, repeated) => sum + lineTokens(repeated), 0);
      fresh = 0;
    }
    current.push(line);
    tokens += cost;
    fresh += 1;
  }
  return fresh > 0 ? [...windows, { lines: current }] : windows;
}

function lastLines(lines: readonly HeardLine[], tokensAtMost: number): HeardLine[] {
  let left = tokensAtMost;
  let from = lines.length;
  for (const line of lines.toReversed()) {
    left -= lineTokens(line);
    if (left < 0) break;
    from -= 1;
  }
  return lines.slice(from);
}

function lineTokens({ speaker, text }: HeardLine): number {
  return estimateTokens(text) + estimateTokens(speaker ?? '') + 6;
}

/** On the high side: letters of English, of other alphabets, and signs that are whole words. */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 128) ascii += 1;
  return Math.ceil(ascii / 3.5 + (text.length - ascii) / 1.4);
}

/** Some sources have one line for the whole meeting. Its parts keep its position. */
function cutLine(line: HeardLine, tokensAtMost: number): HeardLine[] {
  if (lineTokens(line) <= tokensAtMost) return [line];
  const parts: HeardLine[] = [];
  let text = '';
  for (const word of line.text.match(/\S{1,200}\s*/g) ?? []) {
    if (text !== '' && lineTokens({ ...line, text: text + word }) > tokensAtMost) {
      parts.push({ ...line, text });
      text = '';
    }
    text += word;
  }
  return text === '' ? parts : [...parts, { ...line, text }];
}
