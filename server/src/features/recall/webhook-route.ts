import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { MinutebookError } from '../../domain/errors.ts';
import type { Database } from '../../platform/database/database.ts';
import { sendError } from '../../platform/http/http-server.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import { handleWebhookKind } from './job-kinds.ts';
import { storable } from './transcript-document.ts';
import { createVerifier } from './webhook-signature.ts';
import { insertWebhook } from './webhook-store.ts';

export interface RecallWebhookDependencies {
  readonly db: Database;
  readonly jobs: JobQueue;
  /** `whsec_…`; several, apart by spaces or commas, while one is being replaced. */
  readonly secret: string | null;
  /** Milliseconds the body may take to arrive; 10 s where absent. */
  readonly bodyTimeoutMs?: number;
}

const bodyLimitBytes = 1024 * 1024;
const bodyTimeoutDefaultMs = 10_000;
/** Recall waits 15 s and then sends again; it is told to before that. */
const storeTimeoutMs = 5000;

/**
 * Where Recall sends what happened. A message is checked and stored, nothing more, so that it is
 * answered at once; a job works on it. A second delivery of one message is stored once.
 */
export function mountRecallWebhooks(app: FastifyInstance, dependencies: RecallWebhookDependencies) {
  const { db, jobs, bodyTimeoutMs = bodyTimeoutDefaultMs } = dependencies;
  const secrets = (dependencies.secret ?? '').split(/[\s,]+/).filter((secret) => secret !== '');
  const verify = createVerifier(secrets);

  async function receive(request: IncomingMessage): Promise<void> {
    if (secrets.length === 0) throw new MinutebookError('webhook_not_configured');
    const raw = await readBody(request, bodyTimeoutMs);
    const messageId = verify(raw, request.headers);
    const { event, body } = parse(raw);
    await withinTime(
      db.transaction(async (tx) => {
        const isNew = await insertWebhook(tx, { messageId, event, body });
        if (isNew) await jobs.enqueue(tx, handleWebhookKind, { messageId }, { key: messageId });
      }),
    );
  }

  app.post('/api/webhooks/recall/', async (request, reply) => {
    try {
      await receive(request.raw);
      return reply.code(204).send();
    } catch (error) {
      if (!(error instanceof MinutebookError)) throw error;
      if (error.kind === 'unavailable') request.log.warn({ code: error.code }, error.message);
      return sendError(reply, error);
    }
  });
}

function readBody(request: IncomingMessage, timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    const fail = (error: MinutebookError) => {
      clearTimeout(late);
      reject(error);
    };
    const late = setTimeout(() => fail(new MinutebookError('request_timeout')), timeoutMs);
    // What is too large is read on, and dropped: its sender might not listen before its end.
    request.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes <= bodyLimitBytes) chunks.push(chunk);
      else fail(new MinutebookError('request_too_large', { detail: tooLarge }));
    });
    request.once('end', () => {
      clearTimeout(late);
      resolve(Buffer.concat(chunks));
    });
    request.once('close', () => {
      if (!request.complete) fail(new MinutebookError('bad_request'));
    });
    request.once('error', () => fail(new MinutebookError('bad_request')));
  });
}

const tooLarge = 'The webhook is larger than 1 MiB.';

/** As JSON that PostgreSQL takes, and the event it names. */
function parse(raw: Buffer): { event: string; body: string } {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'), (_, each) =>
      typeof each === 'string' ? storable(each) : each,
    );
    const event = typeof value === 'object' && value !== null && 'event' in value && value.event;
    const name = typeof event === 'string' ? event.slice(0, 200).toWellFormed() : '';
    // A key with a NUL is nobody's; without it the rest can still be kept.
    return { event: name, body: JSON.stringify(value).replaceAll(/(?<!\\)\\u0000/g, '') };
  } catch {
    throw new MinutebookError('parse_error', { detail: 'JSON parse error' });
  }
}

async function withinTime(work: Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new MinutebookError('database_unavailable', { retryAfterSeconds: 5 })),
    storeTimeoutMs,
  );
  // Whoever comes second has nobody to tell; the message is sent again, and stored once.
  work.catch(() => {});
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
