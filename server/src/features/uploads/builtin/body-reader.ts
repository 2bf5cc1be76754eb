import type { Readable } from 'node:stream';

/**
 * What comes next of a body: bytes, or why there are none. `due` is the moment that `next` was
 * given; `broken`: the sender is gone; `idle`: it sent nothing for too long.
 */
export type BodyPart =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'due' | 'end' | 'broken' | 'idle' | 'stopped' };

export interface BodyReader extends Disposable {
  /** `dueAt` is a moment of `performance.now()`, or Infinity. */
  next(dueAt: number): Promise<BodyPart>;
}

export interface BodyReaderOptions {
  /** Ends the reading; what has arrived by then is still given. */
  readonly stop: AbortSignal;
  readonly idleMs: number;
}

/** An iterator would destroy the request, and with it the way for the answer, when left early. */
export function createBodyReader(body: Readable, { stop, idleMs }: BodyReaderOptions): BodyReader {
  let wake = () => {};
  let idleAt = performance.now() + idleMs;
  let isLastRead = false;
  const onEvent = () => wake();
  const events = ['readable', 'end', 'close', 'error'] as const;
  for (const event of events) body.on(event, onEvent);
  stop.addEventListener('abort', onEvent);

  async function wait(until: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    wake = resolve;
    const timer = setTimeout(resolve, Math.max(until - performance.now(), 0) + 1);
    await promise;
    clearTimeout(timer);
  }

  return {
    async next(dueAt) {
      for (;;) {
        // What is here already is still taken, once: more may come for ever.
        if (isLastRead) return { kind: 'stopped' };
        isLastRead = stop.aborted;
        const bytes: Buffer | null = body.read();
        const now = performance.now();
        if (bytes !== null && bytes.length > 0) {
          idleAt = now + idleMs;
          return { kind: 'bytes', bytes };
        }
        if (body.readableEnded) return { kind: 'end' };
        if (body.destroyed) return { kind: 'broken' };
        if (isLastRead) return { kind: 'stopped' };
        if (now >= dueAt) return { kind: 'due' };
        if (now >= idleAt) return { kind: 'idle' };
        await wait(Math.min(dueAt, idleAt));
      }
    },
    [Symbol.dispose]() {
      for (const event of events) body.off(event, onEvent);
      stop.removeEventListener('abort', onEvent);
    },
  };
}
