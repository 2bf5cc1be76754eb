import { z } from 'zod';

export type ParsedAnswer<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** In words for the model. */
  | { readonly kind: 'unusable'; readonly problem: string };

const problemLimit = 2000;

/** Reads an answer out of what a model wrote: reasoning and Markdown around it are left out. */
export function parseAnswer<Answer>(text: string, schema: z.ZodType<Answer>): ParsedAnswer<Answer> {
  const value = readJson(text) ?? readJson(withoutReasoning(text));
  if (value === undefined) return { kind: 'unusable', problem: 'It is not JSON.' };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'answer', answer: parsed.data };
  const problem = z.prettifyError(parsed.error).slice(0, problemLimit);
  return { kind: 'unusable', problem: `It does not have the required shape:\n${problem}` };
}

/** Some servers cut the opening mark off, and a model that ran out of tokens never closes it. */
export function withoutReasoning(text: string): string {
  return text
    .replace(/<(think|thinking|reasoning)>[\s\S]*?<\/\1>/gi, '')
    .replace(/^[\s\S]*<\/(think|thinking|reasoning)>/i, '')
    .replace(/<(think|thinking|reasoning)>[\s\S]*$/i, '')
    .trim();
}

function readJson(text: string): unknown {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  for (const candidate of [text, text.slice(from, to + 1)]) {
    try {
      return JSON.parse(candidate, stripReasoning);
    } catch {
      // The next candidate may be it.
    }
  }
  return undefined;
}

function stripReasoning(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.includes('<') ? withoutReasoning(value) : value;
}
