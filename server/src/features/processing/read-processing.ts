import { MinutebookError } from '../../domain/errors.ts';
import { type RecordingRef, stepNames } from '../../domain/processing.ts';
import { recordingExists } from '../recordings/recordings-store.ts';
import type { ProcessingDependencies } from './processing-dependencies.ts';
import { reportOf, type StepReport } from './processing-schemas.ts';
import { readSteps } from './steps-store.ts';

/** The steps of a recording in their order; throws `not_found` where there is no recording. */
export async function readProcessing(
  { db, readMediaStep }: Pick<ProcessingDependencies, 'db' | 'readMediaStep'>,
  ref: RecordingRef,
): Promise<StepReport[]> {
  const media = await readMediaStep(db, ref);
  const steps = [...(media === null ? [] : [media]), ...(await readSteps(db, ref)).map(reportOf)];
  if (steps.length === 0 && !(await recordingExists(db, ref.projectId, ref.recordingId))) {
    throw new MinutebookError('not_found');
  }
  return steps.sort((a, b) => stepNames.indexOf(a.step) - stepNames.indexOf(b.step));
}
