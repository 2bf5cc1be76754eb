import pg from 'pg';
import { MinutebookError } from '../../domain/errors.ts';
import { createGate } from './gate.ts';
import { listenOn } from './listen-on.ts';

/** One SQL statement; a `name` makes the server plan it once per connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export interface Rows<Row> {
  readonly rows: Row[];
  readonly rowCount: number;
}

/** Something that runs statements: the pool, or one transaction. */
export interface Queryable {
  query<Row extends object>(statement: Statement): Promise<Rows<Row>>;
  /** Tells `onAnnounced` that a project has news: at once, or when the transaction is committed. */
  announce(projectId: number): void;
}

/** A connection with a transaction open; functions that need one ask for this type. */
export interface Transaction extends Queryable {
  readonly inTransaction: true;
}

export interface Database extends Queryable, AsyncDisposable {
  /**
   * Runs `work` between BEGIN and COMMIT, rolled back when it throws. Repeated, at most three
   * times, when the database asks for that (deadlock, serialization failure), so `work` must
   * have no effect outside the transaction.
   */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** The same for statements with large answers, of which only a few are in memory at a time. */
  readonly large: Queryable;
  /** Told of news that this process has written; disposing ends that. */
  onAnnounced(listener: (projectId: number) => void): Disposable;
  /**
   * Told what other sessions say on the channel, best effort: what is said while the connection
   * is away, or where a pooler stands between, is not heard.
   */
  listen(channel: string, onNotice: (payload: string) => void): AsyncDisposable;
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number };
}

export interface DatabaseOptions {
  readonly connection: pg.ClientConfig;
  readonly poolSize: number;
  /** Milliseconds a statement may run before the database cancels it. */
  readonly statementTimeoutMs?: number;
  readonly onIdleError: (error: Error) => void;
}

const maxAttempts = 3;
/** Enough to keep PostgreSQL busy; each may be megabytes. */
const largeAnswersAtATime = 4;

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 60_000,
    application_name: 'minutebook',
  });
  // A killed backend ends its idle connections; without a listener that would end the process.
  pool.on('error', options.onIdleError);
  // A broken client that leaves the pool may report once more; what used it has failed already.
  pool.on('connect', (client) => client.on('error', () => {}));

  const gate = createGate(largeAnswersAtATime);
  const listeners = new Set<(projectId: number) => void>();
  const announce = (projectId: number) => {
    for (const listener of listeners) listener(projectId);
  };
  return {
    announce,
    query: (statement) => run(pool, statement),
    large: { announce, query: (statement) => gate(() => run(pool, statement)) },
    transaction: (work) => runTransaction(pool, work, announce),
    onAnnounced(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    listen: (channel, onNotice) => listenOn(options.connection, channel, onNotice),
    get pool() {
      return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

async function runTransaction<Result>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<Result>,
  announce: (projectId: number) => void,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const news = new Set<number>();
      const result = await attemptTransaction(pool, work, news);
      for (const projectId of news) announce(projectId);
      return result;
    } catch (error) {
      if (attempt === maxAttempts || !isWorthRepeating(error)) throw error;
    }
  }
}

async function attemptTransaction<Result>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<Result>,
  news: Set<number>,
): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translate(error);
  });
  let broken: Error | undefined;
  try {
    await run(client, { text: 'BEGIN' });
    const result = await work({
      inTransaction: true,
      announce: (projectId) => void news.add(projectId),
      query: (statement) => run(client, statement),
    });
    await run(client, { text: 'COMMIT' });
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function run<Row extends object>(
  client: pg.Pool | pg.PoolClient,
  { name, text, values }: Statement,
): Promise<Rows<Row>> {
  try {
    const result = await client.query<Row>({
      ...(name === undefined ? {} : { name }),
      text,
      ...(values === undefined ? {} : { values: [...values] }),
    });
    return rowsOf(result);
  } catch (error) {
    throw translate(error);
  }
}

/** A text of several statements, which has no values, answers with the rows of all. */
function rowsOf<Row extends pg.QueryResultRow>(
  result: pg.QueryResult<Row> | pg.QueryResult<Row>[],
): Rows<Row> {
  if (!Array.isArray(result)) return { rows: result.rows, rowCount: result.rowCount ?? 0 };
  const parts = result.map(rowsOf);
  return {
    rows: parts.flatMap(({ rows }) => rows),
    rowCount: parts.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
}

function isWorthRepeating(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code === '40001' || code === '40P01';
}

/** The five-character SQLSTATE of an error that came from PostgreSQL, else undefined. */
export function databaseErrorCode(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

const connectionErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

/** Loss of the database and a full disk become what a client can be told; the rest stays itself. */
function translate(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof pg.DatabaseError) {
    if (code === '53100') return new MinutebookError('storage_full', { cause: error });
    const lost = /^(08|53|57P0|57014|25006)/.test(code);
    return lost ? unavailable(error) : error;
  }
  const lost = connectionErrors.has(code) || /connection|timeout/i.test(error.message);
  return lost ? unavailable(error) : error;
}

function unavailable(cause: Error): MinutebookError {
  return new MinutebookError('database_unavailable', { cause, retryAfterSeconds: 2 });
}
