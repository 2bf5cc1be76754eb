import type { FakeClock } from './fake-clock.ts';
import { conflict } from './faults.ts';
import type { Answer, Call } from './http-messages.ts';

const rememberedForMs = 60 * 60 * 1000;

/**
 * The first request with a key is worked on; another one while it is gets 409, and one within an
 * hour after it gets the same answer, whatever its body (docs.recall.ai/reference/idempotency).
 */
export interface IdempotentAnswers {
  run(call: Call, work: () => Promise<Answer>): Promise<Answer>;
}

type Remembered = 'in-flight' | { readonly answer: Answer; readonly answeredAtMs: number };

export function createIdempotentAnswers(clock: FakeClock): IdempotentAnswers {
  const remembered = new Map<string, Remembered>();

  return {
    async run(call, work) {
      const key = call.headers['idempotency-key'];
      if (key === undefined || !['POST', 'PUT', 'PATCH'].includes(call.method)) return work();
      const scope = JSON.stringify([call.method, call.path, key]);
      const earlier = remembered.get(scope);
      if (earlier === 'in-flight') return conflict;
      if (earlier && clock.now() - earlier.answeredAtMs < rememberedForMs) return earlier.answer;
      remembered.set(scope, 'in-flight');
      try {
        const answer = await work();
        remembered.set(scope, { answer, answeredAtMs: clock.now() });
        return answer;
      } catch (error) {
        remembered.delete(scope);
        throw error;
      }
    },
  };
}
