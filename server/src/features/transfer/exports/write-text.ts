import { unknownTime } from '../imports/markdown-turn.ts';
import {
  clock,
  type ExportDocument,
  type ExportedSegment,
  factsOf,
  linesOf,
  oneLine,
  titleOf,
} from './export-document.ts';
import { noteSections, type SectionLine } from './note-sections.ts';

/** Plain text, which the import reads again, times to the second. */
export function* writeText(document: ExportDocument): Generator<string> {
  const facts = factsOf(document.recording).map(([name, value]) => `${name}: ${value}\n`);
  yield `${titleOf(document.recording)}\n${facts.join('')}`;
  for (const { heading, lines } of noteSections(document)) {
    yield `\n${oneLine(heading)}\n${lines.map(noteLine).join('')}`;
  }
  if (document.segments.length > 0) yield '\nTranscript\n';
  for (const segment of document.segments) yield segmentLines(segment);
}

const marks = { paragraph: '', item: '- ', task: '[ ] ', 'task-done': '[x] ' } as const;

function noteLine({ text, atMs, kind }: SectionLine): string {
  const time = atMs === null ? '' : ` (${clock(atMs)})`;
  return `  ${marks[kind]}${linesOf(text).join('\n  ')}${time}\n`;
}

/** Two spaces before what nobody is named for, or its first words could be taken for a name. */
function segmentLines({ startMs, speaker, text }: ExportedSegment): string {
  const name = oneLine(speaker ?? '').replaceAll(':', '\u2236');
  const time = startMs === null ? unknownTime : clock(Math.max(0, startMs));
  const words = linesOf(text).join('\n    ');
  return `[${time}] ${name === '' ? '' : `${name}:`} ${words}\n`;
}
