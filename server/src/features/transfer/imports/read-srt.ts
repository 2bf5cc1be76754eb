import { isTiming, readCues } from './caption-cues.ts';
import { decodeEntities, withoutTags } from './caption-markup.ts';
import type { Findings } from './imported-transcript.ts';
import { collectSegments } from './segments-of-file.ts';
import { splitSpeakers } from './speaker-prefix.ts';
import { beginningOf, type TextFile } from './text-file.ts';

/** SubRip, which has no standard: numbered cues with times to the millisecond. */

export function isSrt(file: TextFile): boolean {
  return beginningOf(file, 4).slice(0, 2).some(isTiming);
}

export function readSrt({ lines }: TextFile): Findings {
  const cues = [...readCues(lines)];
  // Lines are broken only to fit on a screen.
  const texts = cues.map((cue) => decodeEntities(withoutTags(cue.lines.join(' '))).trim());
  const captions = splitSpeakers(texts);
  const collector = collectSegments();
  for (const [index, cue] of cues.entries()) {
    const caption = captions[index];
    if (caption !== undefined) collector.add({ ...cue, ...caption }, cue.line);
  }
  return { segments: collector.segments };
}
