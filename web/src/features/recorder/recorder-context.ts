import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Recorder } from './recorder.ts';
import { initialState, type RecorderState } from './recorder-state.ts';

/** Null while it is loaded, and where the browser cannot record. */
export const RecorderContext = createContext<Recorder | null>(null);

export function useRecorder(): Recorder | null {
  return useContext(RecorderContext);
}

const noSubscription = () => () => {};
const noState = () => initialState;

export function useRecorderState(): RecorderState {
  const recorder = useRecorder();
  return useSyncExternalStore(
    recorder?.state.subscribe ?? noSubscription,
    recorder?.state.get ?? noState,
  );
}
