import type { CaptureProblemKind } from './capture-problem.ts';
import type { SendHalt } from './send-failure.ts';
import type { Take } from './take.ts';

/** What the recorder is doing, and every take of this person on this device. */
export interface RecorderState {
  readonly phase: 'idle' | 'starting' | 'recording' | 'paused' | 'stopping';
  /** Why the last start came to nothing. */
  readonly problem: CaptureProblemKind | null;
  /** The take that is captured here, or was last. */
  readonly currentId: string | null;
  readonly isMuted: boolean;
  /** Whether a tab or screen is heard. */
  readonly sharing: 'none' | 'shared' | 'ended';
  readonly isMicrophoneLost: boolean;
  readonly storage: StorageState;
  /** By when they began, the latest first. */
  readonly takes: readonly Take[];
  readonly halts: Readonly<Record<string, SendHalt>>;
}

/** `low`: room for some minutes; `full`, `memory`: closing the page would lose what is not sent. */
type StorageState = 'fine' | 'low' | 'full' | 'memory';

export const initialState: RecorderState = {
  phase: 'idle',
  problem: null,
  currentId: null,
  isMuted: false,
  sharing: 'none',
  isMicrophoneLost: false,
  storage: 'fine',
  takes: [],
  halts: {},
};

export type RecorderEvent =
  | { readonly type: 'starting' }
  | { readonly type: 'refused'; readonly problem: CaptureProblemKind }
  | { readonly type: 'started'; readonly take: Take; readonly isShared: boolean }
  | { readonly type: 'paused' | 'resumed' | 'stopping' | 'stopped' | 'sharing-ended' }
  | { readonly type: 'microphone-lost' | 'microphone-found' }
  | { readonly type: 'muted'; readonly isMuted: boolean }
  | { readonly type: 'storage'; readonly storage: StorageState }
  | { readonly type: 'take'; readonly take: Take }
  | { readonly type: 'captured'; readonly takeId: string; readonly bytes: number }
  | { readonly type: 'takes'; readonly takes: readonly Take[] }
  | { readonly type: 'forgotten'; readonly takeId: string }
  | { readonly type: 'halt'; readonly takeId: string; readonly halt: SendHalt | null };

/** What does not fit the phase is ignored: buttons are pressed twice, devices vanish late. */
export function reduceRecorder(state: RecorderState, event: RecorderEvent): RecorderState {
  switch (event.type) {
    case 'starting':
      return state.phase === 'idle' ? { ...state, phase: 'starting', problem: null } : state;
    case 'refused':
      return state.phase === 'starting'
        ? { ...state, phase: 'idle', problem: event.problem }
        : state;
    case 'started':
      return state.phase === 'starting' ? begin(state, event.take, event.isShared) : state;
    case 'paused':
      return state.phase === 'recording' ? { ...state, phase: 'paused' } : state;
    case 'resumed':
      return state.phase === 'paused' ? { ...state, phase: 'recording' } : state;
    case 'stopping':
      return isCapturing(state) ? { ...state, phase: 'stopping' } : state;
    case 'stopped':
      return state.phase === 'stopping' ? { ...state, phase: 'idle' } : state;
    case 'sharing-ended':
      return state.sharing === 'shared' ? { ...state, sharing: 'ended' } : state;
    case 'microphone-lost':
      return isCapturing(state) ? { ...state, isMicrophoneLost: true } : state;
    case 'microphone-found':
      return { ...state, isMicrophoneLost: false };
    case 'muted':
      return isCapturing(state) ? { ...state, isMuted: event.isMuted } : state;
    case 'storage':
      return state.storage === event.storage ? state : { ...state, storage: event.storage };
    case 'take':
      return { ...state, takes: withTake(state.takes, event.take) };
    case 'captured':
      return { ...state, takes: state.takes.map((take) => withBytes(take, event)) };
    case 'takes':
      return { ...state, takes: event.takes.reduce(withTake, keptHere(state)) };
    case 'forgotten':
      return forget(state, event.takeId);
    case 'halt':
      return { ...state, halts: withHalt(state.halts, event.takeId, event.halt) };
  }
}

export function isCapturing({ phase }: Pick<RecorderState, 'phase'>): boolean {
  return phase === 'recording' || phase === 'paused';
}

function begin(state: RecorderState, take: Take, isShared: boolean): RecorderState {
  return {
    ...state,
    phase: 'recording',
    currentId: take.id,
    isMuted: false,
    isMicrophoneLost: false,
    sharing: isShared ? 'shared' : 'none',
    takes: withTake(state.takes, take),
  };
}

/** What was sent whole is no longer stored, but still to be shown. */
function keptHere({ takes, currentId }: RecorderState): readonly Take[] {
  return takes.filter(({ id, isComplete }) => isComplete && id === currentId);
}

function withTake(takes: readonly Take[], take: Take): readonly Take[] {
  return [...takes.filter(({ id }) => id !== take.id), take].sort((one, other) =>
    other.startedAt.localeCompare(one.startedAt),
  );
}

function withBytes(take: Take, { takeId, bytes }: { takeId: string; bytes: number }): Take {
  return take.id === takeId ? { ...take, capturedBytes: bytes } : take;
}

function forget(state: RecorderState, takeId: string): RecorderState {
  return {
    ...state,
    currentId: state.currentId === takeId ? null : state.currentId,
    takes: state.takes.filter(({ id }) => id !== takeId),
    halts: withHalt(state.halts, takeId, null),
  };
}

function withHalt(
  halts: RecorderState['halts'],
  takeId: string,
  halt: SendHalt | null,
): RecorderState['halts'] {
  if (halt === null && halts[takeId] === undefined) return halts;
  const { [takeId]: _, ...others } = halts;
  return halt === null ? others : { ...others, [takeId]: halt };
}
