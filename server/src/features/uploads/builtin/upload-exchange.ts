import type { IncomingMessage } from 'node:http';
import type { UploadTarget } from '../upload-token.ts';
import type { UploadLock } from './upload-locks.ts';
import type { Upload } from './uploads-store.ts';

/** One request of the tus protocol, and what has become known while it was worked on. */
export interface UploadExchange {
  readonly request: IncomingMessage;
  /** With X-HTTP-Method-Override applied. */
  readonly method: string;
  readonly target: UploadTarget;
  readonly sdkUploadId: string;
  /** Ends the taking of bytes, with the error to answer as its reason. */
  readonly stop: AbortController;
  /** Called when another request waits for the lock. */
  readonly onWanted: () => void;
  lock?: UploadLock;
  /** As this exchange last saw it. */
  upload?: Upload;
  /** What was thrown, before the protocol's library made it a status and a text. */
  failure?: unknown;
}
