import { chatCompletions } from '../ai/language-models/chat-completions.ts';
import {
  type FakeLanguageModel,
  startFakeLanguageModel,
} from '../ai/language-models/fake-language-model.ts';
import { type ProcessingWorld, startProcessingWorld } from './processing-world.ts';

export interface LanguageModelWorld extends ProcessingWorld {
  readonly model: FakeLanguageModel;
  /** Provider and model, as notes name them. */
  readonly author: string;
}

/** A whole server without a speech model, whose notes are written by a fake language model. */
export async function startLanguageModelWorld(): Promise<LanguageModelWorld> {
  const name = 'qwen3:8b';
  const provider = 'openai-compatible';
  await using opened = new AsyncDisposableStack();
  const protocol = chatCompletions();
  const model = opened.use(await startFakeLanguageModel({ protocol, apiKey: null, model: name }));
  const world = opened.use(
    await startProcessingWorld({
      hasModel: false,
      languageModel: {
        ...{ provider, model: name, url: model.url, apiKey: null },
        ...{ contextTokens: null, timeoutMs: 30_000 },
      },
    }),
  );
  const owned = opened.move();
  return {
    ...world,
    ...{ model, author: `${provider}/${name}` },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
