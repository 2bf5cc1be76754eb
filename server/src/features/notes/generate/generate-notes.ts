import type { LanguageModel, TokenUsage } from '../../../ai/language-model.ts';
import { isMinutebookError } from '../../../domain/errors.ts';
import type { Notes, NotesSource } from '../../../domain/notes.ts';
import { mergeAnswer, windowAnswer } from './answer-schemas.ts';
import { applyMerge, joinDrafts, mergeInstructions, mergePrompt } from './merge-drafts.ts';
import { type NotesBudget, notesBudget, usualContextTokens } from './notes-budget.ts';
import { notesInstructions, windowPrompt } from './notes-prompt.ts';
import type { NotesTemplate } from './notes-template.ts';
import { peopleOf } from './task-fields.ts';
import { isTooLittleSpeech } from './too-little-speech.ts';
import { cutIntoWindows, estimateTokens } from './transcript-windows.ts';
import type { VerifiedDraft } from './verified-draft.ts';
import { verifyAnswer } from './verify-answer.ts';

export interface GenerateNotesOptions {
  readonly template: NotesTemplate;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  /** What the model can hold, its answer included; by the provider where absent. */
  readonly contextTokens?: number;
}

export type GeneratedNotes =
  | { readonly kind: 'notes'; readonly notes: Notes }
  | { readonly kind: 'too-little' };

/**
 * Notes in which every line is proved by words of the transcript. A long meeting is read in
 * windows, whose notes are then merged. Errors are those of the model.
 */
export async function generateNotes(
  source: NotesSource,
  model: LanguageModel,
  options: GenerateNotesOptions,
): Promise<GeneratedNotes> {
  if (isTooLittleSpeech(source.lines)) return { kind: 'too-little' };
  const writer = createWriter(source, model, options);
  const drafts = await writer.writeWindows();
  const { droppedLines, ...lines } = await writer.mergeAll(drafts);
  options.onProgress(1);
  const author = `${model.provider}/${model.model}`;
  return {
    kind: 'notes',
    notes: { kind: 'generated', author, ...lines, droppedLines, ...writer.usage() },
  };
}

function createWriter(source: NotesSource, model: LanguageModel, options: GenerateNotesOptions) {
  const { template, signal, onProgress } = options;
  const instructions = notesInstructions(template, source);
  const contextTokens = options.contextTokens ?? usualContextTokens(model.provider);
  const budget: NotesBudget = notesBudget(contextTokens, instructions);
  const { maxOutputTokens } = budget;
  const whole = new Map(source.lines.map((line) => [line.position, line]));
  let spent: TokenUsage = { inputTokens: 0, outputTokens: 0 };
  const spend = (usage: TokenUsage) => {
    spent = {
      inputTokens: spent.inputTokens + usage.inputTokens,
      outputTokens: spent.outputTokens + usage.outputTokens,
    };
  };

  async function writeWindows(): Promise<VerifiedDraft[]> {
    const windows = cutIntoWindows(source.lines, budget.windowTokens);
    const people = peopleOf(source);
    const drafts: VerifiedDraft[] = [];
    for (const [index, { lines }] of windows.entries()) {
      const prompt = windowPrompt(lines, { number: index + 1, of: windows.length });
      const request = { instructions, prompt, answer: windowAnswer, maxOutputTokens };
      const { answer, usage } = await model.generate(request, signal);
      spend(usage);
      // A line that was cut for its length is quoted from as a whole.
      const read = [...new Set(lines.map(({ position }) => position))];
      const heard = read.flatMap((position) => whole.get(position) ?? []);
      drafts.push(verifyAnswer(answer, { lines: heard, people, sections: template.sections }));
      onProgress((index + 1) / (windows.length + 1));
    }
    return drafts;
  }

  /** As many neighbours at a time as the model can hold, until one draft is left. */
  async function mergeAll(drafts: readonly VerifiedDraft[]): Promise<VerifiedDraft> {
    let left = drafts;
    while (left.length > 1) {
      const merged: VerifiedDraft[] = [];
      for (const group of groupNeighbours(left, budget.windowTokens))
        merged.push(group.length === 1 ? joinDrafts(group) : await merge(joinDrafts(group)));
      left = merged;
    }
    return left[0] ?? joinDrafts([]);
  }

  async function merge(draft: VerifiedDraft): Promise<VerifiedDraft> {
    const prompt = mergePrompt(draft);
    const request = {
      instructions: mergeInstructions,
      prompt,
      answer: mergeAnswer,
      maxOutputTokens,
    };
    try {
      const { answer, usage } = await model.generate(request, signal);
      spend(usage);
      return applyMerge(draft, answer);
    } catch (error) {
      // A model that cannot merge has still written lines that are proved: repetitions do no harm.
      if (isMinutebookError(error) && error.code === 'engine_failed') return draft;
      throw error;
    }
  }

  return { writeWindows, mergeAll, usage: () => spent };
}

/** At least two each, so that every round leaves fewer. */
function groupNeighbours(
  drafts: readonly VerifiedDraft[],
  tokensAtMost: number,
): VerifiedDraft[][] {
  const groups: VerifiedDraft[][] = [];
  let tokens = 0;
  for (const draft of drafts) {
    const cost = estimateTokens(mergePrompt(draft));
    const last = groups.at(-1);
    if (last !== undefined && (last.length < 2 || tokens + cost <= tokensAtMost)) {
      last.push(draft);
      tokens += cost;
    } else {
      groups.push([draft]);
      tokens = cost;
    }
  }
  return groups;
}
