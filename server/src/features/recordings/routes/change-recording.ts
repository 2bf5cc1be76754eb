import type { RecordingRef } from '../../../domain/processing.ts';
import { identitiesOfTranscript } from '../../../domain/segment-identity.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import type { HttpReply, ProjectRequest } from '../../../platform/http/operation.ts';
import {
  expectedVersions,
  explainMiss,
  recordingIdOf,
  validateForRecording,
  writeReply,
} from '../recording-request.ts';
import {
  type patchInput,
  type putInput,
  type RecordingChanges,
  toSegment,
  toTask,
} from '../recording-schemas.ts';
import { type ColumnChanges, updateRecording, type WrittenRecording } from '../recordings-store.ts';
import { replaceSegments } from '../segments-store.ts';

export interface ChangeDependencies {
  readonly db: Database;
  /** Keeps what is worth it of the transcript that a client is about to replace. */
  readonly beforeTranscript: (tx: Transaction, recording: RecordingRef) => Promise<void>;
  /** What follows when a client says that the recording is complete. */
  readonly onReady: (tx: Transaction, recording: RecordingRef) => Promise<void>;
}

/**
 * What PATCH and PUT have in common: they write the fields they were given and leave the others,
 * so that neither undoes what an append or another PATCH does at the same moment.
 */
export async function changeRecording(
  dependencies: ChangeDependencies,
  request: ProjectRequest,
  schema: typeof patchInput | typeof putInput,
): Promise<HttpReply> {
  const id = recordingIdOf(request);
  const { db } = dependencies;
  const changes: RecordingChanges = await validateForRecording(
    db,
    request,
    id,
    schema as typeof patchInput,
  );
  const written = await write(dependencies, request, id, changes);
  if (written === null) return explainMiss(db, request.project.id, id);
  return writeReply(db, request, id, written);
}

async function write(
  { db, beforeTranscript, onReady }: ChangeDependencies,
  request: ProjectRequest,
  id: string,
  changes: RecordingChanges,
): Promise<WrittenRecording | null> {
  const { transcript_segments: segments, ...others } = changes;
  const columns = columnsOf(others);
  const versions = expectedVersions(request);
  const projectId = request.project.id;
  const isReady = columns.status === 'ready';
  if (segments === undefined && !isReady) {
    return updateRecording(db, projectId, id, columns, versions);
  }
  const transcript = segments?.map(toSegment);
  return db.transaction(async (tx) => {
    const written = await updateRecording(tx, projectId, id, columns, versions);
    if (written === null) return null;
    if (transcript !== undefined) {
      await beforeTranscript(tx, { projectId, recordingId: id });
      const identities = identitiesOfTranscript(transcript);
      await replaceSegments(tx, projectId, id, transcript, identities);
    }
    if (isReady) await onReady(tx, { projectId, recordingId: id });
    return written;
  });
}

function columnsOf(changes: Omit<RecordingChanges, 'transcript_segments'>): ColumnChanges {
  const { extracted_tasks: tasks, ...columns } = changes;
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as ColumnChanges),
    ...(tasks === undefined ? {} : { extracted_tasks: tasks.map(toTask) }),
  };
}
