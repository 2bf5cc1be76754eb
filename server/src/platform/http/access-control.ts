import type { IncomingHttpHeaders } from 'node:http';
import type { Principal, Project, RequiredScope } from '../../domain/access.ts';

/** Where a request carried its API key, in the words of the error that names it. */
export type KeyPlace = 'Authorization header' | 'body' | 'query string';

/** What says whether a request with a cookie was made by a page of ours. */
export interface SessionRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Scheme and host that were asked for. */
  readonly origin: string;
}

/** What the HTTP layer asks of the accounts; each throws a MinutebookError that says no. */
export interface AccessControl {
  authenticate(key: string, place: KeyPlace, clientAddress: string): Promise<Principal>;
  /** Who has signed in with this browser; null where its cookie names no session in force. */
  authenticateSession(request: SessionRequest): Promise<Principal | null>;
  requireScope(principal: Principal, scope: RequiredScope): Promise<Principal>;
  /** `projectText` is what stands in the URL: a number, or `@current`. */
  enterProject(principal: Principal, projectText: string, scope: RequiredScope): Promise<Project>;
  /** Whether a key that entered a project a while ago would be let in now; never throws a "no". */
  mayStay(principal: Principal, projectId: number, scope: RequiredScope): Promise<boolean>;
  /** Counts the request against the key's limits, where limits are set. */
  throttle(principal: Principal): Promise<void>;
}
