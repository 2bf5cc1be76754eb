import type { Status } from '../../domain/recording.ts';
import { statusRanks } from '../../domain/recording-status.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { rankOf } from './recording-status-sql.ts';
import { updateWithEvent } from './recordings-store.ts';

/** SQL that moves a recording's status as the server itself gets on with its media. */

export interface StatusAdvance {
  readonly projectId: number;
  readonly recordingId: string;
  readonly to: Status;
  /** For `error`: what happened and what to do, in plain words. */
  readonly errorMessage?: string;
}

/**
 * Moves on, never back: false where the recording is gone or is as far already. What a client said
 * stays where it is ahead of us, except that our own end is the last word. An error is no end for
 * media that arrive after all.
 */
export async function advanceStatus(db: Queryable, advance: StatusAdvance): Promise<boolean> {
  const { projectId, recordingId, to, errorMessage = null } = advance;
  const isEnd = statusRanks[to] === statusRanks.ready;
  const { rowCount } = await db.query({
    text: updateWithEvent(['status', 'error_message', 'completed_at'], {
      assignments: [
        'reached_status = $3',
        `status = CASE WHEN $4 OR reached_status = 'error'
          OR ${rankOf('status')} < ${rankOf('$3')} THEN $3 ELSE status END`,
        `error_message = CASE WHEN $3 = 'error' THEN $5
          WHEN reached_status = 'error' THEN NULL ELSE error_message END`,
        `completed_at = CASE WHEN $4 THEN coalesce(completed_at, clock_timestamp())
          WHEN reached_status = 'error' THEN NULL ELSE completed_at END`,
      ],
      condition: `${rankOf('reached_status')} < ${rankOf('$3')}
        OR (reached_status = 'error' AND $3 <> 'error')`,
    }),
    values: [projectId, recordingId, to, isEnd, errorMessage],
  });
  if (rowCount > 0) db.announce(projectId);
  return rowCount > 0;
}
