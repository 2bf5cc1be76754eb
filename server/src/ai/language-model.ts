import type { z } from 'zod';

/**
 * A language model that answers in a given shape: a port, its adapters in `providers/`. What
 * fails is a MinutebookError: `engine_unavailable` is worth repeating; `engine_refused` (key,
 * model name, quota, refusal) and `engine_failed` (no answer of that shape) are not.
 */
export interface LanguageModel {
  /** `openai`, `anthropic`, `ollama` or `openai-compatible`. */
  readonly provider: string;
  readonly model: string;
  generate<Answer>(
    request: GenerationRequest<Answer>,
    signal: AbortSignal,
  ): Promise<Generation<Answer>>;
}

export interface GenerationRequest<Answer> {
  /** What the model is to do, apart from what it is to read. */
  readonly instructions: string;
  readonly prompt: string;
  readonly answer: z.ZodType<Answer>;
  readonly maxOutputTokens: number;
}

export interface Generation<Answer> {
  readonly answer: Answer;
  readonly usage: TokenUsage;
}

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}
