import { readFrontMatter } from './front-matter.ts';
import type { Findings } from './imported-transcript.ts';
import { plainMarkdown } from './markdown-text.ts';
import { readTurnHead, type TurnHead } from './markdown-turn.ts';
import { collectSegments } from './segments-of-file.ts';
import type { TextFile } from './text-file.ts';

/** Notes in Markdown that say who spoke, with times or without, and list decisions and actions. */

interface Turn extends TurnHead {
  readonly more: string[];
  readonly line: number;
}

/** What we write above a transcript. */
export const ownHeading = '## Transcript';

/** Fewer could be any text with a bold word and a colon. */
const fewestUntimedTurns = 3;

export function isMarkdownNotes({ lines }: TextFile): boolean {
  let untimed = 0;
  for (const line of lines) {
    const head = readTurnHead(line);
    if (head === null) continue;
    if (head.hasTime) return true;
    untimed += 1;
    if (untimed === fewestUntimedTurns) return true;
  }
  return untimed > 0 && lines.includes(ownHeading);
}

export function readMarkdown({ lines }: TextFile): Findings {
  const { turns, decisions, actions } = readTurns(lines);
  const collector = collectSegments();
  for (const { line, more, ...turn } of turns) {
    collector.add({ ...turn, text: [turn.text, ...more].join('\n') }, line);
  }
  const front = readFrontMatter(lines);
  const startedAtMs = Date.parse(front.date ?? '');
  return {
    segments: collector.segments,
    title: front.title ?? titleIn(lines),
    language: front.language ?? null,
    startedAt: Number.isNaN(startedAtMs) ? null : new Date(startedAtMs),
    decisions: [...decisions.values()],
    actions: [...actions.values()],
  };
}

interface Notes {
  readonly turns: Turn[];
  /** By their numbers: notes list them once at the top and again where they were made. */
  readonly decisions: Map<string, string>;
  readonly actions: Map<string, string>;
}

function readTurns(lines: readonly string[]): Notes {
  const notes: Notes = { turns: [], decisions: new Map(), actions: new Map() };
  let turn: Turn | null = null;
  for (const [index, line] of lines.entries()) {
    const head = readTurnHead(line);
    const list = head === null ? null : listFor(head, notes);
    if (head === null) {
      if (endsTurn(line)) turn = null;
      else turn?.more.push(plainMarkdown(line).trim());
    } else if (list !== null) {
      if (!list.of.has(list.key)) list.of.set(list.key, head.text);
      turn = null;
    } else {
      turn = { ...head, more: [], line: index + 1 };
      notes.turns.push(turn);
    }
  }
  return notes;
}

const outcome = /^(decision|action)s?(?:\s{1,4}items?)?\s{0,4}([\d.]{0,20})$/i;

/** Null for what somebody said. */
function listFor({ speaker, text, startMs }: TurnHead, { decisions, actions }: Notes) {
  const found = startMs === null ? outcome.exec(speaker ?? '') : null;
  if (found === null) return null;
  const isDecision = found[1]?.toLowerCase() === 'decision';
  return { of: isDecision ? decisions : actions, key: found[2] || text };
}

/** Headings, rules and tables. */
function endsTurn(line: string): boolean {
  return /^\s{0,3}(?:#{1,6}\s|-{3,}\s*$|\*{3,}\s*$|\|)/.test(line.slice(0, 200));
}

function titleIn(lines: readonly string[]): string | null {
  const heading = lines.slice(0, 100).find((line) => /^#\s+\S/.test(line));
  return heading === undefined ? null : plainMarkdown(heading.slice(1)).trim();
}
