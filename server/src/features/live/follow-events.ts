import type { Database } from '../../platform/database/database.ts';
import type { EventStream } from './event-stream.ts';
import { readEvents } from './events-store.ts';
import type { ProjectFeed } from './project-feed.ts';
import { renderEvents, toServerSent } from './render-events.ts';

export interface Following {
  readonly projectId: number;
  /** Null for the whole project. */
  readonly recordingId: string | null;
}

const pageLength = 200;

/**
 * Sends a client what is kept after its cursor, as fast as it reads, and has it join the feed where
 * that stands: the comparison and the joining are one step, so that nothing is missed or doubled.
 */
export async function followEvents(
  db: Database,
  feed: ProjectFeed,
  stream: EventStream,
  { projectId, recordingId }: Following,
  after: number,
): Promise<void> {
  let cursor = after;
  if (cursor > feed.head) {
    tellReset(stream, feed.head, 'unknown_cursor');
    cursor = feed.head;
  }
  while (stream.isOpen && cursor < feed.head) {
    const upTo = feed.head;
    const range = { projectId, recordingId, after: cursor, upTo, limit: pageLength };
    const { events, prunedTo } = await readEvents(db.large, range);
    // Nought asks for whatever is kept.
    if (cursor !== 0 && cursor < prunedTo) {
      cursor = feed.head;
      tellReset(stream, cursor, 'pruned');
      continue;
    }
    for await (const group of renderEvents(db.large, projectId, events)) {
      for (const event of group) {
        await stream.drained();
        stream.send(Buffer.from(toServerSent(event)));
        cursor = event.sequence;
        if (recordingId !== null && event.type === 'recording.deleted') return stream.end();
      }
    }
    if (events.length < pageLength) cursor = upTo;
  }
  if (stream.isOpen) feed.join(stream, recordingId);
}

export type ResetReason = 'pruned' | 'unknown_cursor';

/** What the client shows may be out of date: it reads it again, and goes on from here. */
function tellReset(stream: EventStream, sequence: number, reason: ResetReason): void {
  const data = JSON.stringify({ id: sequence, type: 'reset', data: { reason } });
  stream.send(Buffer.from(`id: ${sequence}\nevent: reset\ndata: ${data}\n\n`));
}
