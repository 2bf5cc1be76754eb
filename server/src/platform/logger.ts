import { type DestinationStream, type Logger, pino } from 'pino';
/** Names of pino's levels that the settings know. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/**
 * Structured logs, JSON lines on the standard error output. Neither what was said nor a key gets
 * in: requests are logged by method, path and status, and errors of the database without the
 * values that they quote.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: serializeError, error: serializeError },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}

/** `detail`, `where` and the like of a database error hold values of rows; these stay out. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : { type: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return {
    type: error.constructor.name,
    ...code,
    message: error.message,
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: serializeError(error.cause) } : {}),
  };
}
