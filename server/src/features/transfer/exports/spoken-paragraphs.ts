import { clock, type ExportedSegment, oneLine } from './export-document.ts';

/** For pages that are read: what one person says in a row is one paragraph, within reason. */

export interface SpokenParagraph {
  /** Null where nobody is named, or the same person goes on. */
  readonly speaker: string | null;
  readonly time: string | null;
  readonly text: string;
}

const longestParagraph = 900;

export function* spokenParagraphs(
  segments: readonly ExportedSegment[],
): Generator<SpokenParagraph> {
  let open: { speaker: string | null; startMs: number | null; texts: string[] } | null = null;
  let letters = 0;
  for (const { speaker, startMs, text } of segments) {
    const isNext = open === null || open.speaker !== speaker || letters > longestParagraph;
    if (isNext && open !== null) yield paragraph(open);
    if (isNext || open === null) {
      open = { speaker, startMs, texts: [] };
      letters = 0;
    }
    open.texts.push(printable(text));
    letters += text.length;
  }
  if (open !== null) yield paragraph(open);
}

function paragraph(found: {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly texts: readonly string[];
}): SpokenParagraph {
  return {
    speaker: found.speaker === null ? null : printable(found.speaker),
    time: found.startMs === null ? null : clock(Math.max(0, found.startMs)),
    text: found.texts.join(' '),
  };
}

/** XML takes no control characters, and fonts have no pictures of them. */
export function printable(text: string): string {
  return oneLine(text.toWellFormed().replace(/\p{Cc}|[\ufffe\uffff]/gu, ' '));
}
