import type { ProcessingStep } from './recording-types.ts';

const underWay: readonly ProcessingStep['state'][] = ['waiting', 'queued', 'running'];

/** Whether the server still has something to do, or waits for something to do it. */
export function isUnderWay({ state }: ProcessingStep): boolean {
  return underWay.includes(state);
}

/**
 * The step that a person should know of: the first that failed or waits for them, else the first
 * that is being done.
 */
export function stepToTell(steps: readonly ProcessingStep[]): ProcessingStep | null {
  const isStuck = ({ state }: ProcessingStep) => state === 'failed' || state === 'waiting';
  return steps.find(isStuck) ?? steps.find(isUnderWay) ?? null;
}
