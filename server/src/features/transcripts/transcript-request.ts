import { MinutebookError } from '../../domain/errors.ts';
import { parseInteger } from '../../domain/number-text.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { ProjectRequest } from '../../platform/http/operation.ts';
import { recordingIdOf } from '../recordings/recording-request.ts';
import { lockTranscript } from './timeline-store.ts';

export function recordingOf(request: ProjectRequest): RecordingRef {
  return { projectId: request.project.id, recordingId: recordingIdOf(request) };
}

/** A whole number from the path; throws `not_found` where it is none. */
export function numberIn(request: ProjectRequest, parameter: string): number {
  const text = request.params[parameter] ?? '';
  const number = /^\d{1,9}$/.test(text) ? parseInteger(text) : null;
  if (number === null) throw new MinutebookError('not_found');
  return Number(number);
}

/** A change of the transcript of a recording that is there, one at a time. */
export async function changeTranscript<Result>(
  db: Database,
  ref: RecordingRef,
  change: (tx: Transaction, revision: number) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const revision = await lockTranscript(tx, ref);
    if (revision === null) throw new MinutebookError('not_found');
    return change(tx, revision);
  });
}
