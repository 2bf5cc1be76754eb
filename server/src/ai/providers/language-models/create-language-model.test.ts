import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { anthropicMessages } from '../../../../test/ai/language-models/anthropic-messages.ts';
import { chatCompletions } from '../../../../test/ai/language-models/chat-completions.ts';
import { startFakeLanguageModel } from '../../../../test/ai/language-models/fake-language-model.ts';
import { openaiResponses } from '../../../../test/ai/language-models/openai-responses.ts';
import type { WireProtocol } from '../../../../test/ai/language-models/wire-protocol.ts';
import { isMinutebookError } from '../../../domain/errors.ts';
import { describeLanguageModel, type OpenLanguageModel } from '../../language-model-contract.ts';
import { createLanguageModel } from './create-language-model.ts';
import type { LanguageModelProvider } from './provider-models.ts';

const apiKey = 'sk-secret-0123456789abcdef';
const never = new AbortController().signal;
const request = {
  instructions: 'Count.',
  prompt: 'One, two, three.',
  answer: z.object({ count: z.number() }),
  maxOutputTokens: 100,
};

function opener(provider: LanguageModelProvider, protocol: WireProtocol, model: string) {
  return async (options: OpenLanguageModel = {}) => {
    const fake = await startFakeLanguageModel({ protocol, apiKey, model });
    const opened = createLanguageModel({
      provider,
      model: options.model ?? model,
      apiKey: options.apiKey ?? apiKey,
      baseUrl: fake.url,
      timeoutMs: options.timeoutMs ?? 30_000,
    });
    return { model: opened, fake, [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose]() };
  };
}

const openOllama = opener('ollama', chatCompletions(), 'qwen3:8b');
const openClaude = opener('anthropic', anthropicMessages, 'claude-sonnet-4-5');
const openOlderClaude = opener('anthropic', anthropicMessages, 'claude-3-haiku-20240307');
const openGpt = opener('openai', openaiResponses, 'gpt-4.1-mini');

describeLanguageModel('openai', openGpt);
describeLanguageModel('anthropic', openClaude);
describeLanguageModel('anthropic, a model without structured output', openOlderClaude);
describeLanguageModel('ollama', openOllama);
describeLanguageModel(
  'openai-compatible',
  opener('openai-compatible', chatCompletions(), 'llama-3.3-70b'),
);

describe('language models of each provider', () => {
  it('says which model of which provider it is', async () => {
    await using opened = await openOllama();
    assert.equal(opened.model.provider, 'ollama');
    assert.equal(opened.model.model, 'qwen3:8b');
  });

  it('holds each model to the schema as it can', async () => {
    for (const [open, by] of [
      [openGpt, 'format'],
      [openClaude, 'format'],
      [openOlderClaude, 'tool'],
      [openOllama, 'format'],
    ] as const) {
      await using opened = await open();
      opened.fake.plan({ kind: 'answer', text: '{"count":3}' });
      await opened.model.generate(request, never);
      assert.equal(opened.fake.asked[0]?.schemaBy, by);
    }
  });

  it('does without a schema where the server takes none, and remembers that', async () => {
    const protocol = chatCompletions({ takesSchema: false });
    await using opened = await opener('openai-compatible', protocol, 'phi-4')();
    const reply = { kind: 'answer', text: '{"count":3}' } as const;
    opened.fake.plan(reply, reply);
    for (let count = 0; count < 2; count += 1)
      assert.deepEqual((await opened.model.generate(request, never)).answer, { count: 3 });
    assert.equal(opened.fake.asked.length, 2);
    assert.match(opened.fake.asked[0]?.instructions ?? '', /JSON schema[\s\S]*"count"/);
  });

  it('asks OpenAI to keep nothing of the meeting', async () => {
    await using opened = await openGpt();
    opened.fake.plan({ kind: 'answer', text: '{"count":3}' });
    await opened.model.generate(request, never);
    assert.equal(opened.fake.asked[0]?.body.store, false);
  });

  it('needs no key for a server of one’s own, and finds the path that Ollama’s address lacks', async () => {
    const model = 'qwen3:8b';
    const protocol = chatCompletions();
    await using fake = await startFakeLanguageModel({ protocol, apiKey: null, model });
    fake.plan({ kind: 'answer', text: '{"count":3}' });
    const own = { provider: 'ollama', model, apiKey: null, timeoutMs: 30_000 } as const;
    const opened = createLanguageModel({ ...own, baseUrl: `${fake.origin}/` });
    assert.deepEqual((await opened.generate(request, never)).answer, { count: 3 });
  });

  it('notices that Ollama cut the prompt', async () => {
    await using opened = await openOllama();
    const usage = { inputTokens: 4096, outputTokens: 10 };
    opened.fake.plan({ kind: 'answer', text: '{"count":3}', usage });
    const long = { ...request, prompt: 'One, two, three. '.repeat(3000) };
    await assert.rejects(opened.model.generate(long, never), /OLLAMA_CONTEXT_LENGTH/);
  });

  it('says which setting is missing', async () => {
    const empty = { model: 'm', apiKey: null, baseUrl: null, timeoutMs: 1000 };
    const needsKey = createLanguageModel({ ...empty, provider: 'openai' });
    const needsAddress = createLanguageModel({ ...empty, provider: 'openai-compatible' });
    for (const [model, setting] of [
      [needsKey, /MINUTEBOOK_LLM_API_KEY/],
      [needsAddress, /MINUTEBOOK_LLM_URL/],
    ] as const) {
      await assert.rejects(model.generate(request, never), (error) => {
        assert.ok(isMinutebookError(error) && error.code === 'engine_refused');
        assert.match(error.detail, setting);
        return true;
      });
    }
  });

  it('says that nothing answers', async () => {
    const fake = await openOllama();
    await fake[Symbol.asyncDispose]();
    await assert.rejects(fake.model.generate(request, never), (error) => {
      assert.ok(isMinutebookError(error) && error.code === 'engine_unavailable');
      return true;
    });
  });
});
