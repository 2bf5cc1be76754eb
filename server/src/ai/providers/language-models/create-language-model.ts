import type { ModelMessage, LanguageModel as SdkModel } from 'ai';
import { APICallError } from 'ai';
import { z } from 'zod';
import {
  brokenOff,
  type EngineIdentity,
  failed,
  refused,
  timedOut,
} from '../../calls/engine-failure.ts';
import type {
  Generation,
  GenerationRequest,
  LanguageModel,
  TokenUsage,
} from '../../language-model.ts';
import { languageModelFailure } from './language-model-failure.ts';
import { parseAnswer } from './parse-answer.ts';
import { requireWholePromptRead } from './prompt-cut.ts';
import { createSdkModel, type LanguageModelProvider } from './provider-models.ts';
import { type StreamedAnswer, streamAnswer } from './stream-answer.ts';

export interface LanguageModelOptions {
  readonly provider: LanguageModelProvider;
  readonly model: string;
  /** Needed by OpenAI and Anthropic. */
  readonly apiKey: string | null;
  /** Needed by `openai-compatible`, up to and with `/v1`; the others have a default. */
  readonly baseUrl: string | null;
  /** For one answer as a whole, its repair included. */
  readonly timeoutMs: number;
}

const names: Readonly<Record<LanguageModelProvider, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  ollama: 'Ollama',
  'openai-compatible': 'The language model',
};
const attemptsAtShape = 2;

/**
 * A language model behind the AI SDK. Nothing is asked of the provider until `generate`, and what
 * is wrong with the settings is said there too, as `engine_refused`.
 */
export function createLanguageModel(options: LanguageModelOptions): LanguageModel {
  // The SDK would print warnings about settings that a model ignores past the logger.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { provider, model, baseUrl, timeoutMs } = options;
  const apiKey = options.apiKey?.trim() || null;
  const settings = {
    key: 'MINUTEBOOK_LLM_API_KEY',
    model: 'MINUTEBOOK_LLM_MODEL',
    url: 'MINUTEBOOK_LLM_URL',
  };
  const engine: EngineIdentity = { name: names[provider], model, settings, apiKey };
  const isOwnServer = provider === 'ollama' || provider === 'openai-compatible';
  let sdkModel: SdkModel | undefined;
  /** Whether the server takes a schema; assumed until it says otherwise. */
  let takesSchema = true;

  async function ask<Answer>(
    request: GenerationRequest<Answer>,
    messages: ModelMessage[],
    signal: AbortSignal,
  ): Promise<StreamedAnswer> {
    sdkModel ??= createSdkModel(provider, engine, baseUrl);
    const { maxOutputTokens, answer } = request;
    const instructions = isOwnServer ? withSchema(request) : request.instructions;
    const fixed = { model: sdkModel, instructions, messages, maxOutputTokens, signal };
    try {
      return await streamAnswer({ ...fixed, schema: takesSchema ? answer : null });
    } catch (error) {
      if (!isOwnServer || !takesSchema || !refusesSchema(error)) throw error;
      takesSchema = false;
      return await streamAnswer({ ...fixed, schema: null });
    }
  }

  async function answer<Answer>(
    request: GenerationRequest<Answer>,
    signal: AbortSignal,
  ): Promise<Generation<Answer>> {
    const messages: ModelMessage[] = [{ role: 'user', content: request.prompt }];
    let usage: TokenUsage = { inputTokens: 0, outputTokens: 0 };
    for (let attempt = 1; ; attempt += 1) {
      const streamed = await ask(request, messages, signal);
      usage = sum(usage, streamed.usage);
      requireUsable(engine, streamed);
      if (provider === 'ollama') requireWholePromptRead(engine, messages, streamed.usage);
      const parsed = parseAnswer(streamed.text, request.answer);
      if (parsed.kind === 'answer') return { answer: parsed.answer, usage };
      if (streamed.end === 'out-of-tokens')
        throw failed(engine, `ran out of the ${request.maxOutputTokens} tokens for its answer.`);
      if (attempt === attemptsAtShape)
        throw failed(engine, `gave no answer of the required shape. Try a larger model.`);
      messages.push(...repair(streamed.text, parsed.problem));
    }
  }

  return {
    provider,
    model,
    async generate(request, signal) {
      signal.throwIfAborted();
      const limit = AbortSignal.timeout(timeoutMs);
      try {
        return await answer(request, AbortSignal.any([signal, limit]));
      } catch (error) {
        signal.throwIfAborted();
        if (limit.aborted) throw timedOut(engine);
        throw languageModelFailure(engine, error);
      }
    },
  };
}

function requireUsable(engine: EngineIdentity, { end }: StreamedAnswer): void {
  if (end === 'cut') throw brokenOff(engine);
  if (end === 'declined')
    throw refused(engine, 'declined to work on this transcript. Try another model.');
}

/** Own servers may take a schema and ignore it, so the model is told as well. */
function withSchema({ instructions, answer }: GenerationRequest<unknown>): string {
  const schema = JSON.stringify(z.toJSONSchema(answer, { target: 'draft-7' }));
  return `${instructions}\n\nAnswer with one JSON object of this JSON schema and nothing else:\n${schema}`;
}

function refusesSchema(error: unknown): boolean {
  if (!APICallError.isInstance(error)) return false;
  const { statusCode = 0, responseBody = '' } = error;
  const odd = statusCode === 400 || statusCode === 422 || statusCode >= 500;
  return odd && /response_format|json_schema|schema|grammar|structured/i.test(responseBody);
}

function repair(text: string, problem: string): ModelMessage[] {
  const again = 'Answer again with the corrected JSON object and nothing else.';
  return [
    { role: 'assistant', content: text.trim() || '(nothing)' },
    { role: 'user', content: `Your answer cannot be used. ${problem}\n${again}` },
  ];
}

function sum(one: TokenUsage, other: TokenUsage): TokenUsage {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
