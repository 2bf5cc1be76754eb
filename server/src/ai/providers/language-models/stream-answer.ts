import { type ModelMessage, Output, type LanguageModel as SdkModel, streamText } from 'ai';
import type { z } from 'zod';
import type { TokenUsage } from '../../language-model.ts';

export interface AnswerRequest {
  readonly model: SdkModel;
  readonly instructions: string;
  readonly messages: ModelMessage[];
  /** Null asks for text, of servers that cannot hold a model to a schema. */
  readonly schema: z.ZodType | null;
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}

export interface StreamedAnswer {
  readonly text: string;
  readonly usage: TokenUsage;
  /** `complete`, or why it is not: out of tokens, declined, or the stream ended before its end. */
  readonly end: 'complete' | 'out-of-tokens' | 'declined' | 'cut';
}

/** Far above what any model writes; it keeps a wrong server from filling the memory. */
const textLimit = 4 * 1024 * 1024;

/**
 * One answer, streamed so that no proxy takes a slow model for a dead one. Throws what the SDK
 * reports; repeating is the job queue's work.
 */
export async function streamAnswer(request: AnswerRequest): Promise<StreamedAnswer> {
  let text = '';
  let end: StreamedAnswer['end'] = 'cut';
  let usage = { inputTokens: 0, outputTokens: 0 };
  for await (const part of openStream(request)) {
    if (part.type === 'error') throw part.error;
    // Reasoning comes in parts of its own, which nobody reads.
    if (part.type === 'text-delta') text += part.text;
    if (text.length > textLimit) return { text: '', end: 'out-of-tokens', usage };
    if (part.type !== 'finish') continue;
    end = endOf(part.finishReason);
    const { inputTokens = 0, outputTokens = 0 } = part.totalUsage;
    usage = { inputTokens, outputTokens };
  }
  return { text, end, usage };
}

function openStream({ model, schema, signal, ...prompt }: AnswerRequest) {
  return streamText({
    ...prompt,
    model,
    abortSignal: signal,
    maxRetries: 0,
    // OpenAI would keep the meeting for 30 days.
    providerOptions: { openai: { store: false } },
    ...(schema === null ? {} : { output: unparsed(schema) }),
    // The default prints the request, and with it the meeting.
    onError: () => {},
  }).stream;
}

/** Asks for the schema; the SDK's parsing of every prefix would cost the square of the length. */
function unparsed(schema: z.ZodType) {
  return {
    ...Output.object({ schema, name: 'answer' }),
    parsePartialOutput: async () => undefined,
  };
}

function endOf(reason: string): StreamedAnswer['end'] {
  if (reason === 'stop') return 'complete';
  if (reason === 'length') return 'out-of-tokens';
  return reason === 'content-filter' ? 'declined' : 'cut';
}
