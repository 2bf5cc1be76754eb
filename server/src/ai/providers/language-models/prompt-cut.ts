import type { ModelMessage } from 'ai';
import { type EngineIdentity, refused } from '../../calls/engine-failure.ts';
import type { TokenUsage } from '../../language-model.ts';

/** No text takes fewer tokens than one for this many characters. */
const charactersPerTokenAtMost = 8;

/**
 * Ollama cuts what does not fit its context without a word, and would give notes of the last
 * minutes only. The tokens that it says it read give that away when much is missing.
 */
export function requireWholePromptRead(
  engine: EngineIdentity,
  messages: readonly ModelMessage[],
  { inputTokens }: TokenUsage,
): void {
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  if (inputTokens === 0 || inputTokens >= characters / charactersPerTokenAtMost) return;
  throw refused(
    engine,
    `read only ${inputTokens} tokens of a longer prompt. Raise its context (OLLAMA_CONTEXT_LENGTH), or lower MINUTEBOOK_LLM_CONTEXT_TOKENS to it.`,
  );
}
