import type { Transaction } from '../../platform/database/database.ts';

/** Media that has arrived whole in the blob store, by whichever way. */
export interface ArrivedMedia {
  readonly projectId: number;
  readonly recordingId: string;
  readonly source: 'upload' | 'recall';
  readonly blobKey: string;
  readonly sizeBytes: number;
  /** Where it has been computed on the way; else the processing does. */
  readonly sha256: string | null;
  /** What the client announced, to compare with. */
  readonly expectedSha256: string | null;
  /** As the client or the sender named it; never trusted. */
  readonly contentType: string | null;
  readonly filename: string | null;
  /** The recorder never came back: this is what it had sent. */
  readonly cutShort: boolean;
}

export interface MediaIntake {
  /**
   * Makes the media the recording's, moves its status to `processing` and has it processed, all in
   * the caller's transaction. False where the recording is gone or has other media already: the
   * caller then drops the file. Repeating it with the same file is true and changes nothing.
   */
  accept(tx: Transaction, media: ArrivedMedia): Promise<boolean>;
}
