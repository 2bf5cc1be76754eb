import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal, Project } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { AccessControl } from './access-control.ts';
import { credentialInBodyOrQuery, credentialInHeader } from './credentials.ts';
import { requireJsonAccepted, requireJsonFormat } from './negotiation.ts';
import type { HttpReply, Operation, OperationRequest, Resource } from './operation.ts';
import { emptyBody, parseRequestBody, type RequestBody } from './request-body.ts';

/**
 * Puts a resource under a path, for every method: those without an operation answer 405, OPTIONS
 * describes it. The order of the checks below decides which error a faulty request gets, and is
 * part of the contract.
 */
export function mountResource(
  app: FastifyInstance,
  prefix: string,
  resource: Resource,
  access: AccessControl,
): void {
  const allow = allowedMethods(resource);
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: `${prefix}${resource.path}`,
    onRequest: async (request, reply) => {
      reply.header('allow', allow);
      const query = queryOf(request);
      requireJsonFormat(pathOf(request.originalUrl), query);
      requireJsonAccepted(request.headers.accept);
      refuseDottedProject(request);
      await authenticateByHeader(request, resource, access);
    },
    handler: (request, reply) => handleRequest(request, reply, resource, access),
  });
}

/** What is known of a request's sender before its body was read. */
const principals = new WeakMap<FastifyRequest, Principal>();

async function authenticateByHeader(
  request: FastifyRequest,
  resource: Resource,
  access: AccessControl,
): Promise<void> {
  if (isPublic(resource)) return;
  const key = credentialInHeader(request.headers.authorization);
  if (key === null) return;
  const principal = await access.authenticate(key, 'Authorization header', request.ip);
  principals.set(request, principal);
  requireMethod(request, resource);
}

async function handleRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  access: AccessControl,
): Promise<FastifyReply> {
  const body = await readBody(request);
  const principal = isPublic(resource)
    ? null
    : (principals.get(request) ?? (await authenticateOtherwise(request, body, access)));
  requireMethod(request, resource);
  const answer = await perform(request, body, resource, principal, access);
  return send(request, reply, answer);
}

function readBody(request: FastifyRequest): Promise<RequestBody> | RequestBody {
  if (request.body === undefined) return emptyBody;
  return parseRequestBody(request.body as Buffer, request.headers['content-type']);
}

async function authenticateOtherwise(
  request: FastifyRequest,
  body: RequestBody,
  access: AccessControl,
): Promise<Principal> {
  const credential = credentialInBodyOrQuery(body, queryOf(request));
  if (credential === null) throw new MinutebookError('not_authenticated');
  return access.authenticate(credential.key, credential.place, request.ip);
}

function requireMethod(request: FastifyRequest, resource: Resource): void {
  if (request.method === 'OPTIONS' || operationFor(request, resource) !== undefined) return;
  throw new MinutebookError('method_not_allowed', {
    detail: `Method "${request.method}" not allowed.`,
  });
}

function operationFor(request: FastifyRequest, resource: Resource): Operation | undefined {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  return resource.operations.find((operation) => operation.method === method);
}

async function perform(
  request: FastifyRequest,
  body: RequestBody,
  resource: Resource,
  principal: Principal | null,
  access: AccessControl,
): Promise<HttpReply> {
  const operation = operationFor(request, resource) ?? readingOperation(resource);
  const common = operationRequest(request, body);
  const isQuestion = request.method === 'OPTIONS';
  if (operation.access === 'public' || principal === null) {
    if (isQuestion || operation.access !== 'public') return describe(resource);
    return operation.handle(common);
  }
  const project = await enter(request, operation, principal, access);
  await access.throttle(principal);
  if (isQuestion) return describe(resource);
  if (operation.access === 'person') return operation.handle({ ...common, principal });
  return operation.handle({ ...common, principal, project: project as Project });
}

/** OPTIONS needs the right to read, whatever the resource offers. */
function readingOperation(resource: Resource): Operation {
  const operation =
    resource.operations.find((candidate) => candidate.method === 'GET') ?? resource.operations[0];
  if (operation === undefined) throw new Error(`The resource ${resource.path} has no operation`);
  if (operation.access !== 'project') return operation;
  return {
    ...operation,
    scope: operation.scope.replace(/:write$/, ':read') as typeof operation.scope,
  };
}

async function enter(
  request: FastifyRequest,
  operation: Exclude<Operation, { access: 'public' }>,
  principal: Principal,
  access: AccessControl,
): Promise<Project | null> {
  if (operation.access === 'project') {
    const { projectId = '' } = request.params as Record<string, string>;
    return access.enterProject(principal, projectId, operation.scope);
  }
  if (operation.scope !== null) await access.requireScope(principal, operation.scope);
  return null;
}

function operationRequest(request: FastifyRequest, body: RequestBody): OperationRequest {
  return {
    params: request.params as Record<string, string>,
    query: queryOf(request),
    headers: request.headers,
    body,
    address: {
      origin: `${request.protocol}://${request.host}`,
      path: pathOf(request.originalUrl),
    },
    isHead: request.method === 'HEAD',
  };
}

function describe(resource: Resource): HttpReply {
  const description = {
    name: resource.title,
    description: '',
    renders: ['application/json'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  };
  return { status: 200, body: JSON.stringify(description) };
}

function send(request: FastifyRequest, reply: FastifyReply, answer: HttpReply): FastifyReply {
  reply.code(answer.status).headers(answer.headers ?? {});
  if (answer.body === undefined) return reply.send();
  reply.header('content-type', 'application/json');
  if (typeof answer.body === 'string') return reply.send(answer.body);
  if (request.method === 'HEAD') return reply.send('');
  return reply.send(Readable.from(answer.body, { objectMode: false }));
}

function isPublic(resource: Resource): boolean {
  return resource.operations.every((operation) => operation.access === 'public');
}

function allowedMethods(resource: Resource): string {
  const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const methods = order.filter((method) =>
    resource.operations.some((operation) => operation.method === method),
  );
  const withHead = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return [...withHead, 'OPTIONS'].join(', ');
}

/** A dot ends a path segment's name here: what follows it would be a format. */
function refuseDottedProject(request: FastifyRequest): void {
  const { projectId } = request.params as Record<string, string>;
  if (projectId?.includes('.')) {
    throw new MinutebookError('not_found', { detail: 'Endpoint not found.' });
  }
}

function queryOf(request: FastifyRequest): URLSearchParams {
  const question = request.originalUrl.indexOf('?');
  return new URLSearchParams(question < 0 ? '' : request.originalUrl.slice(question + 1));
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
