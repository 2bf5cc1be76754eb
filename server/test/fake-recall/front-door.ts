import type { Downloads } from './downloads.ts';
import type { FakeClock } from './fake-clock.ts';
import type { createFaultPlan, Fault, Operation } from './faults.ts';
import {
  type Answer,
  type Call,
  invalidToken,
  jsonAnswer,
  notFound,
  wafBlocked,
} from './http-messages.ts';
import type { Reaction } from './http-server.ts';
import type { IdempotentAnswers } from './idempotency.ts';
import type { createRequestLog, LoggedRequest } from './request-log.ts';
import type { Route } from './routes.ts';

interface FrontDoorContext {
  readonly clock: FakeClock;
  readonly apiKey: string;
  readonly routes: readonly Route[];
  readonly downloads: Downloads;
  readonly idempotentAnswers: IdempotentAnswers;
  readonly faults: ReturnType<typeof createFaultPlan>;
  readonly requests: ReturnType<typeof createRequestLog>;
}

interface Match {
  readonly operation: Operation;
  readonly answer: () => Answer;
}

/**
 * The way of a request: log, planned fault, firewall, key, Idempotency-Key, route. The order is
 * that of Recall's layers, so that e.g. an overloaded gateway forgets the request it refused.
 */
export function createFrontDoor(context: FrontDoorContext): (call: Call) => Promise<Reaction> {
  const { faults, requests, idempotentAnswers } = context;

  async function work(call: Call, match: Match | null, fault: Fault | null): Promise<Answer> {
    if (fault?.kind === 'late') context.clock.advance(fault.byMs);
    if (match?.operation === 'download') {
      if (fault?.kind === 'hold') await fault.until;
      return match.answer();
    }
    if (isSuspicious(call)) return wafBlocked;
    if (match === null) return unmatched(context.routes, call);
    if (call.headers.authorization !== `Token ${context.apiKey}`) return invalidToken;
    return idempotentAnswers.run(call, async () => {
      if (fault?.kind === 'hold') await fault.until;
      return fault?.kind === 'reject' ? fault.answer : match.answer();
    });
  }

  return async (call) => {
    const match = matchOf(context, call);
    const logged: LoggedRequest = {
      ...call,
      receivedAtMs: performance.now(),
      operation: match?.operation ?? null,
      status: null,
    };
    requests.add(logged);
    const fault = match ? faults.take(match.operation) : null;
    if (fault?.kind === 'hang') return { kind: 'silence' };
    if (fault?.kind === 'drop') return { kind: 'break' };
    const answer = fault?.kind === 'refuse' ? fault.answer : await work(call, match, fault);
    if (fault?.kind === 'lose-response') return { kind: 'break' };
    logged.status = answer.status;
    return { kind: 'answer', answer };
  };
}

function matchOf({ routes, downloads }: FrontDoorContext, call: Call): Match | null {
  if (call.method === 'GET' && call.path.startsWith('/__files/'))
    return { operation: 'download', answer: () => downloads.answer(call) };
  for (const route of routes) {
    const found = route.method === call.method ? route.path.exec(call.path) : null;
    if (found)
      return { operation: route.operation, answer: () => route.answer(call, found[1] ?? '') };
  }
  return null;
}

function unmatched(routes: readonly Route[], call: Call): Answer {
  const allowed = routes.filter(({ path }) => path.test(call.path)).map(({ method }) => method);
  if (allowed.length === 0) return notFound;
  return jsonAnswer(
    405,
    { detail: `Method "${call.method}" not allowed.` },
    { allow: allowed.join(', ') },
  );
}

/** The two things Recall's documentation names as blocked by its firewall. */
function isSuspicious(call: Call): boolean {
  if (call.method === 'GET') return call.body !== '';
  return /https?:\/\/(localhost|127\.0\.0\.1)\b/i.test(call.body);
}
