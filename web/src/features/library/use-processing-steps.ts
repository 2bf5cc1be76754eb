import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { processingStepsQuery, type RecordingStep, shownStates } from './list-processing.ts';
import { stepsByRecording } from './recording-state.ts';

/** The step of each recording that is worth telling; none where that cannot be read. */
export function useProcessingSteps(): ReadonlyMap<string, RecordingStep> {
  const lists = useQueries({
    queries: shownStates.map(processingStepsQuery),
    combine: (results) => results.map(({ data }) => data?.results),
  });
  return useMemo(() => stepsByRecording(lists.map((list) => list ?? [])), [lists]);
}
