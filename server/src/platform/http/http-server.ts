import { type IncomingMessage, METHODS, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { MinutebookError } from '../../domain/errors.ts';
import { asMinutebookError, toWireError } from './error-envelope.ts';
import { withoutFormatSuffix } from './negotiation.ts';
import { requestedIndent } from './pretty-json.ts';

export interface HttpServerOptions {
  readonly logger: FastifyBaseLogger;
  /** Whether X-Forwarded-For, -Host and -Proto are believed, or from which addresses. */
  readonly trustProxy: boolean | string;
  /** Milliseconds a request may take to arrive whole. */
  readonly requestTimeoutMs: number;
}

/** A Fastify server that answers every failure in the error envelope; routes are mounted on it. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    // An upload takes hours; what else has a body is given `requestTimeoutMs` where it is read.
    requestTimeout: 0,
    http: {
      // How often Node looks for requests that are overdue.
      connectionsCheckingInterval: Math.min(options.requestTimeoutMs / 4, 30_000),
      // Node's own refusal has no body; ours is below.
      requireHostHeader: false,
    },
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    exposeHeadRoutes: false,
    rewriteUrl: (request) => withoutFormatSuffix(request.url ?? '/'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: maxAddressLength },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => sendError(reply, asMinutebookError(error)),
  });
  app.server.headersTimeout = Math.min(options.requestTimeoutMs, 60_000);
  app.server.on('connect', refuseTunnel);
  // Only 100-continue is known, and Node sees to it; what else is expected may be ignored.
  app.server.on('checkExpectation', (...exchange) => app.server.emit('request', ...exchange));
  // To Fastify no method has a body: when and how one is read is up to the route (request-body.ts).
  for (const method of METHODS) app.addHttpMethod(method, { overrideExisting: true });
  app.addHook('onRequest', requireHost);
  await app.register(cors, corsOptions);
  app.addHook('onResponse', logResponse);
  app.addHook('onResponse', closeUnreadBody(options.requestTimeoutMs));
  app.addHook('onSend', async (_request, reply, payload) => {
    withoutCharset(reply);
    return payload;
  });
  app.setErrorHandler((error, request, reply) => {
    const known = asMinutebookError(error);
    logFailure(request, known);
    return sendError(reply, known);
  });
  app.setNotFoundHandler((request, reply) => {
    const isApi = request.url.startsWith('/api/') || request.url === '/api';
    const detail = isApi ? 'Endpoint not found.' : 'Not found.';
    return sendError(reply, new MinutebookError('not_found', { detail }));
  });
  return app;
}

/**
 * Any page may call the API with a key of its own. Credentials are not allowed, so that none may do
 * so in the name of a person who has signed in here.
 */
function corsOptions() {
  return (request: FastifyRequest, done: (error: null, options: object) => void) => {
    done(null, {
      origin: true,
      methods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      allowedHeaders: request.headers['access-control-request-headers'] ?? [
        'accept',
        'authorization',
        'content-type',
        'idempotency-key',
        'if-match',
        'if-none-match',
        'prefer',
        'user-agent',
        'x-csrftoken',
        'x-requested-with',
      ],
      exposedHeaders: [
        'Accept-Ranges',
        'Allow',
        'Content-Disposition',
        'Content-Range',
        'ETag',
        'Location',
        'Preference-Applied',
        'Retry-After',
        'Tus-Checksum-Algorithm',
        'Tus-Extension',
        'Tus-Max-Size',
        'Tus-Resumable',
        'Tus-Version',
        'Upload-Defer-Length',
        'Upload-Expires',
        'Upload-Length',
        'Upload-Metadata',
        'Upload-Offset',
        'WWW-Authenticate',
      ],
      maxAge: 86_400,
      optionsSuccessStatus: 200,
      strictPreflight: false,
      // An OPTIONS request that asks for no method is not a preflight but a question to us.
      preflight: request.headers['access-control-request-method'] !== undefined,
    });
  };
}

/** More characters than Node lets the headers have, the address among them. */
const maxAddressLength = 16 * 1024;

async function requireHost(request: FastifyRequest): Promise<void> {
  if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) {
    throw new MinutebookError('bad_request', { detail: 'The request has no Host header.' });
  }
}

export function sendError(reply: FastifyReply, error: MinutebookError): FastifyReply {
  const { status, headers, body } = toWireError(error);
  return reply
    .code(status)
    .headers(headers)
    .header('content-type', 'application/json')
    .send(Buffer.from(JSON.stringify(body, null, requestedIndent(reply.request.headers.accept))));
}

/** JSON is UTF-8 by definition, and clients of this API compare the plain content type. */
function withoutCharset(reply: FastifyReply): void {
  const contentType = reply.getHeader('content-type');
  if (contentType === 'application/json; charset=utf-8')
    reply.header('content-type', 'application/json');
}

/** Neither query nor body is logged: they may hold a key or what was said in a meeting. */
async function logResponse(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.log.info(
    {
      method: request.method,
      path: loggedPath(request.url),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
    },
    'request',
  );
}

/** Without the query, and without the secret that the path of a shared recording holds. */
function loggedPath(url: string): string | undefined {
  return url.split('?', 1)[0]?.replace(/^(\/(?:api\/)?shared\/)[^/]+/i, '$1-');
}

/** Who was answered before the end of the body gets a while to stop sending it. */
function closeUnreadBody(graceMs: number) {
  return async ({ raw }: FastifyRequest): Promise<void> => {
    if (raw.complete || raw.destroyed) return;
    raw.resume();
    const late = setTimeout(() => raw.socket.destroy(), graceMs);
    late.unref();
    raw.once('close', () => clearTimeout(late));
    raw.once('end', () => clearTimeout(late));
  };
}

function logFailure(request: FastifyRequest, error: MinutebookError): void {
  if (error.kind === 'internal') request.log.error({ err: error.cause }, 'request failed');
  else if (error.kind === 'unavailable' || error.kind === 'storage-full') {
    request.log.warn({ err: error.cause, code: error.code }, error.message);
  }
}

/** What never became a request: a malformed one, one that took too long, one with huge headers. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  refuse(socket, clientError(error.code));
}

function refuseTunnel(request: IncomingMessage, socket: Socket): void {
  const detail = `Method "${request.method}" not allowed.`;
  refuse(socket, new MinutebookError('method_not_allowed', { detail }));
}

function refuse(socket: Socket, error: MinutebookError): void {
  const { status, body } = toWireError(error);
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}

function clientError(code: string | undefined): MinutebookError {
  if (code === 'HPE_HEADER_OVERFLOW') return new MinutebookError('headers_too_large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new MinutebookError('request_timeout');
  return new MinutebookError('bad_request');
}
