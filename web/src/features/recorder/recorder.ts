import { createObserved, type Observable } from '../../lib/observable.ts';
import { createBell } from './bell.ts';
import { type Capture, type CaptureChoice, startCapture } from './capture.ts';
import { captureProblemOf } from './capture-problem.ts';
import { type ChunkJournal, createChunkJournal } from './chunk-journal.ts';
import { type DeviceStorage, hasRoom } from './device-storage.ts';
import { keepAwake } from './keep-awake.ts';
import { initialState, isCapturing, type RecorderState, reduceRecorder } from './recorder-state.ts';
import { createSendingTakes } from './sending-takes.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import { beginTake, type Take, type TakeOwner, type TakePlan } from './take.ts';
import type { TakeLocks } from './take-locks.ts';
import type { TakeServer } from './take-server.ts';

/** Captures on this device and sends to the server, apart from any page. */
export interface Recorder extends Disposable {
  readonly state: Observable<RecorderState>;
  /** Asks for the devices, then records; what went wrong is in `state.problem`. */
  start(plan: TakePlan, choice: CaptureChoice): Promise<void>;
  pause(): void;
  resume(): void;
  setMuted(isMuted: boolean): void;
  switchMicrophone(deviceId: string | null): Promise<void>;
  stop(): Promise<void>;
  /** Without pauses. */
  elapsedMs(): number;
  levels(): { readonly microphone: number; readonly shared: number };
  /** Removes a take from this device, with whatever of it was not sent. */
  forget(takeId: string): Promise<void>;
  /** Has what was captured so far stored, since the page may be about to go. */
  flush(): void;
  /** Looks for takes that this device still holds, and sends what is left of them. */
  resumeSending(): Promise<void>;
}

export interface RecorderDependencies {
  /** Who is signed in, and the project to record into. */
  readonly owner: () => TakeOwner;
  readonly storage: DeviceStorage;
  readonly server: TakeServer;
  readonly locks: TakeLocks;
  readonly onSent: (take: Take) => void;
}

interface Live {
  readonly take: Take;
  readonly capture: Capture;
  readonly journal: ChunkJournal;
  readonly stopwatch: Stopwatch;
  readonly awake: Disposable;
}

const roomCheckMs = 30_000;

export function createRecorder(deps: RecorderDependencies): Recorder {
  const { owner, storage, locks } = deps;
  const { store } = storage;
  const state = createObserved<RecorderState>({
    ...initialState,
    storage: storage.isLasting ? 'fine' : 'memory',
  });
  const dispatch = (event: Parameters<typeof reduceRecorder>[1]) =>
    state.set(reduceRecorder(state.get(), event));
  const retry = createBell();
  const ended = createBell();
  const sending = createSendingTakes({ ...deps, dispatch, retry, ended });
  const over = new AbortController();
  let live: Live | null = null;
  let lastElapsedMs = 0;

  async function checkRoom(): Promise<void> {
    if (!storage.isLasting || state.get().storage === 'full') return;
    dispatch({ type: 'storage', storage: (await hasRoom()) ? 'fine' : 'low' });
  }

  function openJournal(takeId: string): ChunkJournal {
    const onUnsaved = (error: unknown) =>
      dispatch({ type: 'storage', storage: error === null ? 'fine' : 'full' });
    return createChunkJournal(store, { takeId, capturedBytes: 0, onUnsaved });
  }

  /** Resolves once the bytes are on disk, or in memory where the disk is full. */
  async function keep(
    { take, journal }: Live,
    blob: Blob,
    at: string,
    elapsedMs: number,
  ): Promise<void> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    await journal.append(bytes, at, Math.round(elapsedMs));
    dispatch({ type: 'captured', takeId: take.id, bytes: journal.capturedBytes });
  }

  /** Called with the capture running; its first bytes wait until the take is stored. */
  async function begin(plan: TakePlan, capture: Capture): Promise<Live> {
    const start = {
      id: crypto.randomUUID(),
      startedAt: new Date().toISOString(),
      mimeType: capture.mimeType,
    };
    const stopwatch = startStopwatch(() => performance.now());
    const take = beginTake(plan, owner(), start);
    await store.addTake(take);
    return { take, capture, journal: openJournal(take.id), stopwatch, awake: keepAwake() };
  }

  async function start(plan: TakePlan, choice: CaptureChoice): Promise<void> {
    if (state.get().phase !== 'idle') return;
    dispatch({ type: 'starting' });
    const { promise: begun, resolve, reject } = Promise.withResolvers<Live>();
    let intake: Promise<void> = begun.then(() => {});
    // Who waits for it is told below.
    intake.catch(() => {});
    try {
      const capture = await startCapture(choice, {
        onBytes(blob) {
          const at = new Date().toISOString();
          const elapsedMs = live?.stopwatch.elapsedMs() ?? 0;
          intake = intake.then(async () => keep(await begun, blob, at, elapsedMs));
        },
        onMicrophoneLost: () => dispatch({ type: 'microphone-lost' }),
        onSharingEnded: () => dispatch({ type: 'sharing-ended' }),
        onBroken: () => void stop(),
      });
      live = await begin(plan, capture);
      resolve(live);
      dispatch({ type: 'started', take: live.take, isShared: capture.hasSharing });
      const { take, journal } = live;
      sending.capture(take.id, journal, () => intake);
      locks.announce();
      void checkRoom();
    } catch (error) {
      reject(error);
      dispatch({ type: 'refused', problem: captureProblemOf(error, 'microphone').kind });
    }
  }

  async function stop(): Promise<void> {
    const stopping = live;
    if (stopping === null || !isCapturing(state.get())) return;
    dispatch({ type: 'stopping' });
    stopping.stopwatch.pause();
    lastElapsedMs = stopping.stopwatch.elapsedMs();
    await stopping.capture.stop();
    stopping.awake[Symbol.dispose]();
    await sending.endCapture(stopping.take.id);
    live = null;
    dispatch({ type: 'stopped' });
  }

  const timer = setInterval(() => live !== null && void checkRoom(), roomCheckMs);
  window.addEventListener('online', retry.ring, { signal: over.signal });
  locks.onAnnounced(() => void sending.adopt());

  return {
    state,
    start,
    stop,
    pause() {
      live?.capture.pause();
      live?.stopwatch.pause();
      dispatch({ type: 'paused' });
    },
    resume() {
      live?.capture.resume();
      live?.stopwatch.resume();
      dispatch({ type: 'resumed' });
    },
    setMuted(isMuted) {
      live?.capture.setMuted(isMuted);
      dispatch({ type: 'muted', isMuted });
    },
    async switchMicrophone(deviceId) {
      await live?.capture.switchMicrophone(deviceId);
      dispatch({ type: 'microphone-found' });
    },
    elapsedMs: () => live?.stopwatch.elapsedMs() ?? lastElapsedMs,
    levels: () => ({
      microphone: live?.capture.microphoneLevel() ?? -Infinity,
      shared: live?.capture.sharedLevel() ?? -Infinity,
    }),
    forget: (takeId) => sending.forget(takeId),
    flush: () => live?.capture.flush(),
    resumeSending: () => sending.adopt(),
    [Symbol.dispose]() {
      clearInterval(timer);
      over.abort();
      sending[Symbol.dispose]();
      locks.close();
      live?.awake[Symbol.dispose]();
      void live?.capture.stop();
    },
  };
}
