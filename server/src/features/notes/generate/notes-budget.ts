import { estimateTokens } from './transcript-windows.ts';

/** How many tokens a request may have, by what the model can hold. */
export interface NotesBudget {
  readonly windowTokens: number;
  readonly maxOutputTokens: number;
}

/** A model with more than this before it overlooks what is in the middle. */
const windowAtMost = 24_000;
const windowAtLeast = 500;
const outputAtMost = 12_000;
/** Of the schema, which some servers are told in words, and of a wrong estimate. */
const reserveTokens = 700;

/** Ollama holds 4,096 tokens unless it is told more; hosted models far more than is used here. */
export function usualContextTokens(provider: string): number {
  if (provider === 'ollama') return 4096;
  return provider === 'openai-compatible' ? 8192 : 64_000;
}

export function notesBudget(contextTokens: number, instructions: string): NotesBudget {
  const maxOutputTokens = Math.min(outputAtMost, Math.floor(contextTokens / 4));
  const left = contextTokens - maxOutputTokens - estimateTokens(instructions) - reserveTokens;
  return {
    windowTokens: Math.max(windowAtLeast, Math.min(windowAtMost, left)),
    maxOutputTokens,
  };
}
