import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UploadItem } from './upload-item.ts';
import type { UploadQueue } from './upload-queue.ts';

export const UploadsContext = createContext<UploadQueue | null>(null);

export function useUploads(): UploadQueue {
  const queue = useContext(UploadsContext);
  if (queue === null) throw new Error('Uploads are used outside of UploadsProvider.');
  return queue;
}

export function useUploadItems(): readonly UploadItem[] {
  const { items } = useUploads();
  return useSyncExternalStore(items.subscribe, items.get);
}
