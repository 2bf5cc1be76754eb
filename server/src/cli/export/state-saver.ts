import { type FolderState, writeFolderState } from './folder-state.ts';

/** Writes the state as often as it can without taking most of the time. */
export interface StateSaver {
  changed(): Promise<void>;
  save(): Promise<void>;
}

/** Of a long state: between two writes, so many times as long as one takes. */
const pausePerWrite = 10;

export function createStateSaver(path: string, state: FolderState): StateSaver {
  let isDirty = false;
  let notBeforeMs = 0;
  async function save(): Promise<void> {
    if (!isDirty) return;
    const startedMs = performance.now();
    await writeFolderState(path, state);
    isDirty = false;
    const endedMs = performance.now();
    notBeforeMs = endedMs + (endedMs - startedMs) * pausePerWrite;
  }
  return {
    save,
    async changed() {
      isDirty = true;
      if (performance.now() > notBeforeMs) await save();
    },
  };
}
