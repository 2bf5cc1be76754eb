import type { Database } from '../../platform/database/database.ts';
import type { EventStream } from './event-stream.ts';
import { readEvents, sequenceEvents } from './events-store.ts';
import { type RenderedEvent, renderEvents, toServerSent } from './render-events.ts';
import { createRounds } from './rounds.ts';

/** Events of one project as this process sees them: read and rendered once for all who follow. */
export interface ProjectFeed extends Disposable {
  /** The last sequence that was handed to those who follow; known after `catchUp`. */
  readonly head: number;
  /** Resolves when all that was committed before the call has been handed on. */
  catchUp(): Promise<void>;
  /** There may be news. */
  wake(): void;
  /** From `head` on, without a gap, until the stream leaves; of one recording, or of all (null). */
  join(stream: EventStream, recordingId: string | null): void;
  leave(stream: EventStream): void;
}

export interface FeedDependencies {
  readonly db: Database;
  readonly onError: (error: unknown) => void;
}

/** News that come within so many milliseconds are fetched and sent together. */
const gatherMs = 5;
const pageLength = 500;

export function createProjectFeed(
  { db, onError }: FeedDependencies,
  projectId: number,
): ProjectFeed {
  const readers = new Map<string | null, Set<EventStream>>();
  let head: number | null = null;
  let gathering: NodeJS.Timeout | null = null;

  async function round(): Promise<void> {
    const last = await sequenceEvents(db, projectId);
    // Who joins later begins where the feed is then.
    if (head === null || readers.size === 0) head = Math.max(head ?? 0, last);
    while (head < last) head = await handOn(head, last);
  }

  async function handOn(after: number, upTo: number): Promise<number> {
    const range = { projectId, recordingId: null, after, upTo, limit: pageLength };
    const { events } = await readEvents(db, range);
    for await (const group of renderEvents(db, projectId, events)) {
      deliver(group);
      // At once: whoever joins meanwhile is told where to begin.
      head = group.at(-1)?.sequence ?? after;
    }
    return events.length < pageLength ? upTo : (head ?? upTo);
  }

  function deliver(events: readonly RenderedEvent[]): void {
    const all = readers.get(null);
    if (all !== undefined) send(all, events);
    for (const [recordingId, itsEvents] of Map.groupBy(events, (one) => one.recordingId)) {
      const streams = readers.get(recordingId);
      if (streams === undefined) continue;
      const deleted = itsEvents.findIndex(({ type }) => type === 'recording.deleted');
      send(streams, deleted < 0 ? itsEvents : itsEvents.slice(0, deleted + 1));
      if (deleted >= 0) for (const stream of [...streams]) stream.end();
    }
  }

  const request = createRounds(round);

  return {
    get head() {
      return head ?? 0;
    },
    catchUp: request,
    wake() {
      gathering ??= setTimeout(() => {
        gathering = null;
        request().catch(onError);
      }, gatherMs);
    },
    join(stream, recordingId) {
      const streams = readers.get(recordingId) ?? new Set();
      readers.set(recordingId, streams.add(stream));
    },
    leave(stream) {
      for (const [recordingId, streams] of readers) {
        if (streams.delete(stream) && streams.size === 0) readers.delete(recordingId);
      }
    },
    [Symbol.dispose]() {
      if (gathering !== null) clearTimeout(gathering);
    },
  };
}

function send(streams: ReadonlySet<EventStream>, events: readonly RenderedEvent[]): void {
  const bytes = Buffer.from(events.map(toServerSent).join(''));
  for (const stream of streams) stream.send(bytes);
}
