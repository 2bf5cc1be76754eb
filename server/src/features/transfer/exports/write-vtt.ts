import { ownNote } from '../imports/read-webvtt.ts';
import { captionsOf, captionTime } from './caption-times.ts';
import { type ExportDocument, linesOf, oneLine } from './export-document.ts';

/** WebVTT (https://www.w3.org/TR/webvtt1/), speakers as voice tags. */
export function* writeVtt({ segments }: ExportDocument): Generator<string> {
  yield `WEBVTT\n\n${ownNote}\n`;
  for (const { startMs, endMs, speaker, text } of captionsOf(segments)) {
    // An empty line would end the cue.
    const lines = linesOf(text).filter((line) => line !== '');
    const words = escaped(lines.join('\n'));
    const name = escaped(oneLine(speaker ?? ''));
    const voice = name === '' ? words : `<v ${name}>${words}</v>`;
    yield `\n${captionTime(startMs, '.')} --> ${captionTime(endMs, '.')}\n${voice}\n`;
  }
}

/** With `>` an arrow is escaped too, which must not be in a cue. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
