import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal, Project } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { AccessControl } from './access-control.ts';
import { credentialInBodyOrQuery, credentialInHeader } from './credentials.ts';
import { requireJsonAccepted, requireJsonFormat } from './negotiation.ts';
import type { HttpReply, Operation, OperationRequest, Resource } from './operation.ts';
import { indentJson, requestedIndent } from './pretty-json.ts';
import { emptyBody, type RequestBody, readRequestBody } from './request-body.ts';

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
  /** Milliseconds that a body may take to arrive. */
  bodyTimeoutMs: number,
): void {
  const allow = allowedMethods(resource);
  app.route({
    method: app.supportedMethods,
    url: `${prefix}${resource.path}`,
    handler: (request, reply) => {
      reply.header('allow', allow);
      return handleRequest(request, reply, resource, access, bodyTimeoutMs);
    },
  });
}

async function handleRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  access: AccessControl,
  bodyTimeoutMs: number,
): Promise<FastifyReply> {
  const operation = operationFor(request, resource);
  if (!hasOwnFormat(operation)) requireJsonFormat(pathOf(request.originalUrl), queryOf(request));
  if (operation?.answersFile === undefined) requireJsonAccepted(request.headers.accept);
  requireIds(request, resource);
  const isOpen = operation === undefined ? isPublic(resource) : operation.access === 'public';
  const known = isOpen ? null : await authenticateByHeader(request, access);
  if (known !== null) requireMethod(request, resource);
  const body =
    operation?.readsBodyItself === undefined
      ? await readRequestBody(request.raw, bodyTimeoutMs)
      : emptyBody;
  const principal = isOpen ? null : (known ?? (await authenticateOtherwise(request, body, access)));
  requireMethod(request, resource);
  const answer = await perform(request, body, resource, principal, access);
  return send(request, reply, await inRequestedLayout(request, answer));
}

/** Null where the header holds no credential: it may be in the body, the query or a cookie. */
async function authenticateByHeader(
  request: FastifyRequest,
  access: AccessControl,
): Promise<Principal | null> {
  const key = credentialInHeader(request.headers.authorization);
  return key === null ? null : access.authenticate(key, 'Authorization header', request.ip);
}

async function authenticateOtherwise(
  request: FastifyRequest,
  body: RequestBody,
  access: AccessControl,
): Promise<Principal> {
  const credential = credentialInBodyOrQuery(body, queryOf(request));
  if (credential !== null) return access.authenticate(credential.key, credential.place, request.ip);
  const { method, headers } = request;
  const signedIn = await access.authenticateSession({ method, headers, origin: originOf(request) });
  if (signedIn === null) throw new MinutebookError('not_authenticated');
  return signedIn;
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
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

/** An operation with a parameter of that name says itself which formats there are. */
function hasOwnFormat(operation: Operation | undefined): boolean {
  return operation?.query?.some(({ name }) => name === 'format') ?? false;
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
  const entered = project as Project;
  const { scope } = operation;
  const mayStay = () => access.mayStay(principal, entered.id, scope);
  return operation.handle({ ...common, principal, project: entered, mayStay });
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
  const isQuestion = request.method === 'OPTIONS';
  if (operation.sessionOnly && principal.sessionId === null && !isQuestion) {
    throw new MinutebookError('permission_denied', {
      detail: 'This action does not support Personal API Key access',
    });
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
      origin: originOf(request),
      path: pathOf(request.originalUrl),
    },
    clientAddress: request.ip,
    isHead: request.method === 'HEAD',
    incoming: request.raw,
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
  if (answer.file !== undefined) return reply.send(answer.file);
  if (answer.body === undefined) return reply.send();
  reply.header('content-type', 'application/json');
  if (typeof answer.body === 'string') return reply.send(answer.body);
  if (request.method === 'HEAD') return reply.send('');
  return reply.send(Readable.from(answer.body, { objectMode: false }));
}

async function inRequestedLayout(request: FastifyRequest, answer: HttpReply): Promise<HttpReply> {
  const indent = requestedIndent(request.headers.accept);
  if (indent === 0 || answer.body === undefined) return answer;
  const parts =
    typeof answer.body === 'string' ? [answer.body] : await Array.fromAsync(answer.body);
  return { ...answer, body: indentJson(parts.join(''), indent) };
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

/** No id is empty or holds a dot: what follows one would be a format. */
function requireIds(request: FastifyRequest, { dottedParameters = [] }: Resource): void {
  const ids = Object.entries(request.params as Record<string, string>);
  if (
    ids.some(([name, id]) => id === '' || (id.includes('.') && !dottedParameters.includes(name)))
  ) {
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
