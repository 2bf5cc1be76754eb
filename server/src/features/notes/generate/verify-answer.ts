import type { Evidence, HeardLine, NoteLine, NoteTask } from '../../../domain/notes.ts';
import type { AnsweredLine, AnsweredTask, WindowAnswer } from './answer-schemas.ts';
import { findQuote } from './find-quote.ts';
import type { NoteSection } from './notes-template.ts';
import { readAssignee, readDueDate } from './task-fields.ts';
import type { VerifiedDraft } from './verified-draft.ts';

export interface VerifiedAgainst {
  /** Whole lines of the transcript, as the model was given them. */
  readonly lines: readonly HeardLine[];
  /** Everybody who may be given a task. */
  readonly people: readonly string[];
  readonly sections: readonly NoteSection[];
}

/**
 * Keeps of an answer what the transcript proves. A line with no quote that stands in the line that
 * it names, or in the line before or after, is dropped and counted: the model made it up.
 */
export function verifyAnswer(answer: WindowAnswer, against: VerifiedAgainst): VerifiedDraft {
  const prove = prover(against.lines);
  let droppedLines = 0;
  const keep = <Kept>(kept: Kept | null): Kept[] => {
    if (kept !== null) return [kept];
    droppedLines += 1;
    return [];
  };
  const wanted = (section: NoteSection) => against.sections.includes(section);
  const proved = (lines: readonly AnsweredLine[]) =>
    lines.flatMap((line) => keep(proveLine(line, prove)));
  const chapters = answer.chapters.flatMap(({ title, lines }) => {
    const kept = proved(lines);
    const [first] = kept;
    if (first === undefined) return [];
    const named = tidy(title, 200) || tidy(first.text, 80);
    return [{ title: named, startMs: startOf(kept, against.lines), lines: kept }];
  });
  const draft = {
    summary: proved(answer.summary),
    chapters,
    decisions: proved(answer.decisions),
    tasks: answer.tasks.flatMap((task) => keep(proveTask(task, prove, against.people))),
  };
  return {
    summary: wanted('summary') ? draft.summary : [],
    chapters: wanted('chapters') ? draft.chapters : [],
    decisions: wanted('decisions') ? draft.decisions : [],
    tasks: wanted('tasks') ? draft.tasks : [],
    droppedLines,
  };
}

type Prove = (given: readonly Evidence[]) => Evidence[];

function prover(lines: readonly HeardLine[]): Prove {
  const indexes = new Map(lines.map(({ position }, index) => [position, index]));
  const proveOne = ({ position, quote }: Evidence): Evidence[] => {
    const index = indexes.get(position);
    if (index === undefined) return [];
    // Models miscount by one; further away, the same words are another moment.
    for (const near of [index, index - 1, index + 1]) {
      const line = lines[near];
      const exact = line === undefined ? null : findQuote(line.text, quote);
      if (line !== undefined && exact !== null) return [{ position: line.position, quote: exact }];
    }
    return [];
  };
  return (given) => {
    const proved = given.flatMap(proveOne);
    return [...new Map(proved.map((one) => [`${one.position} ${one.quote}`, one])).values()];
  };
}

function proveLine({ text, evidence }: AnsweredLine, prove: Prove): NoteLine | null {
  const proved = prove(evidence);
  const tidied = tidy(text, 1000);
  return proved.length === 0 || tidied === '' ? null : { text: tidied, evidence: proved };
}

function proveTask(task: AnsweredTask, prove: Prove, people: readonly string[]): NoteTask | null {
  const evidence = prove(task.evidence);
  const title = tidy(task.title, 200);
  if (evidence.length === 0 || title === '') return null;
  return {
    title,
    description: tidy(task.description, 2000),
    assignee: readAssignee(task.assignee, people),
    dueDate: readDueDate(task.dueDate),
    evidence,
  };
}

function startOf(kept: readonly NoteLine[], lines: readonly HeardLine[]): number | null {
  const positions = kept.flatMap(({ evidence }) => evidence.map(({ position }) => position));
  const first = lines.find(({ position }) => positions.includes(position));
  return first?.timestampMs ?? null;
}

function tidy(text: string, limit: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}
