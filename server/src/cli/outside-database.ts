import { setTimeout as delay } from 'node:timers/promises';
import { type Database, openDatabase } from '../platform/database/database.ts';
import { CommandFailure } from './command-error.ts';

/** The PostgreSQL of DATABASE_URL, which may still be starting beside us. */

export interface OutsideOptions {
  /** Ends the wait; its reason is then thrown. */
  readonly stop: AbortSignal;
  readonly onProgress: (message: string) => void;
  readonly onIdleError: (error: Error) => void;
}

/** Throws a CommandFailure, without the address in it, where the database cannot be used. */
export async function connectOutside(
  url: string,
  poolSize: number,
  options: OutsideOptions,
): Promise<{ db: Database; version: string }> {
  const db = openDatabase({
    connection: { connectionString: url },
    poolSize,
    onIdleError: options.onIdleError,
  });
  try {
    return { db, version: await waitForServer(db, options) };
  } catch (error) {
    const closed = db[Symbol.asyncDispose]();
    // A connection attempt that hangs would hold up the end of a process that is to stop.
    if (!options.stop.aborted) await closed;
    throw error;
  }
}

const connectWaitMs = 30_000;
const retryMs = 500;
const oldestVersion = 150_000;

/** Waits for a database that is being started beside us; its version. */
async function waitForServer(db: Database, options: OutsideOptions): Promise<string> {
  const { onProgress, stop } = options;
  const stopped = rejectionOf(stop);
  const deadline = Date.now() + connectWaitMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { version, number } = await Promise.race([readVersion(db), stopped]);
      if (number >= oldestVersion) return version;
      throw new CommandFailure(
        `DATABASE_URL leads to PostgreSQL ${version}; Minutebook needs 15 or newer.`,
      );
    } catch (error) {
      stop.throwIfAborted();
      if (error instanceof CommandFailure) throw error;
      if (!isPassing(error) || Date.now() > deadline) throw unreachable(error);
      if (attempt === 1) onProgress('Waiting for the database of DATABASE_URL …');
      await Promise.race([delay(retryMs), stopped]);
    }
  }
}

async function readVersion(db: Database): Promise<{ version: string; number: number }> {
  const { rows } = await db.query<{ version: string; number: number }>({
    text: `SELECT current_setting('server_version') AS version,
      current_setting('server_version_num')::integer AS number`,
  });
  return rows[0] ?? { version: '', number: 0 };
}

/** Rejects with the signal's reason. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  if (signal.aborted) reject(signal.reason);
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return promise;
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true;
}

/** The reason, without the address, which may hold a password. */
function unreachable(error: unknown): CommandFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new CommandFailure(
    `The database of DATABASE_URL cannot be used: ${reason}. Check the address, and that it runs.`,
  );
}
