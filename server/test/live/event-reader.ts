import assert from 'node:assert/strict';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** A client of server-sent events, as plain as the standard describes it. */

export interface ReceivedEvent {
  /** NaN where the event has none. */
  readonly id: number;
  readonly type: string;
  readonly data: EventBody;
}

export interface EventBody {
  readonly id: number;
  readonly type: string;
  readonly recording_id: string;
  readonly created_at: string;
  readonly code?: string;
  readonly data: {
    readonly positions?: readonly number[];
    readonly segments?: readonly { readonly position: number; readonly text: string }[];
    readonly [name: string]: unknown;
  };
}

export interface ReaderOptions {
  readonly url: string;
  readonly key: string;
  /** Below the list of project 1. */
  readonly path: string;
  readonly lastEventId?: number | string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called with each event before the next is looked at. */
  readonly onEvent?: (event: ReceivedEvent) => void;
}

export interface EventReader extends AsyncDisposable {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly events: readonly ReceivedEvent[];
  /** What has come so far, as it came. */
  readonly text: () => string;
  /** Resolves when what has come fits; fails when it does not within half a minute. */
  until(what: string, holds: (events: readonly ReceivedEvent[]) => boolean): Promise<void>;
  /** Resolves when the server has ended the answer, or the connection is lost. */
  readonly ended: Promise<void>;
  pause(): void;
  resume(): void;
  /** Closes the connection at once. */
  cut(): void;
}

const patienceMs = 30_000;
export const listPath = '/api/projects/1/desktop_recordings/';

export async function readEvents(options: ReaderOptions): Promise<EventReader> {
  const { url, key, path, lastEventId, headers = {}, onEvent } = options;
  const outgoing = request(new URL(path.startsWith('/') ? path : `${listPath}${path}`, url), {
    agent: false,
    headers: {
      authorization: `Bearer ${key}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
      ...headers,
    },
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('error', reject).once('response', resolve).end();
  });
  outgoing.on('error', () => {});
  const events: ReceivedEvent[] = [];
  const looks = new Set<() => void>();
  let text = '';
  let rest = '';
  let isCut = false;
  const cut = () => {
    isCut = true;
    outgoing.destroy();
  };
  response.setEncoding('utf8').on('error', () => {});
  response.on('data', (chunk: string) => {
    text += chunk;
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parse(block);
      if (event === null || isCut) continue;
      events.push(event);
      onEvent?.(event);
    }
    for (const look of [...looks]) look();
  });
  const ended = new Promise<void>((resolve) => response.once('close', resolve));
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    text: () => text,
    until: (what, holds) =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          const seen = events.map(({ id, type }) => `${id} ${type}`).join(', ');
          reject(new Error(`Still waiting: ${what}. There came: ${seen}`));
        }, patienceMs);
        const look = () => {
          if (!holds(events)) return;
          looks.delete(look);
          clearTimeout(late);
          resolve();
        };
        looks.add(look);
        look();
      }),
    ended,
    pause: () => void response.pause(),
    resume: () => void response.resume(),
    cut,
    async [Symbol.asyncDispose]() {
      cut();
      await ended;
    },
  };
}

/** Null where it is only a comment, or a time to wait. */
function parse(block: string): ReceivedEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()] as const;
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  const id = fields.get('id');
  const type = fields.get('event') ?? assert.fail('an event without a type');
  return { id: id === undefined ? Number.NaN : Number(id), type, data: JSON.parse(data) };
}

/** Fails unless ids rise, and none comes twice. */
export function assertInOrder(events: readonly ReceivedEvent[]): void {
  const ids = events.map(({ id }) => id);
  assert.deepEqual(
    ids,
    [...new Set(ids)].sort((a, b) => a - b),
  );
}
