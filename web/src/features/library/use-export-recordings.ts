import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure, notifyProblem } from '../../ui/notify.ts';
import { type Export, exportRecordings } from './export-recordings.ts';

/** Saves recordings, and tells how many were saved and what is missing. */
export function useExportRecordings() {
  const words = text.library.selection;
  const [receivedBytes, setReceivedBytes] = useState(0);
  const exporting = useMutation({
    mutationFn: (what: Export) => exportRecordings(what, setReceivedBytes),
    onMutate: () => setReceivedBytes(0),
    onSuccess({ saved, archives, leftOut }) {
      notifyDone(words.exported(saved, archives));
      if (leftOut > 0) notifyProblem(words.notExported(leftOut));
    },
    onError: notifyFailure,
  });
  return { export: exporting.mutate, isPending: exporting.isPending, receivedBytes };
}
