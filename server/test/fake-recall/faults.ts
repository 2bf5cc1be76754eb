import { type Answer, invalidToken, jsonAnswer, wafBlocked } from './http-messages.ts';

/** Routes a fault can be put on. */
export type Operation =
  | 'createUpload'
  | 'retrieveUpload'
  | 'listUploads'
  | 'retrieveRecording'
  | 'listRecordings'
  | 'deleteRecording'
  | 'createTranscript'
  | 'retrieveTranscript'
  | 'listTranscripts'
  | 'retrieveAudioMixed'
  | 'listAudioMixed'
  | 'download';

export type Fault =
  /** Answered before the application sees the request, so it changes and remembers nothing. */
  | { readonly kind: 'refuse'; readonly answer: Answer }
  /** The application's own answer: an Idempotency-Key repeats it for the next hour. */
  | { readonly kind: 'reject'; readonly answer: Answer }
  /** Never answered and never done. */
  | { readonly kind: 'hang' }
  /** The connection breaks before anything was done. */
  | { readonly kind: 'drop' }
  /** Done, then the connection breaks before the answer. */
  | { readonly kind: 'lose-response' }
  /** Done only when the promise resolves; until then a repeat with the same key gets 409. */
  | { readonly kind: 'hold'; readonly until: Promise<void> }
  /** Answered as if the request had come so much later: what expires may have done so. */
  | { readonly kind: 'late'; readonly byMs: number };

const html = (status: number, title: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
});

const retryAfterHeader = (retryAfter?: number | string): Record<string, string> =>
  retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };

/** The faults Recall is known or documented to have. */
export const fault = {
  fieldError: (body: Record<string, unknown>): Fault => ({
    kind: 'reject',
    answer: jsonAnswer(400, body),
  }),
  unauthorized: (): Fault => ({ kind: 'refuse', answer: invalidToken }),
  noCredit: (): Fault => ({
    kind: 'refuse',
    answer: jsonAnswer(402, { detail: 'Insufficient credit balance.' }),
  }),
  wafBlocked: (): Fault => ({ kind: 'refuse', answer: wafBlocked }),
  conflict: (): Fault => ({ kind: 'refuse', answer: conflict }),
  /** Whole seconds, or an HTTP date as a proxy may send. */
  throttled: (retryAfter?: number | string): Fault => ({
    kind: 'refuse',
    answer: jsonAnswer(429, { detail: 'Request was throttled.' }, retryAfterHeader(retryAfter)),
  }),
  overloaded: (status: 502 | 503 | 504, retryAfter?: number | string): Fault => ({
    kind: 'refuse',
    answer: html(status, `${status} Service unavailable`, retryAfterHeader(retryAfter)),
  }),
  notJson: (status = 200): Fault => ({ kind: 'refuse', answer: html(status, 'Welcome') }),
  /** Any other answer, e.g. a redirect or a body without its fields. */
  answer: (status: number, body: string, headers: Record<string, string> = {}): Fault => ({
    kind: 'refuse',
    answer: { status, headers: { 'content-type': 'application/json', ...headers }, body },
  }),
  hang: (): Fault => ({ kind: 'hang' }),
  drop: (): Fault => ({ kind: 'drop' }),
  loseResponse: (): Fault => ({ kind: 'lose-response' }),
  late: (byMs: number): Fault => ({ kind: 'late', byMs }),
  hold: (until: Promise<void>): Fault => ({ kind: 'hold', until }),
} as const;

export const conflict = jsonAnswer(409, {
  detail: 'A request with this idempotency key is being processed.',
});

export interface FaultPlan {
  /** Lets the next `times` requests of the operation fail; faults happen in the order added. */
  add(operation: Operation, fault: Fault, times?: number): void;
  clear(): void;
}

export function createFaultPlan(): FaultPlan & { take(operation: Operation): Fault | null } {
  const planned: { operation: Operation; fault: Fault; left: number }[] = [];
  return {
    add(operation, added, times = 1) {
      planned.push({ operation, fault: added, left: times });
    },
    clear() {
      planned.length = 0;
    },
    take(operation) {
      const next = planned.find((entry) => entry.operation === operation && entry.left > 0);
      if (next === undefined) return null;
      next.left -= 1;
      return next.fault;
    },
  };
}
