/** Something the person at the keyboard can put right: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something that failed though the command was right: one line, exit code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
