import { type components, unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { segmentsQuery } from '../recordings/list-segments.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';

interface SpeakerChange {
  readonly from: string | null;
  /** Null where nobody knows. */
  readonly to: string | null;
  /** Ids of lines; null for every line of that speaker. */
  readonly lines: readonly number[] | null;
}

/** The API takes so many lines at a time. */
const linesAtOnce = 1000;

/** Says who speaks, everywhere or in some lines. Two speakers of one name become one. */
export function useUpdateSpeakers(recordingId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = segmentsQuery(recordingId);

  const idsOf = ({ from, lines }: SpeakerChange): readonly number[] => {
    const all = queryClient.getQueryData(queryKey)?.segments ?? [];
    return lines ?? all.filter(({ speaker }) => speaker === from).map(({ id }) => id);
  };
  return useMutation({
    async mutationFn(change: SpeakerChange) {
      const { from, to } = change;
      if (change.lines === null && from !== null) {
        await patch(recordingId, { renames: [{ from, to }] });
        return;
      }
      // Who has no name cannot be renamed, only their lines.
      const lines = idsBefore(change).map((id) => ({ id, speaker: to }));
      for (let start = 0; start < lines.length; start += linesAtOnce) {
        await patch(recordingId, { lines: lines.slice(start, start + linesAtOnce) });
      }
    },
    async onMutate(change) {
      const ids = new Set(idsBefore(change));
      await queryClient.cancelQueries({ queryKey, exact: true });
      const before = queryClient.getQueryData(queryKey);
      const segments = before?.segments.map((line) =>
        ids.has(line.id) ? { ...line, speaker: change.to, is_speaker_set: true } : line,
      );
      if (segments !== undefined) queryClient.setQueryData(queryKey, { segments });
      return before;
    },
    onError(error, _change, before) {
      if (before !== undefined) queryClient.setQueryData(queryKey, before);
      notifyFailure(error);
    },
    onSuccess: (_, { to }) =>
      notifyDone(text.transcript.speakerChanged(to ?? text.transcript.nobody)),
    onSettled() {
      const exact = true;
      void queryClient.invalidateQueries({ queryKey, exact });
      // Participants, notes and tasks follow.
      void queryClient.invalidateQueries({ queryKey: recordingQuery(recordingId).queryKey, exact });
      void queryClient.invalidateQueries({ queryKey: ['recordings', recordingId, 'notes'] });
    },
  });

  /** The same lines for what is shown and what is sent, though one changes what the other reads. */
  function idsBefore(change: SpeakerChange): readonly number[] {
    const known = resolved.get(change) ?? idsOf(change);
    resolved.set(change, known);
    return known;
  }
}

const resolved = new WeakMap<SpeakerChange, readonly number[]>();

function patch(id: string, body: components['schemas']['PatchedSpeakers']) {
  return unwrap(
    api.PATCH('/api/projects/{project_id}/desktop_recordings/{id}/speakers/', {
      params: { path: { ...inProject, id } },
      body,
    }),
  );
}
