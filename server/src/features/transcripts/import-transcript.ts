import type { RecordingRef } from '../../domain/processing.ts';
import type { SpokenSegment } from '../../domain/spoken-segment.ts';
import { toTimeline } from '../../domain/timeline.ts';
import type { Database } from '../../platform/database/database.ts';
import { replaceTranscript } from './replace-transcript.ts';
import type { RevisionOrigin } from './revisions-store.ts';
import type { OnTranscript } from './routes/transcript-dependencies.ts';

export interface ImportedSegments extends RecordingRef {
  readonly segments: readonly SpokenSegment[];
  /** What kind of file it was. */
  readonly engine: string;
  readonly language: string | null;
  /** The user who asked for it. */
  readonly createdBy: number;
}

/** Puts a transcript from elsewhere in the place of the present one, as it is. */
export function importTranscript(onTranscript: OnTranscript) {
  return async (
    db: Database,
    { projectId, recordingId, segments, engine, language, createdBy }: ImportedSegments,
  ): Promise<{ readonly revision: number }> => {
    const ref = { projectId, recordingId };
    const origin: RevisionOrigin = {
      ...{ source: 'import', engine, model: null, language, createdBy },
      ...{ editsKept: 0, editsLeft: 0 },
    };
    const revision = await db.transaction(async (tx) => {
      const timeline = toTimeline(segments);
      const stands = await replaceTranscript(tx, ref, () => ({ segments: timeline, origin }));
      await onTranscript(tx, ref);
      return stands;
    });
    return { revision };
  };
}
