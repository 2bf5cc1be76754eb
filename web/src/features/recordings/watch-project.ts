import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openProjectStream, type ProjectEvent } from './project-events.ts';
import {
  forgetRecordings,
  hasWorkUnderWay,
  refreshLists,
  refreshRecording,
} from './refresh-lists.ts';

const busyPollMs = 5000;
const quietPollMs = 15_000;
/** With events, asking is only a safeguard. */
const livePollMs = 60_000;
/** How long a server that refused the stream is left alone. */
const reopenMs = 60_000;
/** Events of one moment are answered together. */
const gatherMs = 250;
/** Beyond that many at once, the first page is read instead of each. */
const readOneByOne = 10;

/** While the page is open, what it shows of the project's recordings is what the server has. */
export function useWatchProject(): void {
  const queryClient = useQueryClient();
  useEffect(() => watchProject(queryClient), [queryClient]);
}

/**
 * By the project's events; while their stream is broken, by asking every few seconds. A page that
 * nobody looks at does neither: browsers allow few connections to one server, for all tabs together.
 */
function watchProject(queryClient: QueryClient): () => void {
  let closeStream: (() => string) | null = null;
  let after = '';
  let openFrom = 0;
  let isLive = false;
  let pollTimer: ReturnType<typeof setTimeout> | undefined;
  const changes = gatherChanges(queryClient);

  const poll = async () => {
    clearTimeout(pollTimer);
    open();
    await refreshLists(queryClient).catch(() => {});
    if (!isLive) void queryClient.invalidateQueries({ queryKey: ['processing'] });
    schedule();
  };
  const schedule = () => {
    clearTimeout(pollTimer);
    if (document.hidden) return;
    const waitMs = isLive ? livePollMs : hasWorkUnderWay(queryClient) ? busyPollMs : quietPollMs;
    pollTimer = setTimeout(() => void poll(), waitMs);
  };
  const open = () => {
    if (closeStream !== null || Date.now() < openFrom) return;
    closeStream = openProjectStream(after, {
      onOpen() {
        isLive = true;
        // What happened between the last reading and now, nobody told.
        void refreshLists(queryClient).catch(() => {});
      },
      onEvent: changes.add,
      onReset: () => void queryClient.invalidateQueries({ queryKey: ['recordings'] }),
      onLost(isFinal) {
        isLive = false;
        if (isFinal) {
          close();
          openFrom = Date.now() + reopenMs;
        }
        schedule();
      },
    });
  };
  const close = () => {
    after = closeStream?.() ?? after;
    closeStream = null;
    isLive = false;
  };
  const onVisibility = () => {
    if (document.hidden) {
      close();
      clearTimeout(pollTimer);
    } else {
      void poll();
    }
  };

  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close();
    clearTimeout(pollTimer);
    changes.stop();
  };
}

function gatherChanges(queryClient: QueryClient) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<string>();
  const act = () => {
    timer = undefined;
    const ids = [...changed];
    changed.clear();
    for (const id of ids) void queryClient.invalidateQueries({ queryKey: ['recordings', id] });
    void queryClient.invalidateQueries({ queryKey: ['processing'] });
    const isMany = ids.length > readOneByOne;
    const reads = isMany
      ? [refreshLists(queryClient)]
      : ids.map((id) => refreshRecording(queryClient, id));
    // What fails here is read again by the next event, or the next time the page asks.
    void Promise.allSettled(reads);
  };
  return {
    add({ type, recordingId }: ProjectEvent) {
      if (type === 'recording.deleted') {
        changed.delete(recordingId);
        forgetRecordings(queryClient, [recordingId]);
        return;
      }
      changed.add(recordingId);
      timer ??= setTimeout(act, gatherMs);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
