import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.ts';
import { isMigrated } from '../../platform/database/migrate.ts';
import type { Metrics } from '../../platform/metrics.ts';

/** What an operator's tools ask: is it up, can it work, what has it done. */
export function mountSystemRoutes(
  app: FastifyInstance,
  { db, metrics }: { db: Database; metrics: Metrics },
): void {
  app.get('/health', { exposeHeadRoute: true }, async () => ({ status: 'ok' }));

  app.get('/ready', { exposeHeadRoute: true }, async (_request, reply) => {
    const state = await databaseState(db);
    reply.code(state === 'ok' ? 200 : 503);
    return { status: state === 'ok' ? 'ok' : 'unavailable', database: state };
  });

  app.get('/metrics', async (_request, reply) => {
    reply.header('content-type', metrics.contentType);
    return metrics.render();
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: reply.statusCode };
    metrics.observeRequest(labels, reply.elapsedTime / 1000);
  });
}

async function databaseState(db: Database): Promise<'ok' | 'unreachable' | 'not migrated'> {
  try {
    return (await isMigrated(db)) ? 'ok' : 'not migrated';
  } catch {
    return 'unreachable';
  }
}
