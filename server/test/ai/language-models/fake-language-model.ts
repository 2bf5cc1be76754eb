import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Loopback, serveLoopback } from '../loopback.ts';
import type { AskedRequest, PlannedReply } from './planned-reply.ts';
import { isWireError, type WireError, type WireProtocol } from './wire-protocol.ts';

export interface FakeLanguageModelOptions {
  readonly protocol: WireProtocol;
  /** The only model that there is; another one is answered with 404. */
  readonly model: string;
  /** Null for a server that asks for none. */
  readonly apiKey: string | null;
}

type Plan = PlannedReply | ((asked: AskedRequest) => PlannedReply | Promise<PlannedReply>);

/**
 * A provider's API on the loopback: it checks key, model and request as the real one does, and the
 * model behind it does what a test plans. With no plan left it answers 500, and the test fails.
 */
export interface FakeLanguageModel extends Loopback {
  /** The base URL to configure, with `/v1`. */
  readonly url: string;
  readonly apiKey: string | null;
  readonly asked: readonly AskedRequest[];
  /** What to reply to the next requests, each in its turn. */
  plan(...replies: Plan[]): void;
}

export async function startFakeLanguageModel(
  options: FakeLanguageModelOptions,
): Promise<FakeLanguageModel> {
  const { protocol, apiKey, model } = options;
  const asked: AskedRequest[] = [];
  const planned: Plan[] = [];

  function sendError(response: ServerResponse, error: WireError, headers = {}): void {
    response.writeHead(error.status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(protocol.errorBody(error)));
  }

  function refusalOf(request: IncomingMessage, read: AskedRequest | WireError): WireError | null {
    if (apiKey !== null && protocol.keyIn(request.headers) !== apiKey)
      return {
        status: 401,
        type: 'authentication_error',
        message: `Incorrect API key provided: ${protocol.keyIn(request.headers)}. See https://example.com/keys.`,
      };
    if (isWireError(read)) return read;
    if (read.model === model) return null;
    const message = `The model \`${read.model}\` does not exist or you do not have access to it.`;
    return { status: 404, type: 'not_found_error', message };
  }

  const loopback = await serveLoopback(async (request, response) => {
    if (request.method !== 'POST' || request.url !== protocol.path) {
      response.writeHead(404).end('404 page not found');
      return;
    }
    const body = (await json(request)) as Record<string, unknown>;
    const read = protocol.read(body, request.headers);
    const refusal = refusalOf(request, read);
    if (refusal !== null || isWireError(read))
      return sendError(response, refusal ?? nothingPlanned);
    asked.push(read);
    const next = planned.shift();
    const reply = typeof next === 'function' ? await next(read) : next;
    if (reply === undefined) return sendError(response, nothingPlanned);
    if (reply.kind === 'error') return sendError(response, reply, reply.headers);
    await perform(reply, read, protocol, response);
  });

  return {
    ...loopback,
    url: `${loopback.origin}/v1`,
    apiKey,
    asked,
    plan: (...replies) => {
      planned.push(...replies);
    },
  };
}

const nothingPlanned: WireError = { status: 500, type: 'fake', message: 'Nothing is planned.' };

async function perform(
  reply: Exclude<PlannedReply, { kind: 'error' }>,
  asked: AskedRequest,
  protocol: WireProtocol,
  response: ServerResponse,
): Promise<void> {
  if (reply.kind === 'hang') return;
  if (reply.kind === 'web-page') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>It works!</html>');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of protocol.events(reply, asked)) {
    await new Promise<void>((resolve) => response.write(event, () => resolve()));
  }
  if (reply.kind === 'cut') response.destroy();
  else response.end();
}
