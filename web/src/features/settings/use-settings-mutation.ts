import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';

interface SettingsMutation<Input, Answer> {
  readonly run: (input: Input) => Promise<Answer>;
  /** What has to be asked for anew. */
  readonly changes: QueryKey;
  readonly done?: string;
}

/** A change of the settings: what it touches is read again, and people hear what came of it. */
export function useSettingsMutation<Input, Answer>(mutation: SettingsMutation<Input, Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: mutation.run,
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: mutation.changes });
      if (mutation.done !== undefined) notifyDone(mutation.done);
    },
    onError: notifyFailure,
  });
}
