import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { z } from 'zod';
import type { FakeLanguageModel } from '../../test/ai/language-models/fake-language-model.ts';
import { type ErrorCode, MinutebookError } from '../domain/errors.ts';
import type { GenerationRequest, LanguageModel } from './language-model.ts';

export interface OpenedLanguageModel {
  readonly model: LanguageModel;
  /** The provider that the model asks. */
  readonly fake: FakeLanguageModel;
}

export interface OpenLanguageModel {
  readonly timeoutMs?: number;
  readonly apiKey?: string;
  readonly model?: string;
}

const answer = z.object({ colours: z.array(z.string()), day: z.string().nullable() });
const request: GenerationRequest<z.infer<typeof answer>> = {
  instructions: 'Name the colours.',
  prompt: 'The meadow was green, and the sky was blue above it.',
  answer,
  maxOutputTokens: 500,
};
const wanted = { colours: ['green', 'blue'], day: null };
const wantedText = JSON.stringify(wanted);
const never = new AbortController().signal;

/** What every language model promises; `open` gives one before a fake of its provider. */
export function describeLanguageModel(
  name: string,
  open: (options: OpenLanguageModel) => Promise<AsyncDisposable & OpenedLanguageModel>,
): void {
  const failing = async (
    plan: (opened: OpenedLanguageModel) => void,
    code: ErrorCode,
    options: OpenLanguageModel = {},
  ) => {
    await using opened = await open(options);
    plan(opened);
    const error = await failureOf(opened.model.generate(request, never));
    assert.equal(error.code, code, inspect(error));
    assertDiscreet(error, opened.fake);
    return { error, asked: opened.fake.asked };
  };

  describe(`language model ${name}`, () => {
    it('gives an answer of the shape, with its cost', async () => {
      await using opened = await open({});
      const usage = { inputTokens: 120, outputTokens: 34 };
      opened.fake.plan({ kind: 'answer', text: wantedText, usage });
      const generation = await opened.model.generate(request, never);
      assert.deepEqual(generation, { answer: wanted, usage });
    });

    it('sends instructions, prompt, schema and the limit of the answer', async () => {
      await using opened = await open({});
      opened.fake.plan({ kind: 'answer', text: wantedText });
      await opened.model.generate(request, never);
      const [asked] = opened.fake.asked;
      assert.ok(asked !== undefined);
      assert.ok(asked.instructions.startsWith(request.instructions));
      assert.deepEqual(asked.messages, [{ role: 'user', text: request.prompt }]);
      assert.equal(asked.maxOutputTokens, 500);
      assert.match(JSON.stringify(asked.schema), /"colours"/);
    });

    it('leaves reasoning out, wherever the model puts it', async () => {
      await using opened = await open({});
      const reasoning = 'Grass {is} green. "colours" come first.';
      const tagged = `<think>${reasoning}</think>\n`;
      opened.fake.plan(
        { kind: 'answer', text: wantedText, reasoning },
        { kind: 'answer', text: `${tagged}${wantedText}` },
        { kind: 'answer', text: `${reasoning}</think>\`\`\`json\n${wantedText}\n\`\`\`` },
        {
          kind: 'answer',
          text: wantedText.replace('green', `${tagged}green`.replace(/["\n]/g, '')),
        },
      );
      for (let count = 0; count < 4; count += 1) {
        const generation = await opened.model.generate(request, never);
        assert.deepEqual(generation.answer, wanted);
      }
    });

    it('has a wrong answer put right once, and counts both', async () => {
      await using opened = await open({});
      const usage = { inputTokens: 100, outputTokens: 10 };
      opened.fake.plan(
        { kind: 'answer', text: '{"colours":"green"}', usage },
        { kind: 'answer', text: wantedText, usage },
      );
      const generation = await opened.model.generate(request, never);
      assert.deepEqual(generation, {
        answer: wanted,
        usage: { inputTokens: 200, outputTokens: 20 },
      });
      const repair = opened.fake.asked[1]?.messages ?? [];
      assert.deepEqual(
        repair.map(({ role }) => role),
        ['user', 'assistant', 'user'],
      );
      assert.match(repair[2]?.text ?? '', /colours/);
    });

    it('fails when the answer stays wrong', async () => {
      const wrong = { kind: 'answer', text: 'Green and blue, I would say.' } as const;
      const { asked } = await failing(({ fake }) => fake.plan(wrong, wrong), 'engine_failed');
      assert.equal(asked.length, 2);
    });

    it('fails at once when the answer does not fit into its tokens', async () => {
      const cut = { kind: 'answer', text: '{"colours":["gr', outOfTokens: true } as const;
      const { error, asked } = await failing(({ fake }) => fake.plan(cut), 'engine_failed');
      assert.equal(asked.length, 1);
      assert.match(error.detail, /500 tokens/);
    });

    it('says that a request may be repeated, and when', async () => {
      for (const [status, type] of [
        [429, 'rate_limit_error'],
        [503, 'api_error'],
        [529, 'overloaded_error'],
      ] as const) {
        const headers = { 'retry-after': '17' };
        const fault = { kind: 'error', status, type, message: 'Not now.', headers } as const;
        const { error, asked } = await failing(
          ({ fake }) => fake.plan(fault),
          'engine_unavailable',
        );
        assert.equal(error.retryAfterSeconds, 17);
        assert.equal(asked.length, 1, 'repeating is the work of the queue');
      }
    });

    it('says that the connection broke off, however it did', async () => {
      const text = wantedText.slice(0, 20);
      for (const kind of ['cut', 'ends-early', 'overload-in-stream'] as const)
        await failing(({ fake }) => fake.plan({ kind, text }), 'engine_unavailable');
    });

    it('takes no whole answer from a stream without an end', async () => {
      const early = { kind: 'ends-early', text: wantedText } as const;
      await failing(({ fake }) => fake.plan(early), 'engine_unavailable');
    });

    it('gives up in time', async () => {
      const options = { timeoutMs: 100 };
      const hang = { kind: 'hang' } as const;
      const { error } = await failing(({ fake }) => fake.plan(hang), 'engine_unavailable', options);
      assert.match(error.detail, /in time/);
    });

    it('refuses with what to do about it', async () => {
      const refusal = { kind: 'refusal', text: 'I cannot help with that.' } as const;
      const { error } = await failing(({ fake }) => fake.plan(refusal), 'engine_refused');
      assert.match(error.detail, /declined/);
      const unknown = await failing(() => {}, 'engine_refused', { model: 'no-such-model' });
      assert.match(unknown.error.detail, /"no-such-model".*MINUTEBOOK_LLM_MODEL/);
      const broke = { status: 429, type: 'insufficient_quota', message: 'You have no credit.' };
      const noCredit = await failing(
        ({ fake }) => fake.plan({ kind: 'error', ...broke }),
        'engine_refused',
      );
      assert.match(noCredit.error.detail, /credit/);
    });

    it('refuses a wrong key without repeating it', async () => {
      const wrong = { apiKey: 'wrong-key-0123456789' };
      const { error } = await failing(() => {}, 'engine_refused', wrong);
      assert.match(error.detail, /MINUTEBOOK_LLM_API_KEY/);
      assert.ok(!inspect(error, { depth: 10 }).includes(wrong.apiKey));
      const spaced = await failing(() => {}, 'engine_refused', { apiKey: 'sk-1234 5678\n90' });
      assert.ok(!inspect(spaced.error, { depth: 10 }).includes('5678'));
    });

    it('is not taken in by a server of another kind', async () => {
      await failing(({ fake }) => fake.plan({ kind: 'web-page' }), 'engine_unavailable');
    });

    it('stops when it is told to, and lets go of the connection', async () => {
      await using opened = await open({});
      opened.fake.plan({ kind: 'hang' });
      const controller = new AbortController();
      const reason = new Error('The job was cancelled.');
      const generating = opened.model.generate(request, controller.signal);
      generating.catch(() => {});
      await opened.fake.untilAsked(1);
      controller.abort(reason);
      await assert.rejects(generating, (error) => error === reason);
      await opened.fake.untilDropped();
      await assert.rejects(opened.model.generate(request, controller.signal), reason);
    });
  });
}

async function failureOf(generating: Promise<unknown>): Promise<MinutebookError> {
  const error = await generating.then(
    () => assert.fail('an answer was given'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof MinutebookError, inspect(error));
  return error;
}

/** No key, no address and nothing of the meeting, neither for clients nor for the log. */
function assertDiscreet(error: MinutebookError, fake: FakeLanguageModel): void {
  const logged = inspect(error, { depth: 10 });
  const secrets = [fake.origin, fake.apiKey, 'example.com/keys', request.prompt];
  for (const secret of secrets)
    assert.ok(secret === null || !logged.includes(secret), `${logged} holds ${secret}`);
}
