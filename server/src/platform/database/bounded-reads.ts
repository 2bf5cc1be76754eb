import pg from 'pg';
import { MinutebookError } from '../../domain/errors.ts';
import { type Queryable, runStatement, translateFailure } from './database.ts';

/**
 * Reads that may be costly, on a few connections of their own: whatever they do, the rest of the
 * server has its connections. Each has a time limit, and is cancelled in the database when nobody
 * waits for it any more.
 */
export interface BoundedReads extends AsyncDisposable {
  /**
   * Runs `work` in one read-only snapshot. Throws `search_too_slow` beyond the time limit,
   * `search_busy` where too many wait already, and the signal's reason when it is aborted.
   */
  read<Result>(signal: AbortSignal, work: (db: Queryable) => Promise<Result>): Promise<Result>;
}

export interface BoundedReadsOptions {
  readonly connection: pg.ClientConfig;
  readonly connections: number;
  /** Reads that may wait for a connection; the next is refused. */
  readonly mostWaiting: number;
  /** Milliseconds from the moment that a read has a connection, and for waiting for one. */
  readonly timeLimitMs: number;
  readonly onIdleError: (error: Error) => void;
}

const retryAfterSeconds = 1;

export function openBoundedReads(options: BoundedReadsOptions): BoundedReads {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.connections,
    connectionTimeoutMillis: options.timeLimitMs,
    idleTimeoutMillis: 30_000,
    // The last resort: cancelling is what ends a read in time.
    statement_timeout: options.timeLimitMs + 500,
    application_name: 'minutebook-search',
  });
  pool.on('error', options.onIdleError);
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    async read(signal, work) {
      signal.throwIfAborted();
      if (pool.waitingCount >= options.mostWaiting) {
        throw new MinutebookError('search_busy', { retryAfterSeconds });
      }
      const client = await connect(pool);
      const limit = AbortSignal.timeout(options.timeLimitMs);
      const ended = AbortSignal.any([signal, limit]);
      return await runBounded(options, client, ended, work).catch((error: unknown) => {
        if (signal.aborted) throw signal.reason;
        if (limit.aborted || isCancelled(error)) throw tooSlow(error);
        throw error;
      });
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

function tooSlow(cause: unknown): MinutebookError {
  return new MinutebookError('search_too_slow', { cause, retryAfterSeconds });
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (error instanceof Error && /timeout exceeded/.test(error.message)) {
      throw new MinutebookError('search_busy', { cause: error, retryAfterSeconds });
    }
    throw translateFailure(error);
  }
}

function isCancelled(error: unknown): boolean {
  const cause = error instanceof MinutebookError ? error.cause : error;
  return cause instanceof pg.DatabaseError && cause.code === '57014';
}

/** Plans of a search are known: what is looked for is in an index, and soon found. */
const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0`;

async function runBounded<Result>(
  options: BoundedReadsOptions,
  client: pg.PoolClient,
  ended: AbortSignal,
  work: (db: Queryable) => Promise<Result>,
): Promise<Result> {
  let cancelling: Promise<void> | null = null;
  const cancel = () => {
    cancelling ??= cancelStatement(options.connection, client);
  };
  ended.addEventListener('abort', cancel, { once: true });
  let broken: Error | undefined;
  try {
    await runStatement(client, { text: begin });
    return await work({
      // Who only reads has no news.
      announce() {},
      query(statement) {
        ended.throwIfAborted();
        return runStatement(client, statement);
      },
    });
  } finally {
    ended.removeEventListener('abort', cancel);
    // Else it might hit who has the connection next.
    await cancelling;
    await client.query('ROLLBACK').catch((error: Error) => {
      broken = error;
    });
    client.release(broken);
  }
}

/** Over a connection of its own, as PostgreSQL wants it. */
async function cancelStatement(
  connection: pg.ClientConfig,
  client: pg.PoolClient & { readonly processID?: number | null },
): Promise<void> {
  const other = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 });
  other.on('error', () => {});
  try {
    await other.connect();
    await other.query('SELECT pg_cancel_backend($1)', [client.processID]);
  } catch {
    // The statement's own time limit ends it then.
  } finally {
    await other.end().catch(() => {});
  }
}
