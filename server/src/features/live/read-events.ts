import type { Database } from '../../platform/database/database.ts';
import { requireRecording } from './event-hub.ts';
import { readEvents, sequenceEvents } from './events-store.ts';
import type { Following } from './follow-events.ts';
import { renderEvents } from './render-events.ts';

export interface EventsQuestion extends Following {
  /** Null for none, only where to go on. */
  readonly after: number | null;
  readonly limit: number;
}

/** Characters of one answer; more are left for the next. */
const maxLength = 4 * 1024 * 1024;

/** Events for those who ask from time to time, as JSON text. */
export async function answerEvents(db: Database, question: EventsQuestion): Promise<string> {
  const { projectId, recordingId, limit } = question;
  const last = await sequenceEvents(db, projectId);
  const after = question.after ?? last;
  await requireRecording(db, question, after);
  const range = { projectId, recordingId, after, upTo: last, limit };
  const { events, prunedTo } = await readEvents(db.large, range);
  if (after > last || (after !== 0 && after < prunedTo)) return write([], last, true);
  const lines: string[] = [];
  let length = 0;
  for await (const group of renderEvents(db.large, projectId, events)) {
    for (const { json, sequence } of group) {
      lines.push(json);
      length += json.length;
      if (length > maxLength) return write(lines, sequence, false);
    }
  }
  const next = events.length < limit ? last : (events.at(-1)?.sequence ?? last);
  return write(lines, next, false);
}

function write(events: readonly string[], nextAfter: number, isReset: boolean): string {
  return `{"results":[${events.join(',')}],"next_after":${nextAfter},"reset":${isReset}}`;
}
