import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { text } from '../../text/text.ts';
import { listsKey } from '../recordings/list-recordings.ts';
import { everyRecording, type RecordingPages } from '../recordings/merge-pages.ts';
import { recordingName } from '../recordings/recording-name.ts';
import type { SearchPage } from './search-recordings.ts';

/** Tells the title of a recording that was read before, in a list or by a search. */
export function useRecordingTitles(): (id: string) => string {
  const queryClient = useQueryClient();
  return useCallback(
    (id) => {
      const lists = queryClient.getQueriesData<RecordingPages>({ queryKey: listsKey });
      const searches = queryClient.getQueriesData<InfiniteData<SearchPage>>({
        queryKey: ['search'],
      });
      const known = [
        ...lists.flatMap(([, pages]) => (pages === undefined ? [] : everyRecording(pages))),
        ...searches.flatMap(([, found]) =>
          (found?.pages ?? []).flatMap(({ results }) => results.map((result) => result.recording)),
        ),
      ];
      const recording = known.find((one) => one.id === id);
      return recording === undefined ? text.library.title : recordingName(recording);
    },
    [queryClient],
  );
}
