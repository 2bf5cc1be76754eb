import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { parseAnswer, withoutReasoning } from './parse-answer.ts';

const schema = z.object({ text: z.string() });
const wanted = { kind: 'answer', answer: { text: 'a < b' } };

describe('reading an answer', () => {
  it('takes the object out of what stands around it', () => {
    for (const text of [
      '{"text":"a < b"}',
      ' ```json\n{"text":"a < b"}\n``` ',
      'Here it is: {"text":"a < b"} I hope that it helps.',
      '<think>{"text":"no"}</think>{"text":"a < b"}',
      '<thinking>Is {a} less?</thinking>\n\n{"text":"a < b"}',
      'Is {a} less?\n</think>{"text":"a < b"}',
      '{"text":"<think>Is it?</think>a < b"}',
    ])
      assert.deepEqual(parseAnswer(text, schema), wanted, text);
  });

  it('finds no answer in reasoning that never ends', () => {
    const unfinished = parseAnswer('<think>Maybe I answer "yes".', schema);
    assert.deepEqual(unfinished, { kind: 'unusable', problem: 'It is not JSON.' });
    assert.equal(withoutReasoning('<think>Maybe'), '');
  });

  it('says to the model what is wrong', () => {
    const parsed = parseAnswer('{"text":1}', schema);
    assert(parsed.kind === 'unusable');
    assert.match(parsed.problem, /text/);
  });
});
