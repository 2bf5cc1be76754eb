import { captionsOf, captionTime } from './caption-times.ts';
import { type ExportDocument, oneLine } from './export-document.ts';

/**
 * SubRip has no standard, and players differ: only what one of them would read as markup is written
 * as an entity, so that ordinary text stays as it is.
 */
export function* writeSrt({ segments }: ExportDocument): Generator<string> {
  let number = 0;
  for (const { startMs, endMs, speaker, text } of captionsOf(segments)) {
    number += 1;
    const words = escaped(oneLine(text));
    const name = escaped(oneLine(speaker ?? '').replaceAll(':', '\u2236'));
    const times = `${captionTime(startMs, ',')} --> ${captionTime(endMs, ',')}`;
    yield `${number}\n${times}\n${name === '' ? words : `${name}: ${words}`}\n\n`;
  }
}

function escaped(text: string): string {
  return text
    .replace(/&(?=#?[a-z\d]{1,8};)/gi, '&amp;')
    .replace(/<(?=[/a-z\d])/gi, '&lt;')
    .replaceAll('-->', '--&gt;');
}
