import type { RecallRecording } from './recall-documents.ts';
import type { RecallUploadRow } from './recall-store.ts';

/** One artifact's import; each settles its own state, so that one's trouble is not the others'. */
export interface ImportStep {
  readonly row: RecallUploadRow;
  readonly recording: RecallRecording;
  /** Read again, for addresses that have not expired. */
  readonly readAgain: () => Promise<RecallRecording>;
  readonly signal: AbortSignal;
}
