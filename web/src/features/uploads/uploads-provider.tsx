import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { explain } from '../../ui/states.tsx';
import { sessionQuery } from '../session/session-query.ts';
import { checkFile } from './check-file.ts';
import { discardUpload } from './discard-upload.ts';
import { sendFile } from './send-file.ts';
import { openUnfinishedUploads } from './unfinished-uploads.ts';
import { isActive } from './upload-item.ts';
import { createUploadQueue } from './upload-queue.ts';
import { UploadsContext } from './uploads-context.ts';

/** Keeps uploads going while people go from page to page. */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queryClient = useQueryClient();
  const owner = `${session?.user.uuid}-${session?.current_project}`;
  const [queue] = useState(() =>
    createUploadQueue({
      checkFile,
      sendFile,
      explain,
      discard: discardUpload,
      unfinished: openUnfinishedUploads(localStorage, owner),
      onDone: () => void queryClient.invalidateQueries({ queryKey: ['recordings'] }),
    }),
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.items.get().some(isActive)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [queue]);

  return <UploadsContext value={queue}>{children}</UploadsContext>;
}
