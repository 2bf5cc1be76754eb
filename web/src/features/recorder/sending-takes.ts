import type { Bell } from './bell.ts';
import { type ChunkJournal, createChunkJournal } from './chunk-journal.ts';
import type { ChunkStore } from './chunk-store.ts';
import type { RecorderEvent } from './recorder-state.ts';
import { sendTake } from './send-take.ts';
import { interruptionOf, type Take, type TakeOwner } from './take.ts';
import type { TakeLocks } from './take-locks.ts';
import type { TakeServer } from './take-server.ts';

/** Sends the takes of this device, each from one tab at a time. */
interface SendingTakes extends Disposable {
  /** Sends a take while it is captured here. `whenTaken`: all that was delivered is kept. */
  capture(takeId: string, journal: ChunkJournal, whenTaken: () => Promise<void>): void;
  endCapture(takeId: string): Promise<void>;
  /** Goes on with whatever other pages, or this one before it was reloaded, left behind. */
  adopt(): Promise<void>;
  forget(takeId: string): Promise<void>;
}

interface SendingDependencies {
  readonly owner: () => TakeOwner;
  readonly storage: { readonly store: ChunkStore };
  readonly server: TakeServer;
  readonly locks: TakeLocks;
  readonly retry: Bell;
  readonly ended: Bell;
  readonly dispatch: (event: RecorderEvent) => void;
  readonly onSent: (take: Take) => void;
}

interface Captured {
  readonly whenTaken: () => Promise<void>;
  readonly end: () => void;
}

export function createSendingTakes(deps: SendingDependencies): SendingTakes {
  const { owner, server, locks, retry, ended, dispatch, onSent } = deps;
  const { store } = deps.storage;
  const stops = new Map<string, AbortController>();
  const captures = new Map<string, Captured>();

  async function send(takeId: string, journal: ChunkJournal, signal: AbortSignal): Promise<void> {
    const outcome = await sendTake({
      ...{ takeId, store, journal, server, retry, ended, signal },
      onHalt: (halt) => dispatch({ type: 'halt', takeId, halt }),
      onChange: (take) => dispatch({ type: 'take', take }),
    });
    if (outcome === 'empty') dispatch({ type: 'forgotten', takeId });
    const take = outcome === 'complete' ? await store.readTake(takeId) : null;
    if (take === null) return;
    // An interruption stays until the person has seen it.
    if (take.ending?.reason === 'stopped') await store.removeTake(takeId);
    onSent(take);
  }

  /** Holds the take's lock for as long as `work` takes, which ends when it is forgotten. */
  async function hold(takeId: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    stops.set(takeId, stop);
    try {
      await locks.hold(takeId, stop.signal, () => work(stop.signal));
      locks.announce();
    } catch {
      // Only this browser's own storage fails here. What it holds is tried again by the next page.
      if (!stop.signal.aborted) dispatch({ type: 'halt', takeId, halt: { kind: 'storage' } });
    } finally {
      stops.delete(takeId);
    }
  }

  async function takeOver(takeId: string, signal: AbortSignal): Promise<void> {
    const found = await store.readTake(takeId);
    if (found === null) dispatch({ type: 'forgotten', takeId });
    if (found === null || found.isComplete || found.refusal !== null) return;
    const ending = found.ending ?? interruptionOf(found);
    const take = await store.changeTake(takeId, { ending });
    if (take === null) return;
    dispatch({ type: 'take', take });
    const { capturedBytes } = take;
    await send(takeId, createChunkJournal(store, { takeId, capturedBytes }), signal);
  }

  return {
    capture(takeId, journal, whenTaken) {
      const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
      captures.set(takeId, { whenTaken, end });
      void hold(takeId, async (signal) => {
        await Promise.all([send(takeId, journal, signal), isOver]);
      });
    },
    async endCapture(takeId) {
      const captured = captures.get(takeId);
      await captured?.whenTaken();
      const ending = { reason: 'stopped', at: new Date().toISOString() } as const;
      const take = await store.changeTake(takeId, { ending });
      if (take !== null) dispatch({ type: 'take', take });
      captured?.end();
      captures.delete(takeId);
      ended.ring();
      retry.ring();
    },
    async adopt() {
      const all = await store.listTakes();
      const takes = all.filter(({ userUuid }) => userUuid === owner().userUuid);
      dispatch({ type: 'takes', takes });
      for (const { id, isComplete, refusal } of takes) {
        if (isComplete || refusal !== null || stops.has(id)) continue;
        void hold(id, (signal) => takeOver(id, signal));
      }
    },
    async forget(takeId) {
      stops.get(takeId)?.abort();
      await store.removeTake(takeId);
      dispatch({ type: 'forgotten', takeId });
      locks.announce();
    },
    [Symbol.dispose]() {
      for (const stop of stops.values()) stop.abort();
    },
  };
}
