import { createDownloads } from './downloads.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFaultPlan, type FaultPlan } from './faults.ts';
import { createFrontDoor } from './front-door.ts';
import { type LoopbackServer, serveOnLoopback } from './http-server.ts';
import { createIdempotentAnswers } from './idempotency.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { createRenderer, type WireChoices } from './render.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { apiRoutes } from './routes.ts';
import { createWebhookEvents, type WebhookEvents } from './webhook-events.ts';
import { createWebhookOutbox, type WebhookOutbox } from './webhook-outbox.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export interface FakeRecallOptions extends Partial<WireChoices> {
  readonly apiKey?: string;
  /** Unix milliseconds at which the fake clock starts; the real time where absent. */
  readonly startMs?: number;
  readonly pageSize?: number;
}

/**
 * A Recall.ai workspace on a loopback port, as its documentation describes it. `url` is the base
 * URL to configure; the API answers by itself, everything else happens when a test says so.
 */
export interface FakeRecall extends AsyncDisposable {
  readonly url: string;
  readonly apiKey: string;
  readonly clock: FakeClock;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  readonly workspace: Workspace;
  readonly lifecycle: Lifecycle;
  readonly events: WebhookEvents;
  readonly webhooks: WebhookOutbox;
}

export async function startFakeRecall(options: FakeRecallOptions = {}): Promise<FakeRecall> {
  const { apiKey = 'fake-recall-key', startMs, pageSize = 100 } = options;
  const { recordingIdFrom = 'creation', audioMixedShortcut = false } = options;
  const clock = createFakeClock(startMs);
  const requests = createRequestLog();
  const faults = createFaultPlan();
  const workspace = createWorkspace(clock);
  const webhooks = createWebhookOutbox(clock);
  const events = createWebhookEvents(clock, webhooks);
  const lifecycle = createLifecycle(workspace, events);

  // The port is known only once the server listens, and addresses are made only after that.
  let server: LoopbackServer | null = null;
  const origin = () => server?.origin ?? '';
  const downloads = createDownloads(clock, origin);
  const render = createRenderer(downloads, { recordingIdFrom, audioMixedShortcut });
  const routes = apiRoutes({ workspace, lifecycle, render, pageSize, origin });
  const idempotentAnswers = createIdempotentAnswers(clock);
  server = await serveOnLoopback(
    createFrontDoor({ clock, apiKey, routes, downloads, idempotentAnswers, faults, requests }),
  );
  const listening = server;

  return {
    url: listening.origin,
    apiKey,
    clock,
    requests,
    faults,
    workspace,
    lifecycle,
    events,
    webhooks,
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}
