/** Why nothing can be captured; each has a sentence in text/recorder.ts. */
export type CaptureProblemKind =
  | 'insecure'
  | 'unsupported'
  | 'denied'
  | 'no-microphone'
  | 'microphone-busy'
  | 'no-shared-sound'
  | 'sharing-cancelled'
  | 'failed';

export class CaptureProblem extends Error {
  override readonly name = 'CaptureProblem';
  readonly kind: CaptureProblemKind;

  constructor(kind: CaptureProblemKind, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** What the browser's refusal of a device means. */
export function captureProblemOf(error: unknown, what: 'microphone' | 'sharing'): CaptureProblem {
  if (error instanceof CaptureProblem) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return new CaptureProblem(what === 'sharing' ? 'sharing-cancelled' : 'denied', error);
  }
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return new CaptureProblem('no-microphone', error);
  }
  if (name === 'NotReadableError') return new CaptureProblem('microphone-busy', error);
  return new CaptureProblem('failed', error);
}
