import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from './faults.ts';

/** A request as it arrived and how it was answered, for a test to look at. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Real time, in milliseconds of `performance.now()`. */
  readonly receivedAtMs: number;
  /** Null where no route matches. */
  readonly operation: Operation | null;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Null until answered, and for ever where the answer was withheld or lost. */
  status: number | null;
}

export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  of(operation: Operation): LoggedRequest[];
  clear(): void;
}

export function createRequestLog(): RequestLog & { add(request: LoggedRequest): void } {
  const all: LoggedRequest[] = [];
  return {
    all,
    of: (operation) => all.filter((request) => request.operation === operation),
    clear() {
      all.length = 0;
    },
    add(request) {
      all.push(request);
    },
  };
}
