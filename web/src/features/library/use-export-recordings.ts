import { useMutation } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { exportRecordings } from './export-recordings.ts';

export function useExportRecordings() {
  return useMutation({
    mutationFn: exportRecordings,
    onSuccess: (_, { ids }) => notifyDone(text.library.selection.exported(ids.length)),
    onError: notifyFailure,
  });
}
