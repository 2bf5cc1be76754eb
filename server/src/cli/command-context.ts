import type { ClientSettings, Config } from '../config.ts';
import type { Database } from '../platform/database/database.ts';

/** What commands are given by main: the settings, the terminal, and word that it is time to stop. */
export interface CommandContext {
  /** Throws a ConfigError where settings are wrong. */
  config(): Config;
  clientSettings(): ClientSettings;
  /** A line for people or programs, on the standard output. */
  print(line: string): void;
  /** The standard output, for what is not lines. */
  readonly output: NodeJS.WritableStream;
  /** A line about what is going on, on the standard error output. */
  note(line: string): void;
  /** The standard error output where somebody watches it, for a progress bar; else null. */
  readonly terminal: NodeJS.WritableStream | null;
  /** Aborted when the process was asked to end, with a CommandFailure as its reason. */
  readonly stop: AbortSignal;
  /** Opens the database, of the running server where there is one, for as long as `work` takes. */
  withDatabase<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
}
