import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Recording } from '../recordings/recording-types.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import type { ServerNotes } from './notes-draft.ts';
import { NotesKeeper } from './notes-keeper.ts';
import { openTabStorage } from './open-tab-storage.ts';
import { saveNotes } from './update-notes.ts';

/** The draft of a recording's notes, and what keeps it; saves on leaving, too. */
export function useNotesKeeper(recording: Recording) {
  const { id } = recording;
  const queryClient = useQueryClient();
  const [keeper] = useState(() => {
    return new NotesKeeper({
      notes: notesOf(recording),
      storage: openTabStorage(),
      key: `minutebook.notes.${id}`,
      async save(text, base) {
        const outcome = await saveNotes(id, text, base);
        if (outcome.kind === 'acknowledged') {
          queryClient.setQueryData(
            recordingQuery(id).queryKey,
            (known) => known && { ...known, notes: text, updated_at: outcome.updatedAt },
          );
        }
        return outcome;
      },
    });
  });
  const draft = useSyncExternalStore(keeper.subscribe, keeper.draft);
  useEffect(() => keeper.load(notesOf(recording)), [keeper, recording]);
  useSavingOnLeave(keeper);
  return { draft, keeper };
}

function notesOf({ notes, updated_at: updatedAt }: Recording): ServerNotes {
  return { text: notes ?? '', etag: null, updatedAt };
}

/** Sends what waits when the page is hidden or closed, and asks before it closes on a failure. */
function useSavingOnLeave(keeper: NotesKeeper): void {
  useEffect(() => {
    const save = () => void keeper.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    const ask = (event: BeforeUnloadEvent) => {
      const { kind } = keeper.draft().phase;
      if (kind === 'failed' || kind === 'refused' || kind === 'conflict') event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', ask);
      save();
    };
  }, [keeper]);
}
