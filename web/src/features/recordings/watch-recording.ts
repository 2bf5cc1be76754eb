import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LinesCache } from './lines-cache.ts';
import { segmentsKey, segmentsQuery } from './list-segments.ts';
import { type RecordingEvent, readRecordingEvent, watchedEvents } from './recording-events.ts';
import { recordingPath } from './recording-path.ts';
import { processingQuery } from './retrieve-processing.ts';
import { recordingQuery } from './retrieve-recording.ts';

const pollEveryMs = 2000;
const streamAgainMs = 60_000;

/**
 * Keeps what is known of a recording up to date while something happens to it: by its stream of
 * events, or by asking again where there is none. A page that nobody sees does neither; browsers
 * open only six connections to a server.
 */
export function useWatchRecording(id: string, isWatching: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isWatching) return;
    let stop = () => {};
    const follow = () => {
      stop();
      stop = document.visibilityState === 'hidden' ? () => {} : watch(queryClient, id);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stop();
      // What came last may have come between two looks.
      readAgain(queryClient, id);
      void queryClient.invalidateQueries({ queryKey: ['recordings', id, 'notes'] });
    };
  }, [queryClient, id, isWatching]);
}

function watch(queryClient: QueryClient, id: string): () => void {
  const lines = new LinesCache(queryClient, segmentsQuery(id).queryKey);
  let timer: ReturnType<typeof setInterval> | undefined;
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  function stream(): void {
    source = new EventSource(recordingPath(id, 'events/'));
    source.addEventListener('open', () => {
      clearInterval(timer);
      // What happened before the stream was open, or while it was away.
      readAgain(queryClient, id);
    });
    source.addEventListener('reset', () => readAgain(queryClient, id));
    for (const type of watchedEvents) {
      source.addEventListener(type, ({ data }: MessageEvent<string>) =>
        receive(queryClient, id, lines, readRecordingEvent(type, data)),
      );
    }
    source.addEventListener('error', () => {
      // Browsers go on by themselves, but not after an answer that is no stream.
      if (source?.readyState === EventSource.CLOSED) poll();
    });
  }

  function poll(): void {
    clearInterval(timer);
    timer = setInterval(() => readAgain(queryClient, id), pollEveryMs);
    again = setTimeout(stream, streamAgainMs);
  }

  stream();
  return () => {
    clearInterval(timer);
    clearTimeout(again);
    source?.close();
    lines.stop();
  };
}

function receive(
  queryClient: QueryClient,
  id: string,
  lines: LinesCache,
  { type, lines: told }: RecordingEvent,
): void {
  if (type.startsWith('segments.')) {
    if (told === null) void queryClient.invalidateQueries({ queryKey: segmentsKey(id) });
    else lines.tell(told);
    return;
  }
  const { queryKey } = recordingQuery(id);
  void queryClient.invalidateQueries({ queryKey, exact: true });
  void queryClient.invalidateQueries({ queryKey: processingQuery(id).queryKey });
  if (type === 'notes.updated') {
    void queryClient.invalidateQueries({ queryKey: ['recordings', id, 'notes'] });
  }
}

function readAgain(queryClient: QueryClient, id: string): void {
  const exact = true;
  // A reading under way is not thrown away: a slow server would never get to answer.
  const options = { cancelRefetch: false };
  for (const { queryKey } of [recordingQuery(id), segmentsQuery(id), processingQuery(id)]) {
    void queryClient.invalidateQueries({ queryKey, exact }, options);
  }
}
