import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';
import { personName } from '../session/person-name.ts';
import { type Session, sessionQuery } from '../session/session-query.ts';
import type { Recorder } from './recorder.ts';
import { RecorderContext } from './recorder-context.ts';
import { isCapturing } from './recorder-state.ts';
import type { TakeOwner } from './take.ts';

/** Keeps the recorder while people go from page to page, and sends what earlier pages left. */
export function RecorderProvider({ children }: { readonly children: ReactNode }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queryClient = useQueryClient();
  const owner = useRef<TakeOwner | null>(null);
  owner.current = session && ownerOf(session);
  const [recorder, setRecorder] = useState<Recorder | null>(null);
  const userUuid = session?.user.uuid;

  useEffect(() => {
    if (userUuid === undefined || !isSupported()) return;
    let isOver = false;
    let created: Recorder | null = null;
    void import('./open-recorder.ts').then(async ({ openRecorder }) => {
      const opened = await openRecorder({
        owner: () => owner.current ?? { userUuid, projectId: 0, name: '' },
        onSent() {
          notifyDone(text.recorder.notifySent);
          void queryClient.invalidateQueries({ queryKey: ['recordings'] });
        },
      });
      if (isOver) return opened[Symbol.dispose]();
      created = opened;
      setRecorder(opened);
      await opened.resumeSending();
    });
    return () => {
      isOver = true;
      created?.[Symbol.dispose]();
      setRecorder(null);
    };
  }, [userUuid, queryClient]);

  useLeaveGuard(recorder);
  return <RecorderContext value={recorder}>{children}</RecorderContext>;
}

/** Asks before a page goes that records, or that holds what is nowhere else. */
function useLeaveGuard(recorder: Recorder | null): void {
  useEffect(() => {
    if (recorder === null) return;
    const warn = (event: BeforeUnloadEvent) => {
      const state = recorder.state.get();
      recorder.flush();
      const isUnsafe = state.storage === 'full' || state.storage === 'memory';
      const isUnsent = state.takes.some(({ isComplete }) => !isComplete);
      const mayLose = isUnsafe && isUnsent;
      if (isCapturing(state) || state.phase === 'stopping' || mayLose) event.preventDefault();
    };
    const flush = () => recorder.flush();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', flush);
    };
  }, [recorder]);
}

/** Browsers give none of these to a page that came over plain HTTP. */
function isSupported(): boolean {
  return window.isSecureContext && 'locks' in navigator && 'indexedDB' in window;
}

/** Null for who belongs to no project, and so can keep nothing. */
function ownerOf({ user, current_project }: Session): TakeOwner | null {
  if (current_project === null) return null;
  const name = personName(user);
  return {
    userUuid: user.uuid,
    projectId: current_project,
    name: name === user.email ? name : `${name} (${user.email})`,
  };
}
