import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ProcessingStep } from './recording-types.ts';
import { processingQuery } from './retrieve-processing.ts';

const busyMs = 2000;
const waitingMs = 15_000;

/** The steps, asked for again while there is something to see; what a step made is read anew. */
export function useFollowProcessing(id: string) {
  const queryClient = useQueryClient();
  const query = useQuery({
    ...processingQuery(id),
    refetchInterval: ({ state }) => askAgainIn(state.data?.steps),
  });
  const ends = query.data === undefined ? null : endsOf(query.data.steps);
  const seen = useRef(ends);
  useEffect(() => {
    const before = seen.current;
    seen.current = ends;
    if (before === null || ends === null || before === ends) return;
    const queryKey = ['recordings', id];
    const predicate = ({ queryKey: key }: { readonly queryKey: readonly unknown[] }) =>
      key[2] !== 'processing';
    void queryClient.invalidateQueries({ queryKey, predicate });
  }, [queryClient, id, ends]);
  return query;
}

function askAgainIn(steps: readonly ProcessingStep[] | undefined): number | false {
  const states = new Set(steps?.map(({ state }) => state));
  if (states.has('queued') || states.has('running')) return busyMs;
  return states.has('waiting') ? waitingMs : false;
}

function endsOf(steps: readonly ProcessingStep[]): string {
  return steps.map(({ step, finished_at }) => `${step} ${finished_at}`).join();
}
