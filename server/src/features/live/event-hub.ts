import type { Readable } from 'node:stream';
import { MinutebookError } from '../../domain/errors.ts';
import type { Database } from '../../platform/database/database.ts';
import { recordingExists } from '../recordings/recordings-store.ts';
import type { EventNotices } from './event-notices.ts';
import { EventStream } from './event-stream.ts';
import { findProjectsWithNews, hasEventsAfter } from './events-store.ts';
import { type Following, followEvents } from './follow-events.ts';
import { createProjectFeed, type ProjectFeed } from './project-feed.ts';
import { createRounds } from './rounds.ts';

export interface StreamRequest extends Following {
  /** The last event that the client has; null for only what comes from now on. */
  readonly after: number | null;
  /** Asked again and again while the stream is open. */
  readonly mayStay: () => Promise<boolean>;
}

/** The open event streams of this process; disposing ends them at once. */
export interface EventHub extends AsyncDisposable {
  /** Throws `not_found` where there is no such recording, and `too_many_streams`. */
  open(request: StreamRequest): Promise<Readable>;
}

export interface EventHubDependencies {
  readonly db: Database;
  readonly notices: EventNotices;
  readonly onError: (error: unknown) => void;
}

const maxStreams = 5000;
/** How often all that is followed is looked at without a notice: what a lost one costs. */
const lookEveryMs = 1000;
/** Proxies close what is silent for longer; and so long a revoked key is good for at most. */
const heartbeatMs = 15_000;
const heartbeat = Buffer.from(': \n\n');

interface FeedInUse {
  readonly feed: ProjectFeed;
  users: number;
}

export function createEventHub(dependencies: EventHubDependencies): EventHub {
  const { db, notices, onError } = dependencies;
  const feeds = new Map<number, FeedInUse>();
  const streams = new Set<EventStream>();
  let opening = 0;
  let listening: AsyncDisposable | null = null;
  let isStopped = false;
  let isFailing = false;

  const wake = (projectId: number) => feeds.get(projectId)?.feed.wake();
  const announced = db.onAnnounced(wake);
  const look = createRounds(async () => {
    try {
      const heads = [...feeds].map(([projectId, { feed }]) => [projectId, feed.head] as const);
      if (heads.length === 0) return;
      for (const projectId of await findProjectsWithNews(db, new Map(heads))) wake(projectId);
      isFailing = false;
    } catch (error) {
      // A database that is away is told of once, not every second.
      if (!isFailing && !isStopped) onError(error);
      isFailing = true;
    }
  });
  const looking = setInterval(() => void look(), lookEveryMs);

  function useFeed(projectId: number): ProjectFeed {
    listening ??= notices.listen(wake);
    const known = feeds.get(projectId) ?? {
      feed: createProjectFeed({ db, onError }, projectId),
      users: 0,
    };
    known.users += 1;
    feeds.set(projectId, known);
    return known.feed;
  }

  function leaveFeed(projectId: number): void {
    const known = feeds.get(projectId);
    if (known === undefined) return;
    known.users -= 1;
    if (known.users > 0) return;
    feeds.delete(projectId);
    known.feed[Symbol.dispose]();
    if (feeds.size === 0) stopListening().catch(onError);
  }

  async function stopListening(): Promise<void> {
    const ended = listening;
    listening = null;
    await ended?.[Symbol.asyncDispose]();
  }

  /** Where to begin. Deleting a recording is told after that, or is among what is kept. */
  async function findStart(feed: ProjectFeed, request: StreamRequest): Promise<number> {
    await feed.catchUp();
    const start = request.after ?? feed.head;
    await requireRecording(db, request, start);
    return start;
  }

  function openStream(feed: ProjectFeed, request: StreamRequest, start: number): EventStream {
    const { projectId, mayStay } = request;
    const stream = new EventStream(() => {
      clearInterval(beating);
      streams.delete(stream);
      feed.leave(stream);
      leaveFeed(projectId);
    });
    const beating = setInterval(() => {
      stream.send(heartbeat);
      mayStay().then(
        (isAllowed) => isAllowed || stream.endWith('permission_denied'),
        () => {
          // A database that is away says nothing about the key.
        },
      );
    }, heartbeatMs);
    streams.add(stream);
    followEvents(db, feed, stream, request, start).catch((error: unknown) => {
      onError(error);
      // The client comes back with the last event that it has.
      stream.end();
    });
    return stream;
  }

  return {
    async open(request) {
      if (isStopped || streams.size + opening >= maxStreams) {
        throw new MinutebookError('too_many_streams', { retryAfterSeconds: 10 });
      }
      opening += 1;
      const feed = useFeed(request.projectId);
      try {
        const start = await findStart(feed, request);
        const stream = openStream(feed, request, start);
        if (isStopped) stream.end();
        return stream.body;
      } catch (error) {
        leaveFeed(request.projectId);
        throw error;
      } finally {
        opening -= 1;
      }
    },
    async [Symbol.asyncDispose]() {
      isStopped = true;
      announced[Symbol.dispose]();
      clearInterval(looking);
      for (const stream of streams) stream.end();
      for (const { feed } of feeds.values()) feed[Symbol.dispose]();
      feeds.clear();
      await stopListening();
    },
  };
}

/** A recording that was deleted can be followed to its end, by who knows a part of its events. */
export async function requireRecording(
  db: Database,
  { projectId, recordingId }: Following,
  after: number,
): Promise<void> {
  if (recordingId === null || (await recordingExists(db, projectId, recordingId))) return;
  if (await hasEventsAfter(db, projectId, recordingId, after)) return;
  throw new MinutebookError('not_found');
}
