import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MinutebookError } from '../../../domain/errors.ts';
import { toWireError } from '../../../platform/http/error-envelope.ts';
import { drainAfterReply } from './drain-body.ts';
import { findFault, methodOf, tusVersion } from './tus-protocol.ts';
import { answerTus, type TusAnswer, uploadsPath } from './tus-server.ts';
import { authorizeUpload } from './upload-access.ts';
import { checksumAlgorithms } from './upload-checksum.ts';
import { tusExtensions } from './upload-data-store.ts';
import type { UploadDependencies } from './upload-dependencies.ts';
import type { UploadExchange } from './upload-exchange.ts';
import { readUploadState } from './upload-state.ts';
import { readUpload } from './uploads-store.ts';

export interface UploadRouteDependencies extends UploadDependencies {
  /** Signs the upload tokens (builtin-upload-service.ts). */
  readonly secret: Buffer;
  /** After how many hours without a byte an upload is closed. */
  readonly idleHours: number;
}

/**
 * `/api/uploads` and `/api/uploads/:id`: tus 1.0.0 with an upload token as the Bearer. When the
 * server stops, what has arrived by then is kept before the connections close.
 */
export function mountUploads(app: FastifyInstance, deps: UploadRouteDependencies): void {
  const exchanges = new Map<UploadExchange, Promise<void>>();
  let isClosing = false;

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    drainAfterReply(request.raw, reply.raw);
    const id = (request.params as { id?: string }).id ?? null;
    const method = methodOf(request.raw);
    reply.header('tus-resumable', tusVersion);
    if (method === 'OPTIONS') return describeServer(reply, deps.maxUploadBytes);
    requireMethod(method, id, reply);
    const { target, sdkUploadId } = await authorizeUpload(deps, request.raw, id);
    if (method === 'GET') return sendState(reply, await readUploadState(deps.db, target));
    const fault = findFault(method, request.headers);
    if (fault !== null) return sendFault(reply, fault.error, fault.status);
    if (isClosing) throw stopping();
    const stop = new AbortController();
    const onWanted = () => stop.abort(new MinutebookError('upload_locked'));
    const exchange: UploadExchange = {
      request: request.raw,
      method,
      target,
      sdkUploadId,
      stop,
      onWanted,
    };
    deps.onLongRequest?.(request.raw);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    exchanges.set(exchange, ended);
    try {
      return await send(reply, exchange, await answerTus(deps, exchange));
    } finally {
      exchanges.delete(exchange);
      end();
    }
  }

  async function send(
    reply: FastifyReply,
    exchange: UploadExchange,
    { status, headers, error }: TusAnswer,
  ): Promise<FastifyReply> {
    reply.headers(headers);
    if (error !== null) {
      if (exchange.method === 'POST' && error.code === 'upload_exists')
        await addPresentUpload(reply, exchange);
      throw error;
    }
    const { upload, method } = exchange;
    if (upload !== undefined && upload.finishedAt === null && method !== 'HEAD')
      addExpiry(reply, upload.activeAt, deps.idleHours);
    return reply.code(status).send();
  }

  async function addPresentUpload(reply: FastifyReply, exchange: UploadExchange): Promise<void> {
    const upload = await readUpload(deps.db, exchange.target);
    if (upload === null) return;
    reply.header('location', `${uploadsPath}/${upload.id}`);
    reply.header('upload-offset', String(upload.receivedBytes));
  }

  app.addHook('preClose', async () => {
    isClosing = true;
    for (const { stop } of exchanges.keys()) stop.abort(stopping());
    await Promise.all(exchanges.values());
  });
  for (const url of [uploadsPath, `${uploadsPath}/:id`]) {
    app.route({
      method: ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url,
      handler: answer,
    });
  }
}

function requireMethod(method: string, id: string | null, reply: FastifyReply): void {
  const allowed = id === null ? ['POST'] : ['GET', 'HEAD', 'PATCH', 'DELETE'];
  if (allowed.includes(method)) return;
  reply.header('allow', ['OPTIONS', ...allowed].join(', '));
  throw new MinutebookError('method_not_allowed', { detail: `Method "${method}" not allowed.` });
}

function describeServer(reply: FastifyReply, maxUploadBytes: number): FastifyReply {
  return reply
    .code(204)
    .headers({
      'tus-version': tusVersion,
      'tus-extension': tusExtensions.join(','),
      'tus-checksum-algorithm': checksumAlgorithms.join(','),
      'tus-max-size': String(maxUploadBytes),
    })
    .send();
}

function sendState(reply: FastifyReply, state: object | null): FastifyReply {
  if (state === null) throw new MinutebookError('upload_not_found');
  return reply.header('cache-control', 'no-store').send(state);
}

function sendFault(reply: FastifyReply, error: MinutebookError, status?: number): FastifyReply {
  const wire = toWireError(error);
  return reply
    .code(status ?? wire.status)
    .headers({ ...wire.headers, 'tus-version': tusVersion, 'content-type': 'application/json' })
    .send(Buffer.from(JSON.stringify(wire.body)));
}

function addExpiry(reply: FastifyReply, activeAt: Date, idleHours: number): void {
  const expiresAt = new Date(activeAt.getTime() + idleHours * 3_600_000);
  reply.header('upload-expires', expiresAt.toUTCString());
}

function stopping(): MinutebookError {
  return new MinutebookError('storage_unavailable', {
    detail: 'The server is stopping. What has arrived is kept; go on in a moment.',
    retryAfterSeconds: 2,
  });
}
