import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Principal, Project, RequiredScope } from '../../domain/access.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { RequestBody } from './request-body.ts';

/**
 * An operation of the API as its route file declares it: who may call it, what it takes, every
 * answer it gives with an example, and what it does. The HTTP layer mounts it, OpenAPI is
 * generated from it.
 */

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface OperationBase {
  /** Its name in OpenAPI, before the prefix of the family it is mounted in. */
  readonly operationId: string;
  readonly method: Method;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly deprecated?: boolean;
  readonly query?: readonly QueryParameter[];
  readonly headers?: readonly HeaderParameter[];
  readonly body?: { readonly schema: z.ZodObject; readonly example: unknown };
  /** It reads the body itself, from `incoming`, as one that is too large to be kept in memory. */
  readonly readsBodyItself?: { readonly contentTypes: readonly string[] };
  /** Its success is a file or a stream, beside JSON where that has a schema; all `Accept` is right. */
  readonly answersFile?: { readonly contentType: string };
  readonly responses: Readonly<Record<number, ResponseDescription>>;
  /** Failures of its own, beside those that every operation of its kind can have. */
  readonly errors?: readonly ErrorCode[];
}

export interface QueryParameter {
  readonly name: string;
  readonly description: string;
  readonly schema: Record<string, unknown>;
  readonly example?: unknown;
}

export type HeaderParameter = QueryParameter;

export interface ResponseDescription {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly example?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OperationRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: RequestBody;
  /** The address that was asked for, as the client knows it. */
  readonly address: { readonly origin: string; readonly path: string };
  /** The IP address of the client. */
  readonly clientAddress: string;
  readonly isHead: boolean;
  readonly incoming: IncomingMessage;
}

export interface PersonRequest extends OperationRequest {
  readonly principal: Principal;
}

export interface ProjectRequest extends PersonRequest {
  readonly project: Project;
  /** Whether the key would still be let in: for answers that go on for long. */
  readonly mayStay: () => Promise<boolean>;
}

/** For everybody, without a key. */
export interface PublicOperation extends OperationBase {
  readonly access: 'public';
  /** It answers from the settings alone: there are no failures of the database, and no guesses. */
  readonly isConstant?: true;
  handle(request: OperationRequest): Promise<HttpReply>;
}

/** For a key with the scope, or any key where the scope is null; and for who has signed in. */
export interface PersonOperation extends OperationBase {
  readonly access: 'person';
  /** Not for keys: one that leaked must not be able to make others or to let people in. */
  readonly sessionOnly?: true;
  readonly scope: RequiredScope | null;
  handle(request: PersonRequest): Promise<HttpReply>;
}

/** For a key with the scope that opens the project in the path (`:projectId`). */
export interface ProjectOperation extends OperationBase {
  readonly access: 'project';
  readonly scope: RequiredScope;
  handle(request: ProjectRequest): Promise<HttpReply>;
}

export type Operation = PublicOperation | PersonOperation | ProjectOperation;

/** A path and what can be done there. */
export interface Resource {
  /** Below its mount point, without a trailing slash: `/desktop_recordings/:recordingId`. */
  readonly path: string;
  /** What OPTIONS calls it. */
  readonly title: string;
  /** Parameters that may hold a dot, which elsewhere begins a format: `0.6b` is no format. */
  readonly dottedParameters?: readonly string[];
  readonly operations: readonly Operation[];
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text, whole or in pieces; none for a status that has no body. */
  readonly body?: string | AsyncIterable<string>;
  /** A file or a stream instead of JSON; `headers` name its type, and its length where it has one. */
  readonly file?: Readable;
}

export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return { status, headers, body: JSON.stringify(value) };
}

/** The last value of a repeated parameter; an empty one counts as none. */
export function queryValue(query: URLSearchParams, name: string): string | null {
  return query.getAll(name).at(-1) || null;
}
