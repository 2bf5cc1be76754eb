import type { ListedRecording } from '../recordings/listed-recording.ts';
import type { RecordingStep } from './list-processing.ts';

/** What is going on with a recording, as the list shows it; null where all is done. */
export interface RecordingState {
  readonly kind: 'live' | 'uploading' | 'working' | 'waiting' | 'failed';
  readonly step: RecordingStep['step'] | null;
  /** 0 to 100, where it is known. */
  readonly percent: number | null;
  /** Why, and what to do. */
  readonly reason: string | null;
}

export function stateOf(
  { status, error_message }: Pick<ListedRecording, 'status' | 'error_message'>,
  step: RecordingStep | undefined,
): RecordingState | null {
  if (status === 'recording') return state('live');
  if (status === 'uploading') return state('uploading');
  if (status === 'error') return { ...state('failed'), reason: error_message };
  if (step !== undefined) return stepState(step);
  return status === 'processing' ? state('working') : null;
}

function stepState({ state: now, step, percent, reason }: RecordingStep): RecordingState | null {
  const kinds = { running: 'working', queued: 'working', waiting: 'waiting', failed: 'failed' };
  const kind = Reflect.get(kinds, now) as RecordingState['kind'] | undefined;
  if (kind === undefined) return null;
  return { kind, step, percent: now === 'running' ? percent : null, reason };
}

function state(kind: RecordingState['kind']): RecordingState {
  return { kind, step: null, percent: null, reason: null };
}

/** The most telling step of each recording: of earlier lists before later ones. */
export function stepsByRecording(
  lists: readonly (readonly RecordingStep[])[],
): ReadonlyMap<string, RecordingStep> {
  const steps = new Map<string, RecordingStep>();
  for (const step of lists.flat()) {
    if (!steps.has(step.recording)) steps.set(step.recording, step);
  }
  return steps;
}
