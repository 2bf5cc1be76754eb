import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../platform/database/database.ts';

/**
 * How processes on one database wake each other. A notice is sent outside of the transaction that
 * it tells of, since NOTIFY within one makes all commits of a database wait for each other. It may
 * be lost: whoever follows looks for itself too.
 */

const channel = 'minutebook_events';
/** At most one notice in so many milliseconds, for all projects together. */
const noticeEveryMs = 20;
/** A payload has less than 8,000 bytes. */
const projectsPerNotice = 500;

export interface EventNotices extends AsyncDisposable {
  /** Hears of news that other processes have written, until disposed. */
  listen(onNews: (projectId: number) => void): AsyncDisposable;
}

/** Tells the other processes of all that this one announces. */
export function createEventNotices({ db }: { readonly db: Database }): EventNotices {
  const self = randomUUID();
  const pending = new Set<number>();
  let isPausing = false;
  let sending: Promise<void> = Promise.resolve();

  async function send(): Promise<void> {
    const projects = [...pending].slice(0, projectsPerNotice);
    for (const projectId of projects) pending.delete(projectId);
    const values = [channel, `${self} ${projects.join(',')}`];
    await db
      .query({ name: 'events-notify', text: 'SELECT pg_notify($1, $2)', values })
      .catch(() => {
        // Without it they find out within a second.
      });
  }

  async function sendAndPause(): Promise<void> {
    await send();
    await delay(noticeEveryMs);
    isPausing = false;
    sendSoon();
  }

  function sendSoon(): void {
    if (isPausing || pending.size === 0) return;
    isPausing = true;
    sending = sendAndPause();
  }

  const announced = db.onAnnounced((projectId) => {
    pending.add(projectId);
    sendSoon();
  });
  return {
    listen: (onNews) =>
      db.listen(channel, (payload) => {
        const [sender, projects = ''] = payload.split(' ');
        if (sender === self) return;
        for (const id of projects.split(',')) onNews(Number(id));
      }),
    async [Symbol.asyncDispose]() {
      announced[Symbol.dispose]();
      pending.clear();
      await sending;
    },
  };
}
