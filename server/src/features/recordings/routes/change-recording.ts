import { identitiesOfTranscript } from '../../../domain/segment-identity.ts';
import type { Database } from '../../../platform/database/database.ts';
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

/**
 * What PATCH and PUT have in common: they write the fields they were given and leave the others,
 * so that neither undoes what an append or another PATCH does at the same moment.
 */
export async function changeRecording(
  db: Database,
  request: ProjectRequest,
  schema: typeof patchInput | typeof putInput,
): Promise<HttpReply> {
  const id = recordingIdOf(request);
  const changes: RecordingChanges = await validateForRecording(
    db,
    request,
    id,
    schema as typeof patchInput,
  );
  const written = await write(db, request, id, changes);
  if (written === null) return explainMiss(db, request.project.id, id);
  return writeReply(db, request, id, written);
}

async function write(
  db: Database,
  request: ProjectRequest,
  id: string,
  changes: RecordingChanges,
): Promise<WrittenRecording | null> {
  const { transcript_segments: segments, ...others } = changes;
  const columns = columnsOf(others);
  const versions = expectedVersions(request);
  const projectId = request.project.id;
  if (segments === undefined) return updateRecording(db, projectId, id, columns, versions);
  const transcript = segments.map(toSegment);
  const identities = identitiesOfTranscript(transcript);
  return db.transaction(async (tx) => {
    const written = await updateRecording(tx, projectId, id, columns, versions);
    if (written !== null) await replaceSegments(tx, projectId, id, transcript, identities);
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
