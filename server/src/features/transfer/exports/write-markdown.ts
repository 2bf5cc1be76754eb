import { unknownTime } from '../imports/markdown-turn.ts';
import { ownHeading } from '../imports/read-markdown.ts';
import { escapeMarkdown, escapeName } from './escape-markdown.ts';
import {
  clock,
  type ExportDocument,
  type ExportedSegment,
  factsOf,
  linesOf,
  oneLine,
  titleOf,
} from './export-document.ts';
import { frontMatter } from './front-matter.ts';
import { noteSections, type SectionLine } from './note-sections.ts';

export interface MarkdownOptions {
  /** YAML about the recording at the top, for Obsidian and its kind, instead of a list of facts. */
  readonly frontMatter: boolean;
}

/** Markdown, which the import reads again, times to the second. */
export function* writeMarkdown(
  document: ExportDocument,
  options: MarkdownOptions,
): Generator<string> {
  const { recording, segments } = document;
  if (options.frontMatter) yield frontMatter(recording);
  yield `# ${escapeMarkdown(titleOf(recording))}\n`;
  if (!options.frontMatter) {
    const facts = factsOf(recording).map(
      ([name, value]) => `- ${name}: ${escapeMarkdown(value)}\n`,
    );
    yield `\n${facts.join('')}`;
  }
  for (const { heading, level, lines } of noteSections(document)) {
    const mark = level === 1 ? '##' : '###';
    yield `\n${mark} ${escapeMarkdown(oneLine(heading))}\n\n${sectionLines(lines)}`;
  }
  if (segments.length > 0) yield `\n${ownHeading}\n`;
  for (const segment of segments) yield `\n${turn(segment)}\n`;
}

const marks = { paragraph: '', item: '- ', task: '- [ ] ', 'task-done': '- [x] ' } as const;

/** Paragraphs have an empty line between them, items do not. */
function sectionLines(lines: readonly SectionLine[]): string {
  const parts = lines.map((line, index) => {
    const isApart = index > 0 && line.kind === 'paragraph';
    return `${isApart ? '\n' : ''}${noteLine(line)}`;
  });
  return parts.join('');
}

function noteLine({ text, atMs, kind }: SectionLine): string {
  const time = atMs === null ? '' : ` (${clock(atMs)})`;
  const words = kind === 'paragraph' ? inLines(text) : escapeMarkdown(oneLine(text));
  return `${marks[kind]}${words}${time}\n`;
}

function turn({ startMs, speaker, text }: ExportedSegment): string {
  const name = escapeName(oneLine(speaker ?? ''));
  const time = startMs === null ? null : clock(Math.max(0, startMs));
  if (name === '') return `**[${time ?? unknownTime}]** ${inLines(text)}`;
  if (time === null) return `**${name}:** ${withoutTime(inLines(text))}`;
  return `**${name}** [${time}]: ${inLines(text)}`;
}

/** What is said first could be read as when it was said. */
function withoutTime(words: string): string {
  return words.replace(/^\(?[\d:]+/, (time) => time.replaceAll(':', '\\:'));
}

function inLines(text: string): string {
  return linesOf(text).map(escapeMarkdown).join('\n');
}
