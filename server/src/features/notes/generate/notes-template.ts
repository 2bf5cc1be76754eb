import { readFile } from 'node:fs/promises';
import Mustache from 'mustache';
import { MinutebookError } from '../../../domain/errors.ts';
import type { NotesSource } from '../../../domain/notes.ts';

export const noteSections = ['summary', 'chapters', 'decisions', 'tasks'] as const;
export type NoteSection = (typeof noteSections)[number];

/**
 * What notes shall be like: text with the variables of mustache, below a header. How a line is
 * proved and in which shape it comes is not the template's to say.
 */
export interface NotesTemplate {
  readonly name: string;
  readonly version: number;
  readonly sections: readonly NoteSection[];
  /** Of the notes; null for that of the meeting. */
  readonly language: string | null;
  readonly text: string;
}

const variables = new Set(['title', 'date', 'participants', 'language', 'sections']);
/** Parts of these: the current item, and whether a list has any. */
const itemNames = new Set(['.', 'participants.length', 'sections.length']);
const lengthLimit = 20_000;

export async function readDefaultTemplate(): Promise<NotesTemplate> {
  return parseNotesTemplate(
    await readFile(new URL('default-template.txt', import.meta.url), 'utf8'),
  );
}

/**
 * Reads a template: lines `name`, `version`, `sections` and `language` between two lines of three
 * dashes, then the text. Throws `invalid_input`, which says what is wrong and what there is.
 */
export function parseNotesTemplate(file: string): NotesTemplate {
  if (file.length > lengthLimit) throw wrong(`It is longer than ${lengthLimit} characters.`);
  const [, head, text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? [];
  if (head === undefined || text === undefined)
    throw wrong('It has to begin with a header between two lines of three dashes: name, version.');
  const header = readHeader(head);
  const version = Number(header.get('version'));
  if (!Number.isInteger(version) || version < 1)
    throw wrong('Its header needs a version: a whole number from 1.');
  requireKnownVariables(text);
  return {
    name: header.get('name') ?? 'unnamed',
    version,
    sections: readSections(header.get('sections')),
    language: header.get('language') || null,
    text,
  };
}

function readHeader(head: string): Map<string, string> {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [, key, value] = /^\s*(\w+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      if (key === undefined || value === undefined)
        throw wrong(`"${line.slice(0, 60)}" in its header is not "key: value".`);
      return [key, value];
    }),
  );
}

function readSections(given: string | undefined): readonly NoteSection[] {
  if (given === undefined || given === '') return noteSections;
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !noteSections.some((section) => section === name));
  if (unknown.length > 0)
    throw wrong(`Unknown sections: ${unknown.join(', ')}. Known are ${noteSections.join(', ')}.`);
  return noteSections.filter((section) => names.includes(section));
}

type Token = ReturnType<typeof Mustache.parse>[number];

function requireKnownVariables(text: string): void {
  const unknown = [...new Set(namesIn(parse(text)))].filter(
    (name) => !variables.has(name) && !itemNames.has(name),
  );
  if (unknown.length === 0) return;
  const named = unknown.map((name) => `{{${name}}}`).join(', ');
  throw wrong(`Unknown variables: ${named}. Known are ${[...variables].join(', ')}.`);
}

function parse(text: string): readonly Token[] {
  try {
    return new Mustache.Writer().parse(text);
  } catch (error) {
    throw wrong(error instanceof Error ? `${error.message}.` : 'It is no mustache template.');
  }
}

function namesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(([kind, value, , , children]) => {
    if (kind === 'text' || kind === '=' || kind === '!') return [];
    // A partial would be another file.
    const name = kind === '>' ? `> ${value}` : value;
    return [name, ...(Array.isArray(children) ? namesIn(children) : [])];
  });
}

/** The text with what is known of the meeting; names and titles stay on one line each. */
export function renderNotesTemplate(template: NotesTemplate, source: NotesSource): string {
  const view = {
    title: oneLine(source.title ?? 'without a title'),
    date: dayOf(source.startedAt),
    participants: source.participants.map(oneLine),
    language: template.language ?? 'the language that is spoken in the transcript',
    sections: template.sections,
  };
  return new Mustache.Writer().render(template.text, view, undefined, { escape: String }).trim();
}

/** With the day of the week, from which "on Friday" is counted. */
function dayOf(date: Date): string {
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  return `${date.toISOString().slice(0, 10)}, a ${weekday.format(date)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function wrong(problem: string): MinutebookError {
  return new MinutebookError('invalid_input', {
    attr: 'template',
    detail: `The template cannot be used. ${problem}`,
  });
}
