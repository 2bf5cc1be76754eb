import type { Notes, TrackedTask } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { ExportDocument } from './exports/export-document.ts';
import type { ExportFormat } from './exports/write-transcript.ts';
import { readForExport } from './transfer-store.ts';

/** The notes of a recording as they are now; null where there are none. */
export type ReadNotes = (
  db: Queryable,
  recording: RecordingRef,
) => Promise<{ readonly notes: Notes } | null>;

export interface ExportDependencies {
  readonly db: Database;
  readonly readNotes: ReadNotes;
  readonly readTrackedTasks: (
    db: Queryable,
    recording: RecordingRef,
  ) => Promise<readonly TrackedTask[] | null>;
}

/** What a file is written of; null where there is no such recording in the project. */
export async function readExportDocument(
  { db, readNotes, readTrackedTasks }: ExportDependencies,
  recording: RecordingRef,
): Promise<ExportDocument | null> {
  const found = await readForExport(db.large, recording);
  if (found === null) return null;
  const stored = await readNotes(db, recording);
  const tasks = await readTrackedTasks(db, recording);
  return { ...found, notes: stored?.notes ?? null, tasks: tasks ?? [] };
}

/** Whether there is anything to write. Subtitles are of a transcript; the others may hold notes alone. */
export function hasContent(
  { segments, recording, notes, tasks }: ExportDocument,
  format: ExportFormat,
): boolean {
  if (segments.length > 0) return true;
  if (isOfTranscript(format)) return false;
  return (
    notes !== null || tasks.length > 0 || (recording.summary ?? recording.remarks ?? '') !== ''
  );
}

export function isOfTranscript(format: ExportFormat): boolean {
  return format === 'srt' || format === 'vtt';
}
