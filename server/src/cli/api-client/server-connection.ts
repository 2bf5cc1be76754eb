import { createExchange } from './http-exchange.ts';
import { createPatientRequests, type PatientRequests } from './patient-requests.ts';
import { createRecordingsApi } from './recordings-api.ts';
import type { ServerOptions } from './server-options.ts';

/** The way to one server, for as long as a command runs. */
export interface ServerConnection extends AsyncDisposable {
  /** Throws a UsageError where the server, the key or the project is not what it should be. */
  checkAccess(signal: AbortSignal): Promise<void>;
  /** Requests that wait for a server that is away or busy; told what keeps them waiting. */
  patientRequests(onWait: (reason: string) => void): PatientRequests;
}

export interface ConnectionOptions extends ServerOptions {
  /** HTTP connections, at most. */
  readonly connections: number;
  readonly note: (line: string) => void;
}

const timeoutMs = 30_000;
/** How long a server may be away, as it is while it is started again. */
const patienceMs = 90_000;

export function connectToServer({ note, ...options }: ConnectionOptions): ServerConnection {
  const exchange = createExchange({ ...options, timeoutMs });
  return {
    async checkAccess(signal) {
      // A server that is not there at the very start is not waited for.
      const requests = createPatientRequests({ exchange, patienceMs: 0, onWait: note });
      await createRecordingsApi(requests, options).checkAccess(signal);
    },
    patientRequests: (onWait) => createPatientRequests({ exchange, patienceMs, onWait }),
    [Symbol.asyncDispose]: () => exchange[Symbol.asyncDispose](),
  };
}
