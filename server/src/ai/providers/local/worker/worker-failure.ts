import type { WorkerErrorCode } from '../speech-messages.ts';

/** The worker cannot do this work, and knows why; it goes on living. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly code: WorkerErrorCode;

  constructor(code: WorkerErrorCode, reason: string) {
    super(reason);
    this.code = code;
  }
}
