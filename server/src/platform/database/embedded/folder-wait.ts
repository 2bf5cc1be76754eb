import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseConnection } from './connection.ts';
import { DataFolderInUseError } from './errors.ts';
import { type Holder, readHolder } from './folder-holder.ts';
import type { LaunchContext } from './launch-context.ts';
import { endOrphans } from './orphans.ts';
import { probe } from './probe.ts';

/** How long a held folder is waited for, by what is known of its holder. */
const limitsMs = {
  /** Long enough for a second look: the holder may be in the midst of dying. */
  serves: 300,
  command: 15_000,
  /** Its Node is dead and PostgreSQL is shutting down. */
  stopping: 45_000,
  unknown: 3000,
};
const endOrphansAfterMs = 12_000;
const reportEveryMs = 3000;
const lookEveryMs = 50;

/** Decides, each time the folder was found held, whether to try again. */
export class FolderWait {
  readonly #context: LaunchContext;
  readonly #connection: DatabaseConnection;
  readonly #startedAt = performance.now();
  #reportAtMs = 300;

  constructor(context: LaunchContext, connection: DatabaseConnection) {
    this.#context = context;
    this.#connection = connection;
  }

  /** Resolves when it is time for another try; throws DataFolderInUseError when there is no point. */
  async turn(): Promise<void> {
    const holder = await readHolder(this.#context.folder);
    const situation = await this.#situationOf(holder);
    const waitedMs = performance.now() - this.#startedAt;
    if (waitedMs > limitsMs[situation]) {
      throw new DataFolderInUseError(this.#context.folder.dataDir, holder.purpose);
    }
    this.#report(situation, waitedMs);
    if (situation === 'stopping' && waitedMs > endOrphansAfterMs) {
      await endOrphans(this.#context.folder);
    }
    await delay(lookEveryMs);
  }

  async #situationOf(holder: Holder): Promise<keyof typeof limitsMs> {
    if (holder.isAlive === false) return 'stopping';
    if (holder.isAlive === null) {
      const { state } = await probe(this.#connection);
      if (state === 'stopping') return 'stopping';
      if (state === 'absent') return 'unknown';
    }
    const mayWait = this.#context.purpose === 'server' && holder.purpose === 'command';
    return mayWait ? 'command' : 'serves';
  }

  #report(situation: keyof typeof limitsMs, waitedMs: number): void {
    if (waitedMs < this.#reportAtMs) return;
    this.#reportAtMs = waitedMs + reportEveryMs;
    if (situation === 'command') {
      this.#context.onProgress('Waiting for a Minutebook command to finish with the database …');
    } else if (situation !== 'serves') {
      this.#context.onProgress('Waiting for an earlier PostgreSQL of this data folder to stop …');
    }
  }
}
