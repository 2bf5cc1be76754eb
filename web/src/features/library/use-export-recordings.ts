import { toApiError } from '@minutebook/client';
import { useMutation } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { explain } from '../../ui/states.tsx';
import { exportRecordings } from './export-recordings.ts';

/** Saves files, and tells how many were and why others were not. */
export function useExportRecordings() {
  const words = text.library.selection;
  return useMutation({
    mutationFn: exportRecordings,
    onSuccess({ saved, failures }) {
      if (saved > 0) notifyDone(words.exported(saved));
      if (failures.length === 0) return;
      const detail = words.notExported(failures.length, explain(failures[0]));
      notifyFailure(toApiError(0, { code: 'export', detail }));
    },
    onError: notifyFailure,
  });
}
